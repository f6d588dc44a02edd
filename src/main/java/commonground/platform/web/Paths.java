package commonground.platform.web;

/** Addresses within this site. */
public final class Paths {

  private Paths() {}

  /**
   * True for a path of this site that is safe to send a browser to: it begins with one slash and
   * cannot be read as another host's address.
   */
  public static boolean local(String path) {
    return path.startsWith("/")
        && !path.startsWith("//")
        && path.length() <= 1_000
        && path.chars().allMatch(c -> c > 0x20 && c < 0x7F && c != '\\' && c != '"' && c != '<');
  }
}
