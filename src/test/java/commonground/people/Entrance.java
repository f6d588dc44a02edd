package commonground.people;

import commonground.platform.config.RandomIds;
import commonground.platform.config.SessionLimits;
import commonground.platform.db.Db;
import commonground.platform.secrets.Secret;
import java.util.Optional;

/**
 * Lets somebody in as their password would. Most tests are not about signing in, and what guards a
 * password takes a tenth of a second by design.
 */
public final class Entrance {

  private Entrance() {}

  /** What the cookie of a new session holds. */
  public static Secret open(Db db, SessionLimits limits, PersonId person) {
    var sessions = new BrowserSessions(db, new RandomIds(), limits, () -> false);
    var browser = new Browser("A browser of the tests", "127.0.0.1", Optional.empty());
    return db.transaction(tx -> sessions.begin(tx, person, browser));
  }
}
