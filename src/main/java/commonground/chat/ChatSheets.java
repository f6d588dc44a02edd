package commonground.chat;

import commonground.people.Sheet;
import java.util.List;

/** What somebody's copy has of what they said in chat. */
final class ChatSheets {

  private ChatSheets() {}

  /**
   * Where the room {@code r} is, as {@code w}. A hidden space is named to the person $1 only while
   * they are in it; rooms of any space, too: their names are for members.
   */
  private static final String PLACE =
      """
      cross join lateral (
        select coalesce(s.name, 'a space you are not in') as space,
          case when b.person_id is not null then coalesce(r.name, 'Main room') end as room,
          '/spaces/' || s.slug || '/chat/' || r.id as address
        from (values (r.space_id)) here (id)
        left join memberships b on b.space_id = here.id and b.person_id = $1
        left join spaces s on s.id = here.id
          and (s.visibility <> 'hidden' or b.person_id is not null)) w
      """;

  private static final String MESSAGES =
      """
      select x.id as key, w.space, w.room, x.number as message,
        w.address || '/messages/' || x.number as address, x.written_at, x.edited_at,
        x.source as words, x.removed_at,
        nullif(x.removal_reason, '') as a_moderator_removed_it_because
      from messages x
      join rooms r on r.id = x.room_id
      """
          + PLACE
          + """
          where x.writer_id = $1 and x.id > $2
          order by x.id
          limit $3
          """;

  private static final String VERSIONS =
      """
      select x.*
      from (
        select row_number() over (order by v.message_id, v.revision) as key, w.space, w.room,
          m.number as message, v.written_at, v.source as words
        from message_versions v
        join messages m on m.id = v.message_id
        join rooms r on r.id = m.room_id
      """
          + PLACE
          + """
            where m.writer_id = $1) x
          where x.key > $2
          order by x.key
          limit $3
          """;

  private static final String READING =
      """
      select r.id as key, w.space, w.room, p.revision as read_up_to_change
      from room_positions p
      join rooms r on r.id = p.room_id
      """
          + PLACE
          + """
          where p.person_id = $1 and r.id > $2
          order by r.id
          limit $3
          """;

  private static final String ROOMS =
      """
      select r.id as key, w.space, w.room, case when r.opened_by = $1 then r.opened_at end as opened_at,
        r.closed_at,
        case when r.held_by = $1 then nullif(r.hold_reason, '') end as you_let_only_moderators_write
      from rooms r
      """
          + PLACE
          + """
          where (r.opened_by = $1 or r.held_by = $1 and r.hold_reason <> '') and r.id > $2
          order by r.id
          limit $3
          """;

  /** What they said and set as moderators; that it was done is accounted for. */
  private static final String KEPT_IN_ORDER =
      """
      select a.id as key, w.space, w.room, a.at, a.what, nullif(a.words, '') as words,
        a.pace as seconds_between_messages
      from moderation_acts a
      join rooms r on r.id = a.subject_id
      """
          + PLACE
          + """
          where a.kind = 'room' and a.by_id = $1 and a.id > $2
          order by a.id
          limit $3
          """;

  static final List<Sheet> ALL =
      List.of(
          new Sheet(
              "chat",
              "What you said in chat",
              "Every message of yours, as you typed it, with where it stands.",
              (db, person, after) -> db.list(MESSAGES, Sheet::read, person, after, Sheet.BATCH)),
          new Sheet(
              "chat-earlier-versions",
              "What your messages said before",
              "As they were before you changed them, or before a moderator removed them.",
              (db, person, after) -> db.list(VERSIONS, Sheet::read, person, after, Sheet.BATCH)),
          new Sheet(
              "chat-rooms",
              "Rooms that you opened or held",
              "Names that you gave them, and what you said when you let only moderators write.",
              (db, person, after) -> db.list(ROOMS, Sheet::read, person, after, Sheet.BATCH)),
          new Sheet(
              "chat-order",
              "How you kept rooms in order",
              "When you let only moderators write, until when, why, and the pace that you set.",
              (db, person, after) ->
                  db.list(KEPT_IN_ORDER, Sheet::read, person, after, Sheet.BATCH)),
          new Sheet(
              "chat-reading",
              "How far you have read in chat",
              "Up to which change of each room. Nobody else sees it.",
              (db, person, after) -> db.list(READING, Sheet::read, person, after, Sheet.BATCH)));
}
