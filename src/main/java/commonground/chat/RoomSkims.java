package commonground.chat;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Marking many rooms as read with one press, and taking the last press back. What was read in a
 * room since stays read. A press may be about other things too: it is known by its time.
 */
public final class RoomSkims {

  private final Db db;
  private final RoomPositions positions;

  public RoomSkims(Db db, RoomPositions positions) {
    this.db = db;
    this.positions = positions;
  }

  /**
   * Marks rooms as read, each up to a revision: those of the spaces where this person is a member,
   * never further than they go, and never back.
   *
   * @param press in milliseconds since 1970
   * @return how many rooms that has changed
   */
  public int read(Tx tx, PersonId person, Map<RoomId, Long> seen, long press) {
    var ids = List.copyOf(seen.keySet());
    var revisions = ids.stream().map(id -> seen.getOrDefault(id, 0L)).toList();
    var rooms = seen.isEmpty() ? 0 : tx.run(NOTE, person, ids, revisions, press);
    if (rooms > 0) {
      tx.run(READ, person, press);
      tx.afterCommit(() -> positions.tell(person));
    }
    return rooms;
  }

  /** Each room is locked before its position and in one order, as a glance does. */
  private static final String NOTE =
      """
      with seen as (
        select r.id, least(r.revision, s.revision) as revision
        from unnest($2::bigint[], $3::bigint[]) as s (room_id, revision)
        join rooms r on r.id = s.room_id
        join memberships m on m.space_id = r.space_id and m.person_id = $1
        order by r.id
        for key share of r
      )
      insert into room_skims (person_id, press, room_id, revision, former_revision)
      select $1, $4, s.id, s.revision, p.revision
      from seen s
      left join room_positions p on p.room_id = s.id and p.person_id = $1
      where s.revision > coalesce(p.revision, 0)
      order by s.id
      """;

  private static final String READ =
      """
      insert into room_positions as p (person_id, room_id, revision)
      select person_id, room_id, revision
      from room_skims
      where person_id = $1 and press = $2
      order by room_id
      on conflict (person_id, room_id) do update
        set revision = greatest(p.revision, excluded.revision)
      """;

  /** From now on no press of theirs but this one can be taken back. */
  public void keepOnly(Tx tx, PersonId person, long press) {
    tx.run("delete from room_skims where person_id = $1 and press <> $2", person, press);
  }

  /**
   * A press that can be taken back.
   *
   * @param rooms how many of them
   */
  public record Press(long press, int rooms) {}

  /** Their last press since then, if some of it can be taken back. */
  public Optional<Press> last(PersonId person, Instant since) {
    return db.one(
        """
        select k.press, count(*) as rooms
        from room_skims k
        join room_positions p on p.person_id = k.person_id and p.room_id = k.room_id
          and p.revision = k.revision
        where k.person_id = $1 and k.press > $2
        group by k.press
        order by k.press desc
        limit 1
        """,
        row -> new Press(row.number("press"), row.count("rooms")),
        person,
        since.toEpochMilli());
  }

  /**
   * Puts back what this person had read before a press of theirs, wherever nothing has changed it
   * since.
   *
   * @return how many rooms are unread again; empty if that press cannot be taken back any more
   */
  public OptionalInt undo(Tx tx, PersonId person, long press) {
    var rooms = tx.run(BACK, person, press);
    tx.run(NEVER_READ, person, press);
    var pressed =
        tx.run("delete from room_skims where person_id = $1 and press = $2", person, press);
    tx.afterCommit(() -> positions.tell(person));
    return pressed > 0 ? OptionalInt.of(rooms) : OptionalInt.empty();
  }

  private static final String BACK =
      """
      with same as (
        select k.room_id, k.former_revision
        from room_skims k
        join room_positions p on p.person_id = k.person_id and p.room_id = k.room_id
          and p.revision = k.revision
        where k.person_id = $1 and k.press = $2
        order by k.room_id
        for update of p
      )
      update room_positions p
      set revision = coalesce(same.former_revision, 0)
      from same
      where p.person_id = $1 and p.room_id = same.room_id
      """;

  /** Where there was no position before there is none after. */
  private static final String NEVER_READ =
      """
      delete from room_positions p
      using room_skims k
      where k.person_id = $1 and k.press = $2 and k.former_revision is null
        and p.person_id = $1 and p.room_id = k.room_id and p.revision = 0
      """;

  /** Deletes what nobody can take back any more. */
  public void sweep(Instant before) {
    db.run("delete from room_skims where press < $1", before.toEpochMilli());
  }
}
