package commonground.demo;

import commonground.platform.db.CannotStart;
import commonground.platform.db.Db;
import commonground.platform.secrets.Passwords;
import commonground.platform.views.When;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;

/** Fills a new site with the demo community and says who can sign in. */
public final class Demo {

  /** Everybody's in the demo. */
  public static final String PASSWORD = "evidence into practice";

  private final Db db;
  private final Passwords passwords;

  public Demo(Db db, Passwords passwords) {
    this.db = db;
    this.passwords = passwords;
  }

  /**
   * Does nothing where the whole demo is there. What an earlier start was stopped at is gone on
   * with: each post is found again by the id of its form.
   */
  public void fill() {
    var posts = db.the("select count(*) as posts from posts", row -> row.number("posts"));
    if (posts < DemoCommunity.turns().size()) {
      tell(db.clock().instant());
    }
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

  private void tell(Instant now) {
    var today = LocalDate.ofInstant(now, When.UK);
    new Storyteller(new World(db, now), today).tell(passwords::hash, PASSWORD);
  }

  /** Prints the address and who can sign in. */
  public void announce(String address, PrintStream out) {
    out.println();
    out.println("  The demo community is at  " + address);
    out.println("  Its mail is shown at      " + address + "/demo/mail");
    out.println();
    out.println("  Sign in with one of these addresses and the password: " + PASSWORD);
    for (var person : DemoCommunity.people()) {
      out.printf("    %-24s %s, %s%n", person.email(), person.name(), person.about());
    }
    out.println();
    out.println("  Press Ctrl-C to stop.");
  }
}
