package commonground.discussions.keeping;

import commonground.discussions.DiscussionId;
import commonground.discussions.Locked;
import commonground.discussions.reading.ReadPositions;
import commonground.platform.db.Queries;
import commonground.platform.db.Tx;
import commonground.spaces.Audience;
import commonground.spaces.Facilitators;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import java.time.Instant;
import java.util.Optional;

/** What every change has in common that a moderator makes to a thread. */
final class Moderated {

  private final ReadPositions positions;

  Moderated(ReadPositions positions) {
    this.positions = positions;
  }

  /** The thread, held by this transaction; empty if the member may not keep it in order. */
  Optional<Locked> thread(Tx tx, Member by, DiscussionId id, Audience reach) {
    return Locked.thread(tx, by, id, reach)
        .filter(thread -> Facilitators.may(tx, by, Permission.MODERATE));
  }

  /** When the day was chosen on which it closes; empty if none stands. */
  static Optional<Instant> dayChosen(Queries queries, DiscussionId id) {
    return queries
        .one(
            "select closing_set_at from discussions where id = $1",
            row -> row.optionalInstant("closing_set_at"),
            id)
        .flatMap(at -> at);
  }

  /** Takes the next revision; nothing becomes unread by it. */
  long next(Tx tx, Member by, Locked thread) {
    var revision = thread.revision() + 1;
    thread.change(tx);
    positions.follow(tx, by.person(), thread.id(), revision);
    return revision;
  }
}
