package commonground.platform.config;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The server that takes our mail (RFC 5321) and how we sign in to it.
 *
 * @param port 1 to 65535
 * @param user empty where it asks for none, the password then too
 */
public record MailServer(String host, int port, Tls tls, String user, String password) {

  /** When the connection becomes private. */
  public enum Tls {
    /** From the first byte: smtps. */
    IMPLICIT,
    /** After STARTTLS, or nothing is sent. */
    REQUIRED,
    /** After STARTTLS where the server offers it. */
    OPTIONAL
  }

  static final String EXPECTED =
      "smtp://user:password@host:port or smtps://user:password@host:port, user and password left"
          + " out where the server asks for none and percent-encoded otherwise; smtp may end in"
          + " ?starttls=required or ?starttls=optional, optional not with a password to another"
          + " machine";

  /**
   * Reads an address as {@link #EXPECTED} says.
   *
   * @return empty if it is anything else
   */
  static Optional<MailServer> parse(String text) {
    var uri = URI.create(text);
    var path = uri.getRawPath();
    if (uri.getHost() == null || uri.getRawFragment() != null || !path.matches("/?")) {
      return Optional.empty();
    }
    return tls(uri).flatMap(tls -> server(uri, tls));
  }

  private static Optional<Tls> tls(URI uri) {
    var query = Optional.ofNullable(uri.getRawQuery()).orElse("");
    return switch (uri.getScheme() + "?" + query) {
      case "smtps?" -> Optional.of(Tls.IMPLICIT);
      case "smtp?", "smtp?starttls=required" -> Optional.of(Tls.REQUIRED);
      case "smtp?starttls=optional" -> Optional.of(Tls.OPTIONAL);
      default -> Optional.empty();
    };
  }

  private static Optional<MailServer> server(URI uri, Tls tls) {
    var info = Optional.ofNullable(uri.getRawUserInfo()).orElse("");
    var colon = info.indexOf(':');
    var user = decode(colon < 0 ? info : info.substring(0, colon));
    var password = colon < 0 ? "" : decode(info.substring(colon + 1));
    var port = uri.getPort() != -1 ? uri.getPort() : tls == Tls.IMPLICIT ? 465 : 25;
    // Whoever sits between could strike STARTTLS out of the answer and read the password.
    var exposed =
        tls == Tls.OPTIONAL && !password.isEmpty() && !PublicAddress.loopback(uri.getHost());
    if (user.isEmpty() != password.isEmpty() || port < 1 || port > 65535 || exposed) {
      return Optional.empty();
    }
    return Optional.of(new MailServer(uri.getHost(), port, tls, user, password));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Never prints the user or the password: settings end up in logs. */
  @Override
  public String toString() {
    return host + ":" + port + " " + tls;
  }
}
