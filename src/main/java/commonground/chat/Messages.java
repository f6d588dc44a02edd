package commonground.chat;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.platform.views.Markdown;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.Perspective;
import commonground.spaces.Reader;
import commonground.spaces.Space;
import commonground.spaces.SpaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The messages of a room. */
public final class Messages {

  private final Db db;
  private final Markdown markdown;

  public Messages(Db db, Markdown markdown) {
    this.db = db;
    this.markdown = markdown;
  }

  public Optional<Message> find(Reader reader, RoomId room, int number) {
    return find(db, reader, room, number);
  }

  public Optional<Message> find(Queries queries, Reader reader, RoomId room, int number) {
    return queries.one(
        SELECT + IN_ROOM + "and x.number = $4",
        Messages::read,
        room,
        reader.space().id(),
        reader.audiences(),
        number);
  }

  /** The messages with numbers from {@code first} to {@code last}, in order. */
  public List<Message> between(Reader reader, RoomId room, int first, int last) {
    return db.list(
        SELECT + IN_ROOM + "and x.number between $4 and $5 order by x.number",
        Messages::read,
        room,
        reader.space().id(),
        reader.audiences(),
        first,
        last);
  }

  /** The messages with these numbers that are there, in order. */
  public List<Message> with(
      Queries queries, Reader reader, RoomId room, Collection<Integer> numbers) {
    return queries.list(
        SELECT + IN_ROOM + "and x.number = any($4::bigint[]) order by x.number",
        Messages::read,
        room,
        reader.space().id(),
        reader.audiences(),
        numbers.stream().map(Integer::longValue).toList());
  }

  /** The numbers of some messages that follow each other. */
  public record Numbers(int first, int last) {
    public static final Numbers ALL = new Numbers(1, Integer.MAX_VALUE);
  }

  /**
   * What looks different since a revision: messages that were sent, changed, reacted to or taken
   * along after it, and those that answer one that was changed; in order of their numbers.
   *
   * @param among which they are
   * @param most of them; who is given as many asks for the whole page
   */
  public List<Message> changedAfter(
      Reader reader, RoomId room, long revision, Numbers among, int most) {
    return changedAfter(reader.space().id(), reader.audiences(), room, revision, among, most);
  }

  /** The same for all who read what members read: whoever calls has asked who does. */
  public List<Message> changedAfter(Space space, RoomId room, long revision, int most) {
    return changedAfter(space.id(), List.of(Audience.MEMBERS), room, revision, Numbers.ALL, most);
  }

  // Their numbers first, as an array: with a join PostgreSQL may go through the whole room, for
  // it cannot know how little has changed.
  private static final String CHANGED =
      """
      and x.number = any (array (
        select c.number from messages c where c.room_id = $1 and c.revision > $4
        union all
        select c.number
        from messages c
        where c.room_id = $1 and c.reacted_revision > 0 and c.reacted_revision > $4
        union all
        select c.number
        from messages c
        where c.room_id = $1 and c.taken_revision > 0 and c.taken_revision > $4
        union all
        select a.number
        from messages c
        join messages a on a.parent_id = c.id
        where c.room_id = $1 and c.revision > $4))
      """;

  private List<Message> changedAfter(
      SpaceId space,
      List<Audience> audiences,
      RoomId room,
      long revision,
      Numbers among,
      int most) {
    return db.list(
        SELECT
            + IN_ROOM
            + CHANGED
            + """
            and x.number between $5 and $6
            order by x.number
            limit $7
            """,
        Messages::read,
        room,
        space,
        audiences,
        revision,
        among.first(),
        among.last(),
        most);
  }

  /** A message that came with this client id. */
  public record Sent(RoomId room, Message message) {}

  public Optional<Sent> sentBefore(Queries queries, Member member, UUID once) {
    return queries.one(
        SELECT + "where x.writer_id = $1 and x.once = $2 and r.space_id = $3",
        row -> new Sent(row.id("room_id", RoomId::new), read(row)),
        member.person(),
        once,
        member.space().id());
  }

  /** Whether these are the message's words, now or as they were first written. */
  public boolean said(Queries queries, Message message, String words) {
    return message.source().equals(words)
        || queries
            .one(
                """
                select source
                from message_versions
                where message_id = $1
                order by revision
                limit 1
                """,
                row -> row.text("source"),
                message.id())
            .filter(words::equals)
            .isPresent();
  }

  /** Whether there is such a message that can be answered: one that was taken away cannot. */
  public boolean stands(Tx tx, RoomId room, int number) {
    return tx.one(
            "select removed_at is null as there from messages where room_id = $1 and number = $2",
            row -> row.flag("there"),
            room,
            number)
        .orElse(false);
  }

