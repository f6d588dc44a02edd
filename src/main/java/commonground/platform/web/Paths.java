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

  /** Whether each {@code %} of an address is followed by two digits, as it must (RFC 3986, 2.1). */
  static boolean readable(String address) {
    for (var i = address.indexOf('%'); i >= 0; i = address.indexOf('%', i + 1)) {
      if (i + 2 >= address.length() || !hex(address.charAt(i + 1)) || !hex(address.charAt(i + 2))) {
        return false;
      }
    }
    return true;
  }

  private static boolean hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
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
