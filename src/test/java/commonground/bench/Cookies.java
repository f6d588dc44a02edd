package commonground.bench;

import commonground.platform.secrets.Secret;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;

/** The browsers in which people are signed in: one for each, the same in every run. */
final class Cookies {

  private Cookies() {}

  /** What the cookie holds. */
  static Secret secret(int person) {
    return of("session " + person);
  }

  /** What a form of theirs must carry, and each of their pages shows. */
  static String token(int person) {
    return of("token " + person).text();
  }

  private static Secret of(String what) {
    return Secret.of(Sha256.of("bench " + what));
  }

  /** Signs everybody in. */
  static void load(Connection connection, Plan plan, Instant now) throws SQLException {
    var rows =
        new CopyText(
            connection, "sessions", "secret_hash, person_id, token, device, created_at, seen_at");
    for (var person = 1; person <= plan.people(); person++) {
      var hash = HexFormat.of().formatHex(secret(person).hash());
      rows.row("\\x" + hash, person, token(person), "bench", now, now);
    }
    rows.end();
  }
}
