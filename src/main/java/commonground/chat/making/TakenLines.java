package commonground.chat.making;

import commonground.chat.Room;
import commonground.chat.RoomId;
import commonground.discussions.DiscussionId;
import commonground.discussions.writing.Elsewhere;
import commonground.discussions.writing.Onlooker;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.platform.views.Markdown;
import commonground.platform.views.SafeHtml;
import commonground.platform.views.Views;
import commonground.spaces.Space;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks up what lines of posts stand for that were made of messages: only in the discussion that
 * took these along, in the space of their room, and for those who read what its members read.
 */
public final class TakenLines implements Elsewhere {

  /** Bytes of messages that are fetched for one page; of what is beyond it shows where it is. */
  private static final int FETCHED = 1_000_000;

  private final Db db;
  private final Views views;
  private final Markdown markdown;

  public TakenLines(Db db, Views views, Markdown markdown) {
    this.db = db;
    this.views = views;
    this.markdown = markdown;
  }

  @Override
  public Map<String, SafeHtml> of(Onlooker by, DiscussionId thread, List<String> lines) {
    var stands = new HashMap<TakenLine, SafeHtml>();
    var asked = lines.stream().flatMap(line -> TakenLine.parse(line).stream()).distinct().toList();
    if (asked.stream().anyMatch(line -> !line.isRoom())) {
      stands.putAll(messages(by, thread, asked));
    }
    if (asked.stream().anyMatch(TakenLine::isRoom)) {
      stands.putAll(rooms(by, thread));
    }
    var shown = new HashMap<String, SafeHtml>();
    for (var line : lines) {
      TakenLine.parse(line)
          .ifPresent(one -> shown.put(line, stands.computeIfAbsent(one, this::nothing)));
    }
    return shown;
  }

  private SafeHtml nothing(TakenLine line) {
    return line.isRoom() ? SafeHtml.EMPTY : views.render("chat/_taken", TakenView.NOT_HERE);
  }

  private Map<TakenLine, SafeHtml> messages(
      Onlooker by, DiscussionId thread, List<TakenLine> lines) {
    var shown = new HashMap<TakenLine, SafeHtml>();
    db.list(
            MESSAGES,
            TakenMessage::read,
            thread,
            by.reader().space().id(),
            by.reader().audiences(),
            lines.stream().map(TakenLine::room).toList(),
            lines.stream().map(line -> (long) line.number()).toList(),
            (long) FETCHED)
        .forEach(message ->
            shown.put(
                message.line(), views.render("chat/_taken", TakenView.of(by, message, markdown))));
    return shown;
  }

  private static final String MESSAGES =
      """
      select x.room_id, x.number, x.writer_id, k.name as writer, x.written_at, x.edits, x.renderer,
        x.removed_at is not null as removed, x.removed_by is not null as by_moderator, x.held,
        case
          when x.removed_at is null and sum(octet_length(x.html))
            over (order by x.room_id, x.number) <= $6::bigint then x.html
        end as html,
        case when x.removed_at is null then x.source else '' end as source
      from unnest($4::bigint[], $5::bigint[]) as w (room_id, number)
      join messages x on x.room_id = w.room_id and x.number = w.number
      join taken_along t on t.message_id = x.id and t.discussion_id = $1
      join rooms r on r.id = x.room_id and r.space_id = $2
      join discussions d on d.id = t.discussion_id and d.space_id = r.space_id
      join known_as k on k.space_id = r.space_id and k.person_id = x.writer_id
      where 'members' = any($3)
      """;

  private Map<TakenLine, SafeHtml> rooms(Onlooker by, DiscussionId thread) {
    var shown = new HashMap<TakenLine, SafeHtml>();
    db.list(ROOMS, Source::read, thread, by.reader().space().id(), by.reader().audiences())
        .forEach(source ->
            shown.put(
                TakenLine.of(source.room()),
                views.render("chat/_made", source.view(by.reader().space()))));
    return shown;
  }

  private static final String ROOMS =
      """
      select r.id, r.name, count(*) as messages, min(x.number) as first
      from taken_along t
      join messages x on x.id = t.message_id
      join rooms r on r.id = x.room_id and r.space_id = $2
      join discussions d on d.id = t.discussion_id and d.space_id = r.space_id
      where t.discussion_id = $1 and 'members' = any($3)
      group by r.id, r.name
      """;

  /** Where the messages of a discussion come from. */
  record Source(RoomId room, String name, int messages, int first) {
    static Source read(Row row) {
      return new Source(
          row.id("id", RoomId::new),
          row.optionalText("name").orElse(Room.OWN),
          row.count("messages"),
          row.count("first"));
    }

    MadeView view(Space space) {
      return MadeView.of(space, room, name, messages, first);
    }
  }
}
