package commonground.notices;

import commonground.chat.MessageId;
import commonground.chat.Room;
import commonground.chat.RoomId;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.spaces.SpaceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out what is new to somebody in rooms. */
final class RoomNews {

  private final Db db;

  RoomNews(Db db) {
    this.db = db;
  }

  /** Rooms of their spaces in which something is new, the newest first. */
  List<UnreadRoom> of(PersonId person) {
    var found = new LinkedHashMap<RoomId, UnreadRoom>();
    db.list(UNREAD, RoomNews::read, person, Room.OWN).forEach(room -> found.put(room.room(), room));
    var forYou = new HashMap<RoomId, List<UnreadRoom.ForYou>>();
    for (var one : forYou(person)) {
      found.putIfAbsent(one.room().room(), one.room());
      forYou.computeIfAbsent(one.room().room(), room -> new ArrayList<>()).add(one.mine());
    }
    return found.values().stream()
        .map(room -> room.because(forYou.getOrDefault(room.room(), List.of())))
        .sorted(Comparator.comparing(UnreadRoom::at).reversed())
        .toList();
  }

  private static UnreadRoom read(Row row) {
    return new UnreadRoom(
        row.id("room_id", RoomId::new),
        row.id("space_id", SpaceId::new),
        row.text("title"),
        row.count("messages"),
        row.count("first"),
        row.number("revision"),
        row.instant("at"),
        List.of());
  }

  /** How many there are is counted by the function that the pages of rooms ask. */
  static final String UNREAD =
      """
      select u.room_id, u.space_id, coalesce(r.name, $2) as title, u.messages, r.revision,
        first.number as first, last.written_at as at
      from new_messages($1) u
      join rooms r on r.id = u.room_id
      join memberships m on m.space_id = u.space_id and m.person_id = $1
      left join room_positions p on p.room_id = r.id and p.person_id = $1
      cross join lateral (
        select x.number
        from messages x
        where x.room_id = r.id and x.removed_at is null
          and x.written_revision > coalesce(p.revision, 0)
          and x.written_at >= m.joined_at and x.writer_id <> $1
        order by x.written_revision
        limit 1) first
      cross join lateral (
        select x.written_at
        from messages x
        where x.room_id = r.id and x.removed_at is null
          and x.written_revision > coalesce(p.revision, 0)
          and x.written_at >= m.joined_at and x.writer_id <> $1
        order by x.written_revision desc
        limit 1) last
      """;

  /**
   * A message that is for somebody.
   *
   * @param room as it is if nothing else is new in it
   */
  private record Told(UnreadRoom room, UnreadRoom.ForYou mine) {}

  /** As it is decided today; the newest first. */
  private List<Told> forYou(PersonId person) {
    return db.list(FOR_YOU, row -> told(person, row), person, CatchingUp.MOST, Room.OWN).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Told> told(PersonId person, Row row) {
    var message = row.id("message_id", MessageId::new);
    return Mailing.reason(MessageFact.told(row), person, row)
        .filter(Reason::isForYou)
        .map(why -> new Told(read(row), new UnreadRoom.ForYou(message, row.count("first"), why)));
  }

  /** What the rules ask of a notice, and none of its words. */
  static final String FOR_YOU =
      """
      select n.message_id, n.room_id, n.space_id, coalesce(o.name, $3) as title, 0 as messages,
        o.revision, g.number as first, n.at, g.writer_id, b.writer_id as answered_id, n.of_space,
        n.of_discussion, n.since is not null as by_edit,
        (select h.whom
         from mentioned_here h
         where h.message_id = n.message_id and h.person_id = $1
         order by h.whom <> 'you', h.whom
         limit 1) as mentioned
      from notices_shown n
      join messages g on g.id = n.message_id
      join rooms o on o.id = n.room_id
      left join messages b on b.id = g.parent_id
      where n.person_id = $1 and n.unread and n.message_id is not null
      order by n.id desc
      limit $2
      """;

  private record Found(RoomId room, Said said) {}

  /** What the newest message for somebody says, in each of these rooms. */
  Map<RoomId, Said> said(PersonId person, Collection<UnreadRoom> rooms) {
    return rooms.isEmpty()
        ? Map.of()
        : db
            .list(
                SAID,
                row -> new Found(row.id("room_id", RoomId::new), Said.read(row)),
                rooms.stream().map(room -> room.forYou().getFirst().message()).toList(),
                person)
            .stream()
            .collect(Collectors.toMap(Found::room, Found::said));
  }

  private static final String SAID =
      """
      select g.room_id, k.name as writer,
        left(named(left(g.source, 1200), o.space_id), 1000) as source
      from messages g
      join rooms o on o.id = g.room_id
      join memberships m on m.space_id = o.space_id and m.person_id = $2
      join known_as k on k.space_id = o.space_id and k.person_id = g.writer_id
      where g.id = any($1) and g.removed_at is null
      """;

  /**
   * What a message says.
   *
   * @param source the beginning of it
   */
  record Said(String writer, String source) {
    static Said read(Row row) {
      return new Said(row.text("writer"), row.text("source"));
    }
  }
}
