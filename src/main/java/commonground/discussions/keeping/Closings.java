package commonground.discussions.keeping;

import commonground.discussions.DiscussionEvent;
import commonground.discussions.DiscussionId;
import commonground.discussions.Locked;
import commonground.discussions.reading.ReadPositions;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.spaces.Audience;
import commonground.spaces.Facilitators;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Spaces;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Closing a discussion with a reason, and reopening it. While it is closed nobody replies,
 * moderators neither; people still change and remove what they wrote. Who closed it when before is
 * in the event log.
 */
public final class Closings {

  /** Characters of a reason. */
  public static final int MOST = 500;

  private final Db db;
  private final Moderated moderated;

  public Closings(Db db, ReadPositions positions) {
    this.db = db;
    this.moderated = new Moderated(positions);
  }

  /** Closes a discussion, whichever day stands. */
  public Closed close(Member by, DiscussionId id, String reason, Audience named) {
    return close(by, id, reason, named, Moderated.dayChosen(db, id));
  }

  /**
   * Closes a discussion.
   *
   * @param reason 1 to {@link #MOST} characters
   * @param named whom the page said that the reason would reach
   * @param shown when the day was chosen that the page showed; empty if it showed none
   */
  Closed close(Member by, DiscussionId id, String reason, Audience named, Optional<Instant> shown) {
    return db.transaction(tx -> {
      var reach = Spaces.audience(tx, by.space().id());
      if (reach.isEmpty()) {
        return new Closed.Archived();
      }
      var thread = moderated.thread(tx, by, id, reach.get());
      if (thread.isEmpty()) {
        return new Closed.NotHere();
      }
      if (thread.get().closed()) {
        return said(tx, by, id, reason) ? new Closed.Done() : new Closed.Meanwhile();
      }
      if (!Moderated.dayChosen(tx, id).equals(shown)) {
        return new Closed.Meanwhile();
      }
      close(tx, by, thread.get(), reason, named);
      return new Closed.Done();
    });
  }

  /** Whether this member closed it with these words: the same form came twice. */
  private static boolean said(Tx tx, Member by, DiscussionId id, String reason) {
    return tx.the(
        """
        select coalesce(closed_by = $2 and closing_reason = $3, false) as said
        from discussions
        where id = $1
        """,
        row -> row.flag("said"),
        id,
        by.person(),
        reason);
  }

  private void close(Tx tx, Member by, Locked thread, String reason, Audience named) {
    tx.run(
        """
        update discussions
        set closed_at = $2, closed_by = $3, closing_reason = $4, closing_audience = $5,
          closes_at = null, closing_set_at = null
        where id = $1
        """,
        thread.id(),
        db.clock().instant(),
        by.person(),
        reason,
        thread.audience().and(named));
    var revision = moderated.next(tx, by, thread);
    tx.record(new DiscussionEvent.Closed(by.space().id(), thread.id(), by.person(), revision));
  }

  /** People may reply again, or go on replying: it is not closed on any day either. */
  public Closed reopen(Member by, DiscussionId id) {
    return reopen(by, id, (tx, thread) -> true);
  }

  /**
   * No day stands any more; what somebody has closed meanwhile stays closed, and another day that
   * they have chosen stands.
   *
   * @param shown when the day was chosen that the page showed; empty if it showed none
   */
  Closed keepOpen(Member by, DiscussionId id, Optional<Instant> shown) {
    return reopen(
        by,
        id,
        (tx, thread) ->
            !thread.closed()
                && Moderated.dayChosen(tx, id)
                    .filter(at -> !shown.equals(Optional.of(at)))
                    .isEmpty());
  }

  private Closed reopen(Member by, DiscussionId id, BiPredicate<Tx, Locked> stands) {
    return db.transaction(tx -> {
      var reach = Spaces.audience(tx, by.space().id());
      if (reach.isEmpty()) {
        return new Closed.Archived();
      }
      var thread = moderated.thread(tx, by, id, reach.get());
      if (thread.isEmpty()) {
        return new Closed.NotHere();
      }
      if (!stands.test(tx, thread.get())) {
        return new Closed.Meanwhile();
      }
      if (thread.get().closed()) {
        reopen(tx, by, thread.get());
      } else if (open(tx, id)) {
        var revision = moderated.next(tx, by, thread.get());
        tx.record(new DiscussionEvent.Unscheduled(by.space().id(), id, by.person(), revision));
      }
      return new Closed.Done();
    });
  }

  /**
   * @return whether that changes anything
   */
  private static boolean open(Tx tx, DiscussionId id) {
    return tx.run(
            """
            update discussions
            set closed_at = null, closed_by = null, closing_reason = '', closes_at = null,
              closing_set_at = null
            where id = $1 and coalesce(closed_at, closes_at) is not null
            """,
            id)
        > 0;
  }

  /** Whether this member may open a thread again that this transaction holds. */
  public boolean mayReopen(Tx tx, Member by) {
    return Facilitators.may(tx, by, Permission.MODERATE);
  }

  /**
   * People may reply again to a closed thread.
   *
   * @return the thread after it
   */
  public Locked reopen(Tx tx, Member by, Locked thread) {
    open(tx, thread.id());
    var revision = moderated.next(tx, by, thread);
    tx.record(new DiscussionEvent.Reopened(by.space().id(), thread.id(), by.person(), revision));
    return thread.next();
  }
}
