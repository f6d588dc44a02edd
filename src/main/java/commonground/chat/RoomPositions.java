package commonground.chat;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.platform.jobs.WriteBehind;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How far each member has read in each room: everything up to a revision. Unread is what others
 * wrote after it, since the member came; an edit makes nothing unread. Nobody sees how far others
 * have read. What a page says by itself waits a moment and is written with others; what a button
 * was pressed for is written at once.
 */
public final class RoomPositions implements AutoCloseable {

  private static final Duration MOMENT = Duration.ofSeconds(1);

  /** People who may have something noted at once. */
  private static final int MOST = 20_000;

  private final Db db;
  private final WriteBehind<PersonId, Map<RoomId, Read>> noted;
  private final List<Consumer<PersonId>> readers = new CopyOnWriteArrayList<>();

  private record Read(PersonId person, RoomId room, long revision) {
    Read and(Read other) {
      return revision > other.revision ? this : other;
    }
  }

  public RoomPositions(Db db) {
    this.db = db;
    this.noted =
        new WriteBehind<>(
            "room positions",
            MOMENT,
            MOST,
            RoomPositions::merge,
            notes -> keep(notes.values().stream().map(Map::values).toList()));
  }

  private static Map<RoomId, Read> merge(Map<RoomId, Read> older, Map<RoomId, Read> newer) {
    var both = new HashMap<>(older);
    newer.forEach((room, read) -> both.merge(room, read, Read::and));
    return Map.copyOf(both);
  }

  /** From now on this is told who has read something, on this node, once it is written. Brief. */
  public void onRead(Consumer<PersonId> reader) {
    readers.add(reader);
  }

  void tell(PersonId person) {
    readers.forEach(reader -> reader.accept(person));
  }

  /** Begins to write by itself what is noted; until then only {@link #settle} does. */
  public void start() {
    noted.start();
  }

  @Override
  public void close() {
    noted.close();
  }

  /** Drops what is noted: the database is another one. */
  public void forgetAll() {
    noted.forgetAll();
  }

  /** Writes what is noted of this person, before one of their pages asks how far they have read. */
  public void settle(PersonId person) {
    noted.settle(person);
  }

  /** How far this reader has read in a room. */
  public RoomPosition of(Reader reader, RoomId room) {
    if (!(reader instanceof Member member)) {
      return RoomPosition.NONE;
    }
    settle(member.person());
    return db.one(
            """
            select coalesce(p.revision, 0) as revision, n.unread, coalesce(n.first, 0) as first
            from memberships m
            left join room_positions p on p.person_id = m.person_id and p.room_id = $3
            cross join lateral (
              select count(*) as unread, min(s.number) as first
              from (
                select x.number
                from messages x
                where x.room_id = $3 and x.removed_at is null
                  and x.written_revision > coalesce(p.revision, 0)
                  and x.written_at >= m.joined_at and x.writer_id <> m.person_id
                order by x.written_revision
                limit $4) s) n
            where m.person_id = $1 and m.space_id = $2
            """,
            row ->
                new RoomPosition(row.number("revision"), row.count("unread"), row.count("first")),
            member.person(),
            member.space().id(),
            room,
            RoomPosition.MOST)
        .orElse(RoomPosition.NONE);
  }

  /**
   * How many messages are new to this reader in each room of the space, up to {@link
   * RoomPosition#MOST} each; rooms without any are not in it.
   */
  public Map<RoomId, Integer> unread(Reader reader) {
    if (!(reader instanceof Member member)) {
      return Map.of();
    }
    settle(member.person());
    return db
        .list(
            "select room_id, messages from new_messages($1) where space_id = $2",
            row -> Map.entry(row.id("room_id", RoomId::new), row.count("messages")),
            member.person(),
            member.space().id())
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Notes that this member's browser says they have seen the room up to a revision. */
  public void note(Member member, RoomId room, long revision) {
    noted.note(member.person(), Map.of(room, new Read(member.person(), room, revision)));
  }

  /**
   * The same, kept when this returns. A position never moves back, nor beyond what the room has.
   */
  public void read(Member member, RoomId room, long revision) {
    keep(List.of(List.of(new Read(member.person(), room, revision))));
  }

  /** Each is kept if its person is in the space today; nobody who was erased is written again. */
  private void keep(Collection<? extends Collection<Read>> notes) {
    var all = new ArrayList<Read>();
    notes.forEach(all::addAll);
    // In one order: two transactions that lock the same rows in different orders would deadlock.
    all.sort(
        Comparator.comparing((Read read) -> read.room().value())
            .thenComparing(read -> read.person().value()));
    db.transaction(
        tx -> tx.run(KEEP, of(all, Read::person), of(all, Read::room), of(all, Read::revision)));
    all.stream().map(Read::person).distinct().forEach(this::tell);
  }

  private static List<Object> of(List<Read> all, Function<Read, Object> part) {
    return all.stream().map(part).toList();
  }

  private static final String KEEP =
      """
      with notes as (
        select g.person_id, r.id, least(r.revision, g.revision) as revision
        from unnest($1::bigint[], $2::bigint[], $3::bigint[]) as g (person_id, room_id, revision)
        join rooms r on r.id = g.room_id
        join memberships m on m.space_id = r.space_id and m.person_id = g.person_id
        order by r.id, g.person_id
        for key share of r
      )
      insert into room_positions as p (person_id, room_id, revision)
      select n.person_id, n.id, n.revision from notes n
      on conflict (person_id, room_id) do update
        set revision = greatest(p.revision, excluded.revision)
      """;

  /**
   * The member made this revision from a page that showed them all up to {@code seen}.
   *
   * @param seen 0 if that is not known
   */
  public void advance(Tx tx, PersonId person, RoomId room, long seen, long revision) {
    tx.afterCommit(() -> tell(person));
    tx.ahead(
        """
        insert into room_positions as p (person_id, room_id, revision)
        values ($1, $2, case when $3::bigint >= $4::bigint - 1 then $4::bigint else $3::bigint end)
        on conflict (person_id, room_id) do update
          set revision = greatest(p.revision, excluded.revision,
            case when p.revision = $4::bigint - 1 then $4::bigint else 0 end)
        """,
        person,
        room,
        seen,
        revision);
  }

  /** The member made this revision; if they had read all before it, they have read it too. */
  public void follow(Tx tx, PersonId person, RoomId room, long revision) {
    tx.afterCommit(() -> tell(person));
    tx.ahead(
        """
        update room_positions set revision = $3
        where person_id = $1 and room_id = $2 and revision = $3 - 1
        """,
        person,
        room,
        revision);
  }
}
