package commonground.platform.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.platform.postgres.Durability;
import commonground.platform.postgres.EmbeddedPostgres;
import commonground.support.Eventually;
import commonground.support.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A PostgreSQL of its own, with encryption and without, asked by both of our clients. */
@Timeout(120)
@Tag("long")
class TlsTest {

  private static final String PASSWORD = "changeit";

  @TempDir private static Path folder;

  private static EmbeddedPostgres server;
  private static Path data;

  @BeforeAll
  static void start() throws Exception {
    // The server runs as another account, which must reach its own folder.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    server = EmbeddedPostgres.start(folder.resolve("postgres"), Durability.NONE);
    data = Path.of(ask(server.address(), "show data_directory"));
    certificate("server");
    certificate("stranger");
    install("server.key");
    install("server.crt");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** A key and a certificate for localhost, signed by itself. */
  private static void certificate(String name) throws Exception {
    var store = folder.resolve(name + ".p12");
    var made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "RSA",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    var said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, made.waitFor(), said);
    try (var in = Files.newInputStream(store)) {
      write(name, in);
    }
  }

  private static void write(String name, InputStream store)
      throws IOException, GeneralSecurityException {
    var keys = KeyStore.getInstance("PKCS12");
    keys.load(store, PASSWORD.toCharArray());
    pem(name + ".key", "PRIVATE KEY", keys.getKey(name, PASSWORD.toCharArray()).getEncoded());
    pem(name + ".crt", "CERTIFICATE", keys.getCertificate(name).getEncoded());
  }

  private static void pem(String file, String what, byte[] bytes) throws IOException {
    var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    Files.writeString(
        folder.resolve(file),
        "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
  }

  /** The server writes the file itself, so that it owns it. */
  private static void install(String file) throws IOException, SQLException {
    TestDatabase.run(
        server.address(),
        "copy (select unnest(string_to_array('%s', chr(10)))) to '%s'"
            .formatted(Files.readString(folder.resolve(file)).strip(), data.resolve(file)));
    Files.setPosixFilePermissions(data.resolve(file), PosixFilePermissions.fromString("rw-------"));
  }

  private static void encryption(boolean on) {
    TestDatabase.run(server.address(), "alter system set ssl = " + on);
    TestDatabase.run(server.address(), "select pg_reload_conf()");
    Eventually.that("it is set", () -> ask(server.address(), "show ssl").equals(on ? "on" : "off"));
  }

  private static String ask(DatabaseAddress address, String sql) {
    try (var connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        var rows = connection.createStatement().executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static DatabaseAddress address(String host, String parameters) {
    var at = server.address();
    return DatabaseAddress.parse(
        "postgresql://%s:%s@%s:%d/%s%s"
            .formatted(at.user(), at.password(), host, at.port(), at.database(), parameters));
  }

  private static String root(String name) {
    return "&sslrootcert=" + folder.resolve(name + ".crt");
  }

  private static final String ENCRYPTED =
      "select ssl::text as ssl from pg_stat_ssl where pid = pg_backend_pid()";

  private static boolean encrypted(DatabaseAddress address) {
    var forJdbc = ask(address, ENCRYPTED);
    try (var db = new Db(TestDatabase.VERTX, address, 1, Clock.systemUTC())) {
      assertEquals(forJdbc, db.the(ENCRYPTED, row -> row.text("ssl")));
    }
    return forJdbc.equals("true");
  }

  private static String refusal(DatabaseAddress address) {
    try (var db = new Db(TestDatabase.VERTX, address, 1, Clock.systemUTC())) {
      assertThrows(DbFailure.class, () -> db.run("select 1"));
    }
    return String.valueOf(
        assertThrows(CannotStart.class, () -> Migrations.apply(address)).getMessage());
  }

  @Test
  void every_word_but_disable_encrypts_where_the_server_can() {
    encryption(true);
    assertFalse(encrypted(address("localhost", "?sslmode=disable")));
    assertTrue(encrypted(address("localhost", "")));
    assertTrue(encrypted(address("127.0.0.1", "?sslmode=require")));
    assertTrue(encrypted(address("127.0.0.1", "?sslmode=require" + root("server"))));
    assertTrue(encrypted(address("127.0.0.1", "?sslmode=verify-ca" + root("server"))));
    assertTrue(encrypted(address("localhost", "?sslmode=verify-full" + root("server"))));
  }

  @Test
  void a_certificate_of_a_stranger_or_for_another_name_is_refused() {
    encryption(true);
    refusal(address("localhost", "?sslmode=require" + root("stranger")));
    refusal(address("localhost", "?sslmode=verify-ca" + root("stranger")));
    refusal(address("localhost", "?sslmode=verify-full" + root("stranger")));
    refusal(address("127.0.0.1", "?sslmode=verify-full" + root("server")));
  }

  @Test
  void where_the_server_cannot_encrypt_prefer_does_without_and_require_is_refused() {
    encryption(false);
    assertFalse(encrypted(address("localhost", "?sslmode=prefer")));
    var said = refusal(address("localhost", "?sslmode=require"));
    assertTrue(said.startsWith("Cannot ask postgresql://"), said);
    assertTrue(said.contains("does not support SSL"), said);
    refusal(address("localhost", "?sslmode=verify-full" + root("server")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?sslmode=allow",
        "?sslmode=",
        "?sslmode=require&sslmode=disable",
        "?ssl=true",
        "?sslmode=require&connect_timeout=3",
        "?sslmode=verify-full",
        "?sslmode=verify-full&sslrootcert=",
        "?sslmode=verify-full&sslrootcert=/no/such.pem",
        "?"
      })
  void anything_else_is_refused(String parameters) {
    var e = assertThrows(IllegalArgumentException.class, () -> address("localhost", parameters));
    assertTrue(String.valueOf(e.getMessage()).contains("expected"), e.getMessage());
  }

  @Test
  void a_certificate_that_would_not_be_asked_for_is_refused() {
    for (var word : new String[] {"?sslmode=disable", "?sslmode=prefer"}) {
      assertThrows(
          IllegalArgumentException.class, () -> address("localhost", word + root("server")));
    }
  }
}
