package commonground.platform.pictures;

/** What became of a file that should be a picture. */
public sealed interface Shrunk {

  /**
   * @param jpeg a few kilobytes
   */
  record Done(byte[] jpeg) implements Shrunk {}

  /** It is no JPEG, PNG, GIF or WebP, it is broken, or it takes too long. */
  record Unreadable() implements Shrunk {}

  /** It has more than 120 million pixels. */
  record TooManyPixels() implements Shrunk {}
}
