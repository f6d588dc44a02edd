package commonground;

import commonground.platform.config.Config;
import commonground.platform.config.ConfigMistakes;
import commonground.platform.postgres.CannotStart;
import java.net.BindException;
import java.nio.file.Path;

/**
 * The program: {@code serve} runs the site, the other verbs are what {@code scripts/admin} calls.
 */
public final class Main {

  private static final int MISTAKE = 2;

  private Main() {}

  public static void main(String[] arguments) {
    var home = Path.of(System.getProperty("commonground.home", "")).toAbsolutePath().normalize();
    var verb = arguments.length == 0 ? "serve" : arguments[0];
    try {
      var config = Config.load(home, System.getenv());
      System.setProperty("commonground.log.level", config.logLevel());
      if (verb.equals("serve")) {
        serve(config, home);
      } else {
        System.exit(2);
      }
    } catch (ConfigMistakes | CannotStart e) {
      end(String.valueOf(e.getMessage()));
    } catch (Exception e) { // Vert.x throws a taken port undeclared
      if (!(e instanceof BindException)) {
        throw e;
      }
      end(
          "A port is taken: "
              + e.getMessage()
              + ". Stop the program that has it, or set HTTP_PORT or MANAGEMENT_PORT.");
    }
  }

  private static void end(String why) {
    System.err.println(why);
    System.exit(MISTAKE);
  }

  private static void serve(Config config, Path home) {
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
