package commonground.operator;

import commonground.platform.config.Config;
import commonground.platform.config.ConfigMistakes;
import commonground.platform.config.Ids;
import commonground.platform.config.Nearest;
import commonground.platform.db.CannotStart;
import commonground.platform.db.DbFailure;
import io.vertx.core.Vertx;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** The program's verbs but {@code serve}. */
public final class Operator {

  public static final int DONE = 0;

  /** It was understood, and could not be done. */
  public static final int REFUSED = 1;

  /** The command line or the settings need mending. */
  public static final int MISTAKE = 2;

  static final List<Verb> VERBS =
      List.of(
          new CreatePerson(),
          new CreateSpace(),
          new AddMember(),
          new Backup(),
          new Restore(),
          new RebuildSearch());

  private final Supplier<Config> settings;
  private final Supplier<Vertx> vertx;
  private final Clock clock;
  private final Ids ids;
  private final Console console;

  /**
   * @param settings asked for once the command line is known to be right
   * @param vertx asked for by verbs that need one; whoever gives it closes it
   */
  public Operator(
      Supplier<Config> settings, Supplier<Vertx> vertx, Clock clock, Ids ids, Console console) {
    this.settings = settings;
    this.vertx = vertx;
    this.clock = clock;
    this.ids = ids;
    this.console = console;
  }

  /**
   * Does what the arguments say.
   *
   * @param arguments a verb and what belongs to it
   * @return the exit code: {@link #DONE}, {@link #REFUSED} or {@link #MISTAKE}
   */
  public int run(List<String> arguments) {
    try {
      var verb = verb(arguments.getFirst());
      var rest = arguments.subList(1, arguments.size());
      if (rest.contains("--help")) {
        console.out().println(verb.help());
        return DONE;
      }
      var given = Given.read(verb, rest);
      verb.run(given, new Site(settings.get(), vertx, clock, ids, console));
      return DONE;
    } catch (WrongUsage e) {
      console.err().println(e.getMessage());
      return MISTAKE;
    } catch (ConfigMistakes e) {
      console.err().println(e.getMessage());
      return MISTAKE;
    } catch (Refused | CannotStart e) {
      console.err().println(e.getMessage());
      return REFUSED;
    } catch (UncheckedIOException e) {
      console.err().println("It could not be read or written: " + e.getMessage());
      return REFUSED;
    } catch (DbFailure e) {
      console.err().println("The database could not do this: " + e.getMessage());
      return REFUSED;
    }
  }

  private static Verb verb(String name) {
    return VERBS.stream()
        .filter(verb -> verb.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new WrongUsage(
                "There is no \""
                    + name
                    + "\". "
                    + Nearest.to(name, VERBS.stream().map(Verb::name).toList())
                        .map(near -> "Did you mean " + near + "? ")
                        .orElse("")
                    + "There are: serve, "
                    + String.join(", ", VERBS.stream().map(Verb::name).toList())
                    + "."));
  }
}
