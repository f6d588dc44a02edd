package commonground.platform.db;

import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a connection to PostgreSQL is encrypted, and whose certificate is believed; in the words
 * of libpq (PostgreSQL 15, 34.19.1).
 *
 * @param root certificates (PEM) of which one must have signed the server's; empty: any will do
 */
record Tls(SslMode mode, Optional<Path> root) {

  /** For the embedded server, on this machine. */
  static final Tls NONE = new Tls(SslMode.DISABLE, Optional.empty());

  private static final Map<String, SslMode> MODES =
      Map.of(
          "disable", SslMode.DISABLE,
          "prefer", SslMode.PREFER,
          "require", SslMode.REQUIRE,
          "verify-ca", SslMode.VERIFY_CA,
          "verify-full", SslMode.VERIFY_FULL);

  private static final Set<String> KNOWN = Set.of("sslmode", "sslrootcert");

  static final String EXPECTED =
      "?sslmode=disable, prefer (as where it is left out), require, verify-ca or verify-full, and"
          + " &sslrootcert= with the path of a PEM file, which the last two need";

  /**
   * @param parameters of a database address
   * @throws IllegalArgumentException if one of them is unknown or does not fit
   */
  static Tls of(Map<String, String> parameters) {
    var mode = MODES.get(parameters.getOrDefault("sslmode", "prefer"));
    var root = Optional.ofNullable(parameters.get("sslrootcert")).map(Path::of);
    if (!KNOWN.containsAll(parameters.keySet()) || mode == null) {
      throw new IllegalArgumentException("expected " + EXPECTED);
    }
    if (root.isPresent() && !(root.get().isAbsolute() && Files.isReadable(root.get()))) {
      throw new IllegalArgumentException("there is no file at sslrootcert; expected " + EXPECTED);
    }
    var verifies = mode == SslMode.VERIFY_CA || mode == SslMode.VERIFY_FULL;
    if (root.isPresent() != verifies && !(root.isPresent() && mode == SslMode.REQUIRE)) {
      throw new IllegalArgumentException("sslrootcert does not fit sslmode; expected " + EXPECTED);
    }
    // As libpq does: who names a certificate wants it checked.
    return new Tls(root.isPresent() && !verifies ? SslMode.VERIFY_CA : mode, root);
  }

  void set(PgConnectOptions options) {
    var ssl =
        new ClientSSLOptions()
            .setHostnameVerificationAlgorithm(mode == SslMode.VERIFY_FULL ? "HTTPS" : "");
    root.ifPresentOrElse(
        file -> ssl.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())),
        () -> ssl.setTrustAll(true));
    options.setSslMode(mode).setSslOptions(ssl);
  }

  /** The same for JDBC. */
  String jdbc() {
    return "?sslmode="
        + word()
        + root.map(file ->
                "&sslrootcert=" + URLEncoder.encode(file.toString(), StandardCharsets.UTF_8))
            .orElse("");
  }

  private String word() {
    return MODES.entrySet().stream()
        .filter(known -> known.getValue() == mode)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
