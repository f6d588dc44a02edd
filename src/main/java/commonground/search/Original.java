package commonground.search;

import commonground.contributions.Subject;
import commonground.people.PersonId;
import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import commonground.platform.views.Markdown;
import commonground.spaces.SpaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a post or a message says, of which the index has a row.
 *
 * @param heading stands for the title
 * @param title of the thread, or of a room that was opened for an occasion; "" for none
 * @param source of its words; the beginning of them, where there are very many
 * @param kept whether its row says the same
 */
record Original(
    Subject subject,
    SpaceId space,
    PersonId writer,
    boolean everyone,
    Instant at,
    Optional<Instant> editedAt,
    String heading,
    String title,
    boolean first,
    String source,
    boolean kept) {

  /** Those of some posts and messages that were not taken away. */
  static List<Original> of(Queries queries, Collection<Subject> subjects) {
    var posts = ids(Subject.Kind.POST, subjects);
    var messages = ids(Subject.Kind.MESSAGE, subjects);
    var all = new ArrayList<Original>();
    if (!posts.isEmpty()) {
      all.addAll(queries.list(POSTS, row -> read(Subject.Kind.POST, row), posts));
    }
    if (!messages.isEmpty()) {
      all.addAll(queries.list(MESSAGES, row -> read(Subject.Kind.MESSAGE, row), messages));
    }
    return all;
  }

  private static List<Long> ids(Subject.Kind kind, Collection<Subject> subjects) {
    return subjects.stream().filter(one -> one.kind() == kind).map(Subject::id).toList();
  }

  private static Original read(Subject.Kind kind, Row row) {
    return new Original(
        new Subject(kind, row.number("id")),
        row.id("space_id", SpaceId::new),
        row.id("writer_id", PersonId::new),
        row.flag("everyone"),
        row.instant("written_at"),
        row.optionalInstant("edited_at"),
        row.text("heading"),
        row.text("title"),
        row.flag("first"),
        row.text("source"),
        row.flag("kept"));
  }

  private static final String POSTS =
      """
      select p.id, d.space_id, p.writer_id, e.everyone, p.written_at, p.edited_at,
        md5(d.title) as heading, d.title, p.number = 1 as first, left(p.source, 150000) as source,
        r.id is not null as kept
      from posts p
      join discussions d on d.id = p.discussion_id
      cross join lateral (
        select p.audience = 'everyone' and d.audience = 'everyone' as everyone) e
      left join search_rows r on r.kind = 'post' and r.id = p.id
        and r.edited_at is not distinct from p.edited_at and r.heading = md5(d.title)
        and r.space_id = d.space_id and r.everyone = e.everyone
      where p.id = any($1) and p.removed_at is null
      order by p.id
      """;

  /** Members alone read them. The space's own room has no name that anybody gave it. */
  private static final String MESSAGES =
      """
      select x.id, o.space_id, x.writer_id, false as everyone, x.written_at, x.edited_at,
        md5(n.title) as heading, n.title, false as first, x.source, r.id is not null as kept
      from messages x
      join rooms o on o.id = x.room_id
      cross join lateral (select coalesce(o.name, '') as title) n
      left join search_rows r on r.kind = 'message' and r.id = x.id
        and r.edited_at is not distinct from x.edited_at and r.heading = md5(n.title)
        and r.space_id = o.space_id
      where x.id = any($1) and x.removed_at is null
      order by x.id
      """;

  Entry entry(Markdown markdown) {
    var words =
        subject.kind() == Subject.Kind.MESSAGE
            ? markdown.briefText(source)
            : markdown.plainText(source);
    return new Entry(subject.kind(), space, writer, everyone, at, title, first, words);
  }
}
