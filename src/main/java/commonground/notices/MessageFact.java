package commonground.notices;

import commonground.chat.MessageId;
import commonground.chat.RoomId;
import commonground.people.PersonId;
import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import commonground.spaces.SpaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message of a room as a fact.
 *
 * @param changedAt when its words were last changed, or sent
 */
record MessageFact(
    MessageId id,
    RoomId room,
    SpaceId space,
    Instant at,
    Instant changedAt,
    Fact.Messaged sent) {

  /** A message that stands. */
  static Optional<MessageFact> find(Queries db, MessageId message) {
    return db.one(
        """
        select g.id, g.room_id, r.space_id, g.written_at,
          coalesce(g.edited_at, g.written_at) as changed_at, g.writer_id,
          q.writer_id as answered_id
        from messages g
        join rooms r on r.id = g.room_id
        left join messages q on q.id = g.parent_id
        where g.id = $1 and g.removed_at is null
        """,
        row ->
            new MessageFact(
                row.id("id", MessageId::new),
                row.id("room_id", RoomId::new),
                row.id("space_id", SpaceId::new),
                row.instant("written_at"),
                row.instant("changed_at"),
                sent(row)),
        message);
  }

  static Fact.Messaged sent(Row row) {
    return new Fact.Messaged(
        row.id("writer_id", PersonId::new), row.optionalId("answered_id", PersonId::new));
  }

  /** What the row of a notice is about: the message, or an edit of it. */
  static Fact told(Row row) {
    return row.flag("by_edit") ? new Fact.Changed(sent(row)) : sent(row);
  }

  /** Whoever it replies to. */
  List<PersonId> concerned() {
    return sent.answered().map(List::of).orElse(List.of(new PersonId(0)));
  }
}
