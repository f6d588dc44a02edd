package commonground.kill;

import commonground.kill.chat.ChatRun;
import commonground.kill.chat.Plan;
import commonground.kill.posts.PostRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Random;

/**
 * What {@code scripts/dev/kill-test} starts. Exit codes: 0 all is kept; 1 something is lost,
 * doubled, out of order, not shown or shown to others; 2 wrong arguments; 3 too little happened to
 * say anything.
 */
public final class KillProgram {

  private static final int POST_KILLS = 30;
  private static final int CHAT_KILLS = 20;

  private KillProgram() {}

  public static void main(String[] typed) throws Exception {
    var arguments = Arguments.read(1 + new Random().nextInt(9999), typed);
    if (arguments.isEmpty()) {
      System.err.println(Arguments.USAGE);
      System.exit(2);
    }
    var home = Path.of(System.getProperty("commonground.home", "")).toAbsolutePath();
    var worst = 0;
    for (var what : arguments.get().what()) {
      var code = run(what, arguments.get(), home);
      // That something is lost is worse than that nobody can say.
      worst = worst == 1 ? 1 : code == 0 ? worst : code;
    }
    System.exit(worst);
  }

  private static int run(Arguments.What what, Arguments arguments, Path home) throws Exception {
    var data = Files.createTempDirectory("commonground-kill-");
    // PostgreSQL runs as another account if we are root.
    data.toFile().setExecutable(true, false);
    data.toFile().setReadable(true, false);
    System.out.println(what.name().toLowerCase(Locale.ROOT) + ", seed " + arguments.seed());
    var code =
        switch (what) {
          case POSTS ->
              PostRun.run(
                  arguments.kills().orElse(POST_KILLS),
                  arguments.seed(),
                  arguments.prove(),
                  home,
                  data);
          case CHAT -> new ChatRun(plan(arguments), home, data).run();
        };
    if (code == 0) {
      delete(data);
    } else {
      System.out.println("What is left is in " + data);
    }
    System.out.println();
    return code;
  }

  private static Plan plan(Arguments arguments) {
    return new Plan(
        arguments.kills().orElse(CHAT_KILLS),
        arguments.writers(),
        arguments.readers(),
        arguments.seed(),
        arguments.prove());
  }

  private static void delete(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
