package commonground.platform.db;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and who signs in to it.
 *
 * @param port 1 to 65535
 * @param password empty where the server asks for none
 * @param tls whether the connection is encrypted
 */
public record DatabaseAddress(
    String host, int port, String database, String user, String password, Tls tls) {

  public DatabaseAddress {
    if (host.isBlank() || database.isBlank() || user.isBlank()) {
      throw new IllegalArgumentException("A database address needs a host, a name and a user");
    }
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("Port " + port + " is not between 1 and 65535");
    }
  }

  /** On this machine, where nobody listens: without encryption. */
  public DatabaseAddress(String host, int port, String database, String user, String password) {
    this(host, port, database, user, password, Tls.NONE);
  }

  /**
   * Reads {@code postgresql://user:password@host:port/database}; the port is 5432 where it is left
   * out, and user and password are percent-decoded. After it may stand {@code ?sslmode=} and {@code
   * &sslrootcert=} as in libpq; anything else there is refused, not ignored.
   *
   * @throws IllegalArgumentException if it is anything else; the message never holds the password
   */
  public static DatabaseAddress parse(String url) {
    URI uri;
    try {
      uri = URI.create(url.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("it is not an address; " + EXPECTED);
    }
    var scheme = uri.getScheme();
    var info = uri.getRawUserInfo();
    var path = uri.getRawPath();
    if (scheme == null
        || !(scheme.equals("postgresql") || scheme.equals("postgres"))
        || uri.getHost() == null
        || info == null
        || path == null
        || path.length() < 2) {
      throw new IllegalArgumentException(EXPECTED);
    }
    var colon = info.indexOf(':');
    return new DatabaseAddress(
        uri.getHost(),
        uri.getPort() == -1 ? 5432 : uri.getPort(),
        decode(path.substring(1)),
        decode(colon < 0 ? info : info.substring(0, colon)),
        colon < 0 ? "" : decode(info.substring(colon + 1)),
        Tls.of(parameters(uri.getRawQuery())));
  }

  private static Map<String, String> parameters(@Nullable String query) {
    var parameters = new HashMap<String, String>();
    for (var part : query == null ? new String[0] : query.split("&", -1)) {
      var equals = part.indexOf('=');
      var name = equals < 0 ? part : part.substring(0, equals);
      if (parameters.put(name, equals < 0 ? "" : decode(part.substring(equals + 1))) != null) {
        throw new IllegalArgumentException(name + " stands there twice; " + EXPECTED);
      }
    }
    return parameters;
  }

  /** The same server and account, another database on it. */
  public DatabaseAddress withDatabase(String name) {
    return new DatabaseAddress(host, port, name, user, password, tls);
  }

  /** For JDBC, without user and password. */
  public String jdbcUrl() {
    return "jdbc:postgresql://" + host + ":" + port + "/" + database + tls.jdbc();
  }

  /** Never prints the password: addresses end up in logs. */
  @Override
  public String toString() {
    return "postgresql://" + user + "@" + host + ":" + port + "/" + database;
  }

  private static final String EXPECTED =
      "expected postgresql://user:password@host:port/database, and after it nothing but "
          + Tls.EXPECTED;

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
