package commonground.demo;

import commonground.people.People;
import commonground.platform.db.CannotStart;
import commonground.platform.db.Db;
import commonground.platform.secrets.Passwords;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;

/** Fills a new site with the demo community and says who can sign in. */
public final class Demo {

  /** Everybody's in the demo. */
  public static final String PASSWORD = "evidence into practice";

  private final Db db;
  private final People people;
  private final Passwords passwords;

  public Demo(Db db, People people, Passwords passwords) {
    this.db = db;
    this.people = people;
    this.passwords = passwords;
  }

  /** Does nothing where the demo is already there. */
  public void fill() {
    if (people.none()) {
      tell(db.clock().instant());
    }
  }

  /**
   * Asked before the demo begins to answer.
   *
   * @throws CannotStart on a database that holds real people
   */
  public static void refuseRealPeople(Db db) {
    var real =
        db.the(
            "select count(*) as real from people where email not like '%@demo.example'",
            row -> row.number("real"));
    if (real > 0) {
      throw new CannotStart(
          "This database holds accounts that are not of the demo, and the demo shows all its mail"
              + " to anybody. Use scripts/run for it, or another DATABASE_URL or DATA_DIR.");
    }
  }

  private void tell(Instant now) {
    var today = LocalDate.ofInstant(now, commonground.platform.views.When.UK);
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
