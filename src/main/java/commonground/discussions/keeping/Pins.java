package commonground.discussions.keeping;

import commonground.discussions.DiscussionEvent;
import commonground.discussions.DiscussionId;
import commonground.discussions.reading.ReadPositions;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.spaces.Member;
import commonground.spaces.Spaces;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Pinning a discussion on top of the list until a day is over. Nothing has to be done when it is:
 * whoever reads the list asks what time it is.
 */
public final class Pins {

  /** Discussions of one space: more on top would hide the others. */
  public static final int MOST = 5;

  private final Db db;
  private final Moderated moderated;

  public Pins(Db db, ReadPositions positions) {
    this.db = db;
    this.moderated = new Moderated(positions);
  }

  /**
   * Pins a discussion; for one that is pinned, changes until when.
   *
   * @param last the day at whose end in the United Kingdom the pin is over
   */
  public Pinned pin(Member by, DiscussionId id, LocalDate last) {
    var until = LastDay.end(last);
    return db.transaction(tx -> {
      var reach = Spaces.audience(tx, by.space().id());
      if (reach.isEmpty()) {
        return new Pinned.Archived();
      }
      // Before the thread: two that are pinned at once are counted one after the other.
      tx.run(
          "select pg_advisory_xact_lock(hashtextextended('pins ' || $1::bigint, 0))",
          by.space().id());
      var thread = moderated.thread(tx, by, id, reach.get());
      if (thread.isEmpty()) {
        return new Pinned.NotHere();
      }
      if (others(tx, by, id) >= MOST) {
        return new Pinned.Full();
      }
      if (set(tx, id, until)) {
        var revision = moderated.next(tx, by, thread.get());
        tx.record(
            new DiscussionEvent.Pinned(
                by.space().id(), id, last.toEpochDay(), by.person(), revision));
      }
      return new Pinned.Done();
    });
  }

  private long others(Tx tx, Member by, DiscussionId id) {
    return tx.the(
        """
        select count(*) as number
        from discussions
        where space_id = $1 and pinned_until > $2 and id <> $3
        """,
        row -> row.number("number"),
        by.space().id(),
        db.clock().instant(),
        id);
  }

  /**
   * @return whether that is new
   */
  private static boolean set(Tx tx, DiscussionId id, Instant until) {
    return tx.run(
            """
            update discussions set pinned_until = $2
            where id = $1 and pinned_until is distinct from $2
            """,
            id,
            until)
        > 0;
  }

  /** Takes the pin out. */
  public Pinned unpin(Member by, DiscussionId id) {
    return db.transaction(tx -> {
      var reach = Spaces.audience(tx, by.space().id());
      if (reach.isEmpty()) {
        return new Pinned.Archived();
      }
      var thread = moderated.thread(tx, by, id, reach.get());
      if (thread.isEmpty()) {
        return new Pinned.NotHere();
      }
      var pinned =
          tx.run(
              "update discussions set pinned_until = null where id = $1 and pinned_until is not null",
              id);
      if (pinned > 0) {
        var revision = moderated.next(tx, by, thread.get());
        tx.record(new DiscussionEvent.Unpinned(by.space().id(), id, by.person(), revision));
      }
      return new Pinned.Done();
    });
  }
}
