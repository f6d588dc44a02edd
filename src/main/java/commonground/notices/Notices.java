package commonground.notices;

import commonground.discussions.DiscussionEvent;
import commonground.discussions.reading.ReadPositions;
import commonground.people.PersonId;
import commonground.platform.cache.Cached;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.platform.events.Recorded;
import commonground.platform.views.Count;
import commonground.spaces.SpaceEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How many notices somebody has not read, and reading them. */
public final class Notices {

  /** Another node's people read without an event: so long it may count what they have read. */
  private static final Duration CACHED = Duration.ofSeconds(20);

  /** It is counted up to this. */
  static final int MOST = 100;

  /** Whoever marks a post as unread after this is not told of it again. */
  private static final Duration OLD = Duration.ofDays(7);

  /** How long a notice is kept, read or not. */
  private static final Duration KEPT = Duration.ofDays(90);

  /** Rows that one count marks as read. */
  private static final int PASSED = 500;

  /** Rows that one sweep deletes. */
  private static final int SWEPT = 20_000;

  private final Db db;
  private final ReadPositions positions;
  private final Cached<PersonId, Unread> unread;

  private record Unread(List<PersonId> selves, long number) {}

  public Notices(Db db, ReadPositions positions) {
    this.db = db;
    this.positions = positions;
    // A number that is late by some seconds lets nobody see anything.
    this.unread = new Cached<>(20_000, CACHED, () -> true, this::count);
    positions.onRead(unread::forget);
  }

  /** How many somebody has not read, of those that they may be shown, up to {@link #MOST}. */
  public long unread(PersonId person) {
    positions.settle(person);
    return unread.get(person).number();
  }

  /** The same as the header says it: nobody wants to know exactly how many more there are. */
  public String inWords(PersonId person) {
    var number = unread(person);
    if (number >= MOST) {
      return (MOST - 1) + "+ notices";
    }
    return number == 0 ? "Notices" : Count.of(number, "notice", "notices");
  }

  /** The same asked anew, for the page that shows them. */
  long recounted(PersonId person) {
    unread.forget(person);
    return unread(person);
  }

  private Unread count(PersonId person) {
    var now = db.clock().instant();
    return db.the(
        COUNT,
        row -> new Unread(row.ids("selves", PersonId::new), row.number("number")),
        person,
        MOST,
        now,
        PASSED,
        now.minus(OLD));
  }

  /**
   * Those of posts that were read since are marked as read on the way once they are old, so that
   * few are looked at: until then a post that is marked as unread brings its notice back, and so
   * does taking back a press that marked many as read.
   */
  private static final String COUNT =
      """
      with passed as (
        update notices set read_at = $3
        where id in (
          select n.id
          from notices n
          join posts p on p.id = n.post_id
          join reading_positions r
            on r.person_id = $1 and r.discussion_id = n.discussion_id
              and r.revision >= coalesce(n.since, p.written_revision)
          where n.person_id = $1 and n.read_at is null and n.at < $5
            and not exists (
              select 1 from skims k
              where k.person_id = $1 and k.discussion_id = n.discussion_id)
          order by n.id
          limit $4
          for update of n skip locked)
        returning id)
      select count(*) as number,
        array(select self_id from selves where person_id = $1) as selves
      from (select 1 from notices_shown where person_id = $1 and unread limit $2) as counted
      """;

  /**
   * Marks as read what somebody was told in a conversation, up to one of them.
   *
   * @param conversation see {@link MailNotices}; 0 for all conversations
   */
  void read(PersonId person, long conversation, long upTo) {
    // Each by itself and to the day: what is read at once would tell whose an alias is.
    var today = db.clock().instant().truncatedTo(ChronoUnit.DAYS);
    aliases(person)
        .forEach(alias -> db.transaction(tx -> read(tx, alias, today, conversation, upTo)));
    db.transaction(tx -> {
      // One event for the press, whatever was read by it: one for an alias would stand beside it.
      tx.record(new NoticeEvent.Read(person));
      return read(tx, person, db.clock().instant(), conversation, upTo);
    });
    unread.forget(person);
  }

  private List<PersonId> aliases(PersonId person) {
    return db.list(
        "select alias_id from unnamed where person_id = $1",
        row -> row.id("alias_id", PersonId::new),
        person);
  }

  private static int read(Tx tx, PersonId self, Instant at, long conversation, long upTo) {
    return tx.run(
        """
        update notices set read_at = $2
        where person_id = $1 and read_at is null and id <= $4
          and $3::bigint in (0, coalesce(discussion_id, -space_id))
        """,
        self,
        at,
        conversation,
        upTo);
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
      case NoticeEvent.Told told ->
          unread.forgetIf(one -> one.selves().stream().anyMatch(told::mayConcern));
      case NoticeEvent.Read read -> unread.forget(read.by());
      case SpaceEvent.Joined joined -> unread.forget(joined.person());
      case SpaceEvent.Left left -> unread.forget(left.person());
      case SpaceEvent.AttentionChanged changed -> unread.forget(changed.by());
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
