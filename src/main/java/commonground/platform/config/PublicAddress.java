package commonground.platform.config;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address that people type: scheme, host and port, as a browser writes an origin. */
final class PublicAddress {
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\\[?[0-9A-Fa-f:.]+]?");
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]");

  private PublicAddress() {}

  /** As set, or this machine at the given port. */
  static URI read(Values values, int port) {
    var here = URI.create("http://localhost" + (port == 80 ? "" : ":" + port));
    return values
        .optional(
            "public.url",
            "https://host, without user, path or query; http:// only for localhost, 127.0.0.1 or"
                + " [::1], because elsewhere passwords would cross the network in the open",
            PublicAddress::parse)
        .orElse(here);
  }

  /** Empty unless it is an origin that may be served; the default port is dropped. */
  static Optional<URI> parse(String text) {
    var uri = URI.create(text);
    var bare =
        uri.getRawUserInfo() == null
            && uri.getRawQuery() == null
            && uri.getRawFragment() == null
            && (uri.getRawPath() == null || uri.getRawPath().matches("/?"));
    if (uri.getScheme() == null || uri.getHost() == null || !bare || uri.getPort() > 65535) {
      return Optional.empty();
    }
    var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    var host = uri.getHost().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !(scheme.equals("http") && loopback(host))) {
      return Optional.empty();
    }
    var plain = uri.getPort() == -1 || uri.getPort() == defaultPort(scheme);
    return Optional.of(URI.create(scheme + "://" + host + (plain ? "" : ":" + uri.getPort())));
  }

  /** The port a browser connects to. */
  static int port(URI address) {
    return address.getPort() == -1 ? defaultPort(address.getScheme()) : address.getPort();
  }

  static boolean loopback(String host) {
    return LOOPBACK.matcher(host).matches();
  }

  static boolean host(String text) {
    return HOST.matcher(text).matches();
  }

  private static int defaultPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }
}
