package commonground.chat.reacting;

import commonground.chat.ChatEvent;
import commonground.chat.LockedRoom;
import commonground.chat.MessageId;
import commonground.contributions.Subject;
import commonground.contributions.reactions.Reactions;
import commonground.people.Erasure;
import commonground.people.Holding;
import commonground.people.Holdings;
import commonground.people.PersonId;
import commonground.people.Sheet;
import commonground.people.Step;
import commonground.platform.db.Tx;
import java.util.List;
import java.util.Optional;

/**
 * What somebody has said of messages by pressing a word goes with their account: from its room, as
 * if they had taken it back.
 */
public final class MessageReactionHoldings implements Holdings {

  @Override
  public List<Holding> inventory() {
    return List.of(Holding.of("messages").nothing("reacted_revision"));
  }

  @Override
  public List<Step> erasure() {
    return List.of(Step.deletes("reactions", MessageReactionHoldings::delete));
  }

  /** Of one room: those of which they have said something, some at a time. */
  private static int delete(Tx tx, Erasure erasure) {
    return first(tx, erasure.person())
        .map(message -> delete(tx, erasure.person(), LockedRoom.of(tx, message)))
        .orElse(0);
  }

  private static Optional<MessageId> first(Tx tx, PersonId person) {
    return tx.one(
        """
        select x.id
        from reactions r
        join messages x on x.id = r.subject_id
        where r.subject = 'message' and r.person_id = $1
        order by x.room_id, x.id
        limit 1
        """,
        row -> row.id("id", MessageId::new),
        person);
  }

  private static int delete(Tx tx, PersonId person, LockedRoom room) {
    var ids =
        tx.list(
            """
            select distinct x.id
            from reactions r
            join messages x on x.id = r.subject_id
            where r.subject = 'message' and r.person_id = $1 and x.room_id = $2
            order by x.id
            limit $3
            """,
            row -> row.number("id"),
            person,
            room.id(),
            Step.BATCH / 10);
    var gone = Reactions.erase(tx, Subject.Kind.MESSAGE, ids, person);
    var now = room;
    for (var id : ids) {
      now = now.change(tx);
      tx.run(
          "update messages set reacted_revision = $2 where id = $1",
          new MessageId(id),
          now.revision());
      tx.record(
          new ChatEvent.Reacted(
              now.space(), now.id(), new MessageId(id), person, now.revision()));
    }
    return gone.size();
  }

  @Override
  public List<Sheet> copy() {
    return List.of(
        new Sheet(
            "reactions-in-chat",
            "What you said of messages by pressing a word",
            "Of which messages, what and when; in spaces that you are in.",
            (db, person, after) -> db.list(REACTIONS, Sheet::read, person, after, Sheet.BATCH)));
  }

  /** A room without a name is the space's own. */
  private static final String REACTIONS =
      """
      select y.*
      from (
        select row_number() over (order by r.at, r.subject_id, r.word) as key, s.name as space,
          o.name as room, x.number as message, r.word as what, r.at
        from reactions r
        join messages x on x.id = r.subject_id
        join rooms o on o.id = x.room_id
        join spaces s on s.id = o.space_id
        join memberships m on m.space_id = o.space_id and m.person_id = r.person_id
        where r.subject = 'message' and r.person_id = $1) y
      where y.key > $2
      order by y.key
      limit $3
      """;
}
