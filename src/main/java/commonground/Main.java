package commonground;

import commonground.platform.config.Config;
import commonground.platform.config.ConfigMistakes;
import commonground.platform.db.CannotStart;
import java.nio.file.Path;

/** The program: {@code serve} runs the site, the other verbs are what {@code scripts/admin} calls. */
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
      System.err.println(e.getMessage());
      System.exit(MISTAKE);
    }
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
