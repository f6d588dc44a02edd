package commonground.demo;

import commonground.platform.db.CannotStart;
import commonground.platform.db.Db;
import commonground.platform.secrets.Passwords;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Fills a new site with the demo community and says who can sign in. */
public final class Demo {

  /** Everybody's in the demo. */
  public static final String PASSWORD = "evidence into practice";

  private final Db db;
  private final Passwords passwords;
  private final Correspondence post;

  public Demo(Db db, Passwords passwords, Correspondence post) {
    this.db = db;
    this.passwords = passwords;
    this.post = post;
  }

  /**
   * Does nothing where the whole demo is there. What an earlier start was stopped at is gone on
   * with after the last post that it made.
   */
  public void fill() {
    var story = DemoCommunity.story();
    var rest = story.subList(told(story), story.size());
    if (!rest.isEmpty()) {
      // One for all: everybody's is printed below.
      new Storyteller(db, post, db.clock().instant()).tell(rest, passwords.hash(PASSWORD));
    }
  }

  /** How many beats there are up to the last one whose post is in the database. */
  private int told(List<Beat> story) {
    var there =
        Set.copyOf(
            db.list(
                "select once::text as once from posts where once::text = any($1)",
                row -> row.text("once"),
                story.stream().flatMap(beat -> beat.post().stream()).map(UUID::toString).toList()));
    for (var told = story.size(); told > 0; told--) {
      if (story.get(told - 1).post().map(UUID::toString).filter(there::contains).isPresent()) {
        return told;
      }
    }
    return 0;
  }

  /**
   * Asked before the demo begins to answer. One of the demo's people may have been given another
   * address: the page that does that is there to be tried.
   *
   * @throws CannotStart on a database that holds accounts, and none of the demo
   */
  public static void refuseRealPeople(Db db) {
    record Held(long people, long madeUp) {}
    var held =
        db.the(
            """
            select count(*) as people,
              count(*) filter (where email like '%@demo.example') as made_up
            from people
            """,
            row -> new Held(row.number("people"), row.number("made_up")));
    if (held.people() > 0 && held.madeUp() == 0) {
      throw new CannotStart(
          "This database holds accounts that are not of the demo, and the demo shows all its mail"
              + " to anybody. Use scripts/run for it, or another DATABASE_URL or DATA_DIR.");
    }
  }

  /** Where to look, as whom: one for each sort of reader. */
  private static final List<String> GUIDES =
      List.of("bernard", "hannah", "rajan", "siobhan", "gareth", "mei");

  /** Prints the address and who can sign in. */
  public void announce(String address, PrintStream out) {
    out.println();
    out.println("  The demo community is at  " + address);
    out.println("  Its mail is shown at      " + address + "/demo/mail");
    out.println();
    out.println("  Sign in as one of these, with the password: " + PASSWORD);
    for (var key : GUIDES) {
      var person = DemoCast.person(key);
      out.printf("    %-22s %s, %s%n", person.email(), person.name(), person.about());
    }
    out.println("  or as any other of the " + DemoCommunity.people().size() + " people there.");
    out.println();
    out.println("  Press Ctrl-C to stop.");
  }
}
