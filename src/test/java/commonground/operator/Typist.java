package commonground.operator;

import static java.nio.charset.StandardCharsets.UTF_8;

import commonground.platform.config.Config;
import commonground.platform.config.RandomIds;
import commonground.platform.db.DatabaseAddress;
import commonground.support.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Somebody at the command line of a site.
 *
 * @param settings as in the environment
 */
record Typist(Map<String, String> settings) {

  private static final Path HOME = Path.of("").toAbsolutePath();

  /** At a site with a database of its own and this data folder. */
  static Typist at(DatabaseAddress database, Path data) {
    return new Typist(
        Map.of(
            "COMMONGROUND_PROFILE",
            "test",
            "COMMONGROUND_DATABASE_URL",
            url(database),
            "COMMONGROUND_DATA_DIR",
            data.toString()));
  }

  private static String url(DatabaseAddress database) {
    return "postgresql://%s:%s@%s:%d/%s"
        .formatted(
            database.user(),
            database.password(),
            database.host(),
            database.port(),
            database.database());
  }

  /** What came of a command. */
  record Ran(int code, String out, String err) {

    /** Fails if the command did. */
    Ran well() {
      if (code != Operator.DONE) {
        throw new AssertionError("exit code " + code + ": " + err);
      }
      return this;
    }
  }

  Ran types(String... arguments) {
    return typesWith("", arguments);
  }

  /**
   * @param input what is piped in
   */
  Ran typesWith(String input, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console =
        new Console(
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8));
    var operator =
        new Operator(
            () -> Config.load(HOME, settings),
            () -> TestDatabase.VERTX,
            Clock.systemUTC(),
            new RandomIds(),
            console);
    var code = operator.run(List.of(arguments));
    return new Ran(code, out.toString(UTF_8), err.toString(UTF_8));
  }
}
