package commonground.platform.web;

/**
 * A file that came with a form.
 *
 * @param bytes all of it; empty if none was chosen, or if it was larger than {@link #MOST_BYTES}
 * @param tooLarge whether it was larger
 */
public record Upload(byte[] bytes, boolean tooLarge) {

  /** A picture of a telephone has 2 to 12 MB. */
  public static final int MOST_BYTES = 15_000_000;

  static final Upload NONE = new Upload(new byte[0], false);

  public boolean isEmpty() {
    return bytes.length == 0 && !tooLarge;
  }
}
