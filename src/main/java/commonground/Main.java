package commonground;

import static java.nio.charset.StandardCharsets.UTF_8;

import commonground.operator.Console;
import commonground.operator.Operator;
import commonground.platform.config.Config;
import commonground.platform.config.ConfigMistakes;
import commonground.platform.config.RandomIds;
import commonground.platform.db.CannotStart;
import io.vertx.core.Vertx;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * The program: {@code serve} runs the site, the other verbs are what {@code scripts/admin} calls.
 */
public final class Main {

  private static final int MISTAKE = 2;

  private static final String SERVE_HELP =
      """
      Starts the site, and ends it at Ctrl+C.
      Its settings, each with its default, are in config/default.properties. What differs on your
      site stands in config/local.properties or in the environment: COMMONGROUND_HTTP_PORT=8081.\
      """;

  private Main() {}

  public static void main(String[] arguments) {
    var home = Path.of(System.getProperty("commonground.home", "")).toAbsolutePath().normalize();
    var verb = arguments.length == 0 ? "serve" : arguments[0];
    if (!verb.equals("serve")) {
      System.exit(operate(home, List.of(arguments)));
    }
    if (arguments.length > 1) {
      System.exit(explain(arguments[1]));
    }
    try {
      var config = Config.load(home, System.getenv());
      System.setProperty("commonground.log.level", config.logLevel());
      serve(config, home);
    } catch (ConfigMistakes | CannotStart e) {
      System.err.println(e.getMessage());
      System.exit(MISTAKE);
    }
  }

  private static int operate(Path home, List<String> arguments) {
    // What it says is for a person, and says all that matters.
    System.setProperty("commonground.log.level", "error");
    var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    return new Operator(
            () -> Config.load(home, System.getenv()),
            Vertx::vertx,
            Clock.systemUTC(),
            new RandomIds(),
            new Console(System.in, out, err))
        .run(arguments);
  }

  /** The server has settings and no arguments: whoever gives it one wants to know, or is wrong. */
  private static int explain(String argument) {
    var asked = argument.equals("--help");
    (asked ? System.out : System.err)
        .println((asked ? "" : "The server takes no \"" + argument + "\".\n") + SERVE_HELP);
    return asked ? Operator.DONE : MISTAKE;
  }

  private static void serve(Config wanted, Path home) {
    var config = Ports.known(wanted);
    if (!config.profile().equals("demo")) {
      Node.start(config, home).announce();
      return;
    }
    var free = Ports.free(config);
    if (free.http().port() != config.http().port()) {
      System.out.println(
          "Port " + config.http().port() + " is taken: using " + free.http().port() + " instead.");
    }
    Node.start(free, home).announceDemo();
  }
}