  /** When this person last wrote in a room. */
  public Optional<Instant> lastOf(Tx tx, RoomId room, PersonId person) {
    return tx.one(
        """
        select written_at
        from messages
        where writer_id = $1 and room_id = $2
        order by number desc
        limit 1
        """,
        row -> row.instant("written_at"),
        person,
        room);
  }

  private static final String SELECT =
      """
      select x.id, x.room_id, x.number, x.source, x.html, x.renderer, x.written_at, x.edited_at,
        x.edits, x.written_revision, x.revision,
        x.taken_revision > 0 and exists (
          select 1
          from taken_along t
          join discussions d on d.id = t.discussion_id and d.space_id = r.space_id
          where t.message_id = x.id) as taken,
        x.removed_at, x.removed_by is not null as removed_by_moderator, x.removal_reason, x.held,
        x.writer_id, w.name as writer_name, w.revision as name_revision,
        coalesce(m.perspectives, '{}') as perspectives,
        q.number as parent_number, q.revision as parent_revision,
        left(q.source, 400) as parent_source,
        a.name as parent_writer, a.revision as parent_name_revision
      from messages x
      join rooms r on r.id = x.room_id
      join known_as w on w.space_id = r.space_id and w.person_id = x.writer_id
      left join memberships m on m.space_id = r.space_id and m.person_id = x.writer_id
      left join messages q on q.id = x.parent_id
      left join known_as a on a.space_id = r.space_id and a.person_id = q.writer_id
      """;

  /** For those who read what the members of its space read. */
  private static final String IN_ROOM =
      "where x.room_id = $1 and r.space_id = $2 and 'members' = any($3)\n";

  private static Message read(Row row) {
    return new Message(
        row.id("id", MessageId::new),
        row.count("number"),
        parent(row),
        new Message.Writer(
            row.id("writer_id", PersonId::new),
            row.text("writer_name"),
            row.count("name_revision"),
            row.words("perspectives", Perspective.class)),
        row.text("source"),
        row.text("html"),
        row.count("renderer"),
        row.instant("written_at"),
        row.optionalInstant("edited_at"),
        row.count("edits"),
        removal(row),
        row.flag("taken"),
        row.number("written_revision"),
        row.number("revision"));
  }

  private static Optional<Message.Removal> removal(Row row) {
    return row.optionalInstant("removed_at")
        .map(at ->
            new Message.Removal(
                at,
                row.flag("removed_by_moderator"),
                row.text("removal_reason"),
                row.flag("held")));
  }

  private static Optional<Message.Parent> parent(Row row) {
    var number = row.optionalNumber("parent_number");
    return number.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Message.Parent(
                Math.toIntExact(number.getAsLong()),
                row.text("parent_writer"),
                row.count("parent_name_revision"),
                row.text("parent_source"),
                row.number("parent_revision")));
  }

  /**
   * Adds a message to a room, as its last one.
   *
   * @param html of its source, by {@link Markdown#brief}
   */
  public MessageId insert(
      Tx tx, LockedRoom room, PersonId writer, NewMessage message, String html) {
    var at = db.clock().instant();
    var id =
        tx.the(
            """
            insert into messages (room_id, number, parent_id, writer_id, source, html, renderer,
              written_at, written_revision, revision, once)
            values ($1, $2, (select id from messages where room_id = $1 and number = $3), $4, $5, $6,
              $7, $8, $9, $9, $10)
            returning id
            """,
            row -> row.id("id", MessageId::new),
            room.id(),
            room.messages() + 1,
            message.parent().orElse(0),
            writer,
            message.source(),
            html,
            Markdown.VERSION,
            at,
            room.next(),
            message.once());
    room.grow(tx, at);
    return id;
  }

  /** Puts new words into a message, keeps the old ones and counts that in its room. */
  public void change(Tx tx, LockedRoom room, MessageId message, String source, String html) {
    MessageVersions.keep(tx, message);
    tx.run(
        """
        update messages set source = $2, html = $3, renderer = $4, edited_at = $5, revision = $6,
          edits = edits + 1
        where id = $1
        """,
        message,
        source,
        html,
        Markdown.VERSION,
        db.clock().instant(),
        room.next());
    room.change(tx);
  }

  /** Notes that a discussion took these along: a change of how they look, not of their words. */
  public static void take(Tx tx, LockedRoom room, Collection<MessageId> messages) {
    tx.run(
        "update messages set taken_revision = $3 where room_id = $1 and id = any($2)",
        room.id(),
        List.copyOf(messages),
        room.next());
  }

  /** As {@link Markdown#brief} makes it; done before a room is locked. */
  public String html(String source) {
    return markdown.brief(source).toString();
  }
}
