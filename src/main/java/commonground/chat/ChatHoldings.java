package commonground.chat;

import commonground.people.Erasure;
import commonground.people.Holding;
import commonground.people.Holdings;
import commonground.people.Sheet;
import commonground.people.Step;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.platform.views.Markdown;
import commonground.spaces.SpaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What chat holds about people, above all what they said. */
public final class ChatHoldings implements Holdings {

  /** What a room is called whose name was its opener's words. */
  public static final String NO_NAME = "A room";

  private final Vacancy vacancy;

  public ChatHoldings(Markdown markdown) {
    this.vacancy = new Vacancy(markdown);
  }

  @Override
  public List<Holding> inventory() {
    var place = "Points to a blank account. Others go on talking there.";
    return List.of(
        Holding.of("rooms")
            .nothing("id", "space_id", "closed_at", "held_at", "pace", "revision", "messages")
            .nothing("last_message_at", "reacted")
            .chosen("name", "hold_reason")
            .kept(place, "opened_by", "opened_at", "closed_by", "held_by"),
        Holding.of("messages")
            .nothing("id", "room_id", "number", "parent_id", "renderer", "once", "edited_at")
            .nothing("edits", "written_revision", "revision", "taken_revision", "removed_at")
            .nothing("held", "withdrawn_at")
            .chosen("source", "html")
            .blanked("removal_reason")
            .kept(place, "writer_id", "written_at")
            .kept("Which moderator removed it. Points to a blank account.", "removed_by"),
        Holding.of("message_versions")
            .chosen("source")
            .nothing("message_id", "revision", "written_at"),
        Holding.of("room_positions").deleted("person_id", "room_id", "revision"),
        Holding.of("room_skims")
            .deleted("person_id", "press", "room_id", "revision", "former_revision"));
  }

  @Override
  public List<Step> erasure() {
    return List.of(
        Step.deletes("room_positions", ChatHoldings::deletePositions),
        Step.deletes("room_skims", ChatHoldings::deleteSkims),
        Step.deletes("message_versions", ChatHoldings::deleteVersions),
        Step.blanks("messages", this::blankMessages),
        Step.blanks("messages", ChatHoldings::blankReasons),
        Step.blanks("rooms", ChatHoldings::blankNames),
        Step.blanks("rooms", ChatHoldings::blankHolds));
  }

  @Override
  public List<Sheet> copy() {
    return ChatSheets.ALL;
  }

  private static int deletePositions(Tx tx, Erasure erasure) {
    return tx.run(
        """
        delete from room_positions
        where person_id = $1 and room_id in (
          select room_id from room_positions where person_id = $1 limit $2)
        """,
        erasure.person(),
        Step.BATCH);
  }

  private static int deleteSkims(Tx tx, Erasure erasure) {
    return tx.run("delete from room_skims where person_id = $1", erasure.person());
  }

  private static int deleteVersions(Tx tx, Erasure erasure) {
    return erasure.removesWords()
        ? tx.run(
            """
            delete from message_versions
            where (message_id, revision) in (
              select v.message_id, v.revision
              from message_versions v
              join messages x on x.id = v.message_id
              where x.writer_id = $1
              limit $2)
            """,
            erasure.person(),
            Step.BATCH)
        : 0;
  }

  /** A room that the transaction holds. */
  private record Taken(RoomId id, SpaceId space, long revision) {
    static Taken read(Row row) {
      return new Taken(
          row.id("id", RoomId::new), row.id("space_id", SpaceId::new), row.number("revision"));
    }
  }

  /** Some messages of one room, under its lock: each takes the next revision, as an edit does. */
  private int blankMessages(Tx tx, Erasure erasure) {
    if (!erasure.removesWords()) {
      return 0;
    }
    return tx.one(
            """
            select id, space_id, revision
            from rooms
            where id = (
              select room_id
              from messages
              where writer_id = $1 and (removed_at is null or held)
              order by room_id
              limit 1)
            for update
            """,
            Taken::read,
            erasure.person())
        .map(room -> blankMessages(tx, erasure, room))
        .orElse(0);
  }

  private record Own(MessageId id, Instant writtenAt) {}

  private int blankMessages(Tx tx, Erasure erasure, Taken room) {
    var mine =
        tx.list(
            """
            select id, written_at
            from messages
            where room_id = $1 and writer_id = $2 and (removed_at is null or held)
            order by number
            limit $3
            """,
            row -> new Own(row.id("id", MessageId::new), row.instant("written_at")),
            room.id(),
            erasure.person(),
            Step.BATCH / 10);
    var removed = new ArrayList<ChatEvent.Removed>();
    var revision = room.revision();
    for (var one : mine) {
      revision++;
      vacancy.put(tx, one.id(), revision, one.writtenAt(), Vacancy.By.WRITER);
      removed.add(
          new ChatEvent.Removed(room.space(), room.id(), one.id(), erasure.person(), revision));
    }
    // At once: the discussions that show them are locked in one order.
    tx.recordAll(removed);
    tx.run("update rooms set revision = $2 where id = $1", room.id(), revision);
    return mine.size();
  }

  /** What moderators said about their messages. */
  private static int blankReasons(Tx tx, Erasure erasure) {
    return tx.run(
        """
        update messages set removal_reason = ''
        where id in (
          select id from messages where writer_id = $1 and removal_reason <> '' limit $2)
        """,
        erasure.person(),
        Step.BATCH);
  }

  private static int blankNames(Tx tx, Erasure erasure) {
    if (!erasure.removesWords()) {
      return 0;
    }
    var blanked =
        tx.list(
            """
            update rooms set name = $2, revision = revision + 1
            where id in (
              select id from rooms where opened_by = $1 and name <> $2 order by id limit $3)
            returning id, space_id, revision
            """,
            Taken::read,
            erasure.person(),
            NO_NAME,
            Step.BATCH);
    tx.recordAll(
        blanked.stream()
            .map(room ->
                new ChatEvent.Renamed(room.space(), room.id(), erasure.person(), room.revision()))
            .toList());
    return blanked.size();
  }

  private static int blankHolds(Tx tx, Erasure erasure) {
    if (!erasure.removesWords()) {
      return 0;
    }
    var blanked =
        tx.list(
            """
            update rooms set hold_reason = '', revision = revision + 1
            where id in (
              select id from rooms where held_by = $1 and hold_reason <> '' order by id limit $2)
            returning id, space_id, revision
            """,
            Taken::read,
            erasure.person(),
            Step.BATCH);
    blanked.forEach(room ->
        tx.record(new ChatEvent.Held(room.space(), room.id(), erasure.person(), room.revision())));
    return blanked.size();
  }
}
