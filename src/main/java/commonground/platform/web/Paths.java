package commonground.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** Addresses within this site. */
public final class Paths {

  private Paths() {}

  /** {@code ?name=value}, encoded; "" for the start page, where nobody needs to be sent. */
  public static String query(String name, String value) {
    return value.equals("/") ? "" : "?" + name + "=" + URLEncoder.encode(value, UTF_8);
  }

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
