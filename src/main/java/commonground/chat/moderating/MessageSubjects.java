package commonground.chat.moderating;

import commonground.chat.ChatAddresses;
import commonground.chat.LockedRoom;
import commonground.chat.MessageId;
import commonground.chat.Room;
import commonground.chat.RoomId;
import commonground.contributions.Subject;
import commonground.contributions.moderation.Reported;
import commonground.contributions.moderation.Reported.State;
import commonground.contributions.moderation.Subjects;
import commonground.contributions.moderation.What;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.platform.views.Markdown;
import commonground.platform.views.SafeHtml;
import commonground.spaces.Slug;
import commonground.spaces.SpaceId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Messages as what can be reported. */
public final class MessageSubjects implements Subjects {

  private final Db db;
  private final Markdown markdown;
  private final Withdrawing withdrawing;

  public MessageSubjects(Db db, Markdown markdown, Withdrawing withdrawing) {
    this.db = db;
    this.markdown = markdown;
    this.withdrawing = withdrawing;
  }

  /** A message as a subject. */
  static Subject subject(MessageId message) {
    return Subject.message(message.value());
  }

  @Override
  public Map<Subject, Reported> of(Queries queries, SpaceId space, Collection<Subject> subjects) {
    var ids =
        subjects.stream()
            .filter(one -> one.kind() == Subject.Kind.MESSAGE)
            .map(Subject::id)
            .distinct()
            .toList();
    return ids.isEmpty()
        ? Map.of()
        : queries.list(MESSAGES, MessageSubjects::read, space, ids).stream()
            .collect(Collectors.toMap(Reported::subject, Function.identity()));
  }

  private static final String MESSAGES =
      """
      select x.id, x.number, x.writer_id, x.revision, r.id as room_id, r.name as room, s.slug,
        case
          when x.removed_at is null then 'stands'
          when not exists (select 1 from message_versions v where v.message_id = x.id) then 'gone'
          when x.held then 'held'
          when x.removed_by is null then 'withdrawn'
          when x.withdrawn_at is not null then 'deleted'
          else 'removed'
        end as state
      from messages x
      join rooms r on r.id = x.room_id and r.space_id = $1
      join spaces s on s.id = r.space_id
      where x.id = any($2)
      """;

  private static Reported read(Row row) {
    var number = row.count("number");
    return new Reported(
        subject(row.id("id", MessageId::new)),
        row.id("writer_id", PersonId::new),
        "Message " + number + " in “" + row.optionalText("room").orElse(Room.OWN) + "”",
        ChatAddresses.message(new Slug(row.text("slug")), row.id("room_id", RoomId::new), number),
        "",
        row.word("state", State.class),
        row.number("revision"));
  }

  @Override
  public Optional<Reported> hold(Tx tx, SpaceId space, Subject subject) {
    LockedRoom.of(tx, new MessageId(subject.id()));
    return find(tx, space, subject);
  }

  @Override
  public SafeHtml words(Reported subject) {
    return subject.state() == State.GONE
        ? SafeHtml.EMPTY
        : db.one(
                """
                select case
                    when x.removed_at is null then x.source
                    else (
                      select v.source from message_versions v
                      where v.message_id = x.id
                      order by v.revision desc
                      limit 1)
                  end as source
                from messages x
                where x.id = $1
                """,
                row -> row.optionalText("source"),
                subject.subject().id())
            .flatMap(source -> source)
            .map(markdown::brief)
            .orElse(SafeHtml.EMPTY);
  }

  @Override
  public boolean apply(
      Tx tx, SpaceId space, PersonId by, Reported subject, What what, String words) {
    var message = new MessageId(subject.subject().id());
    return switch (what) {
      case HIDDEN -> withdrawing.hide(tx, by, message);
      case REMOVED -> withdrawing.remove(tx, by, message, words);
      case PURGED -> withdrawing.purge(tx, by, message, words);
      case RETURNED, GIVEN_BACK -> withdrawing.bringBack(tx, by, message);
      default -> throw new IllegalArgumentException(what + " is nothing that is done to a message");
    };
  }
}
