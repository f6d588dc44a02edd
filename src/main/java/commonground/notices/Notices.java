package commonground.notices;

import commonground.discussions.DiscussionEvent;
import commonground.discussions.reading.ReadPositions;
import commonground.people.PersonId;
import commonground.platform.cache.Cached;
import commonground.platform.db.Db;
import commonground.platform.events.Recorded;
import commonground.spaces.SpaceEvent;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** How many notices somebody has not read, and reading them. */
public final class Notices {

  private static final Duration CACHED = Duration.ofMinutes(1);

  /** How long a notice is kept, read or not. */
  private static final Duration KEPT = Duration.ofDays(90);

  /** Rows that one sweep deletes. */
  private static final int SWEPT = 20_000;

  private final Db db;
  private final ReadPositions positions;
  private final Cached<PersonId, Unread> unread;

  private record Unread(PersonId person, long number) {}

  /**
   * @param fresh whether this node hears what other nodes change, see {@link Cached}
   */
  public Notices(Db db, ReadPositions positions, BooleanSupplier fresh) {
    this.db = db;
    this.positions = positions;
    this.unread = new Cached<>(20_000, CACHED, fresh, this::count);
    positions.onRead(unread::forget);
  }

  /**
   * How many somebody has not read, of those that they may be shown. Asks the database only after
   * something has changed.
   */
  public long unread(PersonId person) {
    positions.settle(person);
    return unread.get(person).number();
  }

  private Unread count(PersonId person) {
    return db.the(
        "select count(*) as number from notices_shown where person_id = $1 and unread",
        row -> new Unread(person, row.number("number")),
        person);
  }

  /**
   * Marks as read what somebody was told in a conversation, up to one of them.
   *
   * @param conversation see {@link MailNotices}; 0 for all conversations
   */
  void read(PersonId person, long conversation, long upTo) {
    db.transaction(tx -> {
      var read =
          tx.run(
              """
              update notices set read_at = $2
              where person_id = $1 and read_at is null and id <= $4
                and $3::bigint in (0, coalesce(discussion_id, -space_id))
              """,
              person,
              db.clock().instant(),
              conversation,
              upTo);
      if (read > 0) {
        tx.record(new NoticeEvent.Read(person));
        tx.afterCommit(() -> unread.forget(person));
      }
      return read;
    });
  }

  /** Deletes what is too old for anybody. */
  public void sweep() {
    db.run(
        """
        delete from notices
        where id in (select id from notices where at < $1 order by at limit $2)
        """,
        db.clock().instant().minus(KEPT),
        SWEPT);
  }

  /** Forgets what an event says has changed. */
  public void hear(Recorded recorded) {
    switch (recorded.event()) {
      case NoticeEvent.Told told -> unread.forgetIf(one -> told.mayConcern(one.person()));
      case NoticeEvent.Read read -> unread.forget(read.by());
      case SpaceEvent.Joined joined -> unread.forget(joined.person());
      case SpaceEvent.Left left -> unread.forget(left.person());
      case SpaceEvent.Muted muted -> unread.forget(muted.by());
      case SpaceEvent.Unmuted unmuted -> unread.forget(unmuted.by());
      case DiscussionEvent.Removed removed -> unread.forgetAll();
      case DiscussionEvent.Returned returned -> unread.forgetAll();
      case DiscussionEvent.Moved moved -> unread.forgetAll();
      default -> {}
    }
  }

  /** Forgets everything: the database is another one. */
  public void forgetAll() {
    unread.forgetAll();
  }
}
