package commonground.discussions.reading;

import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Marking many threads as read with one press, and taking the last press back. What was read in a
 * thread since stays read.
 */
public final class Skims {

  /** Threads of one press. */
  public static final int MOST = 2_000;

  /** How long a press can be taken back. */
  public static final Duration KEPT = Duration.ofHours(1);

  private final Db db;
  private final ReadPositions positions;

  public Skims(Db db, ReadPositions positions) {
    this.db = db;
    this.positions = positions;
  }

  /**
   * Marks threads as read, each up to a revision: those that stand today where this person is a
   * member, never further than they go, and never back.
   *
   * @param seen up to {@link #MOST} threads
   * @return how many threads that has changed
   */
  public int read(PersonId person, Map<DiscussionId, Long> seen) {
    positions.settle(person);
    var now = db.clock().instant();
    return db.transaction(tx -> {
      var threads = read(tx, person, seen, now);
      if (threads > 0) {
        keepOnly(tx, person, now.toEpochMilli());
      }
      return threads;
    });
  }

  /**
   * The same in a press that is about other things too, at that time. What waits to be written of
   * this person is written before.
   */
  public int read(Tx tx, PersonId person, Map<DiscussionId, Long> seen, Instant now) {
    var ids = List.copyOf(seen.keySet());
    var revisions = ids.stream().map(id -> seen.getOrDefault(id, 0L)).toList();
    var press = now.toEpochMilli();
    var threads =
        seen.isEmpty() ? 0 : tx.run(NOTE, person, ids, revisions, Glance.minute(now), press);
    if (threads > 0) {
      tx.run(READ, person, press);
      tx.afterCommit(() -> positions.tell(person));
    }
    return threads;
  }

  /** From now on no press of theirs but this one can be taken back. */
  public void keepOnly(Tx tx, PersonId person, long press) {
    tx.run("delete from skims where person_id = $1 and press <> $2", person, press);
  }

  /** Each thread is locked before its position and in one order, as a glance does. */
  private static final String NOTE =
      """
      with seen as (
        select d.id, least(d.revision, s.revision) as revision
        from unnest($2::bigint[], $3::bigint[]) as s (discussion_id, revision)
        join discussions d on d.id = s.discussion_id
        join memberships m on m.space_id = d.space_id and m.person_id = $1
        order by d.id
        for key share of d
      )
      insert into skims (person_id, press, discussion_id, revision, caught_up_at, former_revision,
        former_caught_up_at)
      select $1, $5, s.id, s.revision,
        case when exists (
            select 1 from posts p where p.discussion_id = s.id and p.written_revision > s.revision)
          then r.caught_up_at else greatest(r.caught_up_at, $4) end,
        r.revision, r.caught_up_at
      from seen s
      left join reading_positions r on r.discussion_id = s.id and r.person_id = $1
      where s.revision > coalesce(r.revision, 0)
      order by s.id
      """;

  private static final String READ =
      """
      insert into reading_positions as r (person_id, discussion_id, revision, caught_up_at)
      select person_id, discussion_id, revision, caught_up_at
      from skims
      where person_id = $1 and press = $2
      order by discussion_id
      on conflict (person_id, discussion_id) do update
        set revision = greatest(r.revision, excluded.revision),
          caught_up_at = greatest(r.caught_up_at, excluded.caught_up_at)
      """;

  /** Their last press, if some of it can be taken back. */
  public Optional<Skim> last(PersonId person) {
    return db.one(
        """
        select k.press, count(*) as threads
        from skims k
        join reading_positions r on r.person_id = k.person_id
          and r.discussion_id = k.discussion_id and r.revision = k.revision
          and r.caught_up_at is not distinct from k.caught_up_at
        where k.person_id = $1 and k.press > $2
        group by k.press
        order by k.press desc
        limit 1
        """,
        row -> new Skim(row.number("press"), row.count("threads")),
        person,
        db.clock().instant().minus(KEPT).toEpochMilli());
  }

  /**
   * Puts back what this person had read before a press of theirs, wherever nothing has changed it
   * since.
   *
   * @return how many threads are unread again; empty if that press cannot be taken back any more
   */
  public OptionalInt undo(PersonId person, long press) {
    positions.settle(person);
    return db.transaction(tx -> undo(tx, person, press));
  }

  /** The same of a press that is about other things too. */
  public OptionalInt undo(Tx tx, PersonId person, long press) {
    var threads = tx.run(BACK, person, press);
    tx.run(NEVER_READ, person, press);
    var pressed = tx.run("delete from skims where person_id = $1 and press = $2", person, press);
    tx.afterCommit(() -> positions.tell(person));
    return pressed > 0 ? OptionalInt.of(threads) : OptionalInt.empty();
  }

  private static final String BACK =
      """
      with same as (
        select k.discussion_id, k.former_revision, k.former_caught_up_at
        from skims k
        join reading_positions r on r.person_id = k.person_id
          and r.discussion_id = k.discussion_id and r.revision = k.revision
          and r.caught_up_at is not distinct from k.caught_up_at
        where k.person_id = $1 and k.press = $2
        order by k.discussion_id
        for update of r
      )
      update reading_positions r
      set revision = coalesce(same.former_revision, 0), caught_up_at = same.former_caught_up_at
      from same
      where r.person_id = $1 and r.discussion_id = same.discussion_id
      """;

  /** Where there was no position before there is none after. */
  private static final String NEVER_READ =
      """
      delete from reading_positions r
      using skims k
      where k.person_id = $1 and k.press = $2 and k.former_revision is null
        and r.person_id = $1 and r.discussion_id = k.discussion_id and r.revision = 0
        and r.caught_up_at is null and r.attention is null and r.marked_unread = 0
      """;

  /** Deletes what nobody can take back any more. */
  public void sweep() {
    db.run("delete from skims where press < $1", db.clock().instant().minus(KEPT).toEpochMilli());
  }
}
