package commonground.discussions.answers;

import commonground.discussions.DiscussionId;
import commonground.discussions.DiscussionRows;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import commonground.platform.views.Markdown;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Reader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The summaries of threads: each for whom it may reach, and those that wait or were declined for
 * their writers, and for moderators while they wait.
 */
public final class Summaries {

  /** Those that wait, of one thread, that a page shows. */
  private static final int MOST = 10;

  private final Db db;
  private final Markdown markdown;

  public Summaries(Db db, Markdown markdown) {
    this.db = db;
    this.markdown = markdown;
  }

  /**
   * What the page of a thread shows this reader: the newest accepted one; for a moderator those
   * that wait, the oldest first; for a writer what has become of their last one.
   */
  List<Summary> shown(Reader reader, DiscussionId in) {
    return db.list(
        SELECT
            + """
            where d.id = $1 and d.space_id = $2 and s.audience = any($3)
              and (s.revision = (
                  select max(a.revision)
                  from summaries a
                  where a.discussion_id = $1 and a.state = 'accepted' and a.audience = any($3))
                or s.state = 'waiting' and ($5 or s.writer_id = $4)
                or s.state = 'declined' and s.revision = (
                  select max(m.revision)
                  from summaries m
                  where m.discussion_id = $1 and m.writer_id = $4))
            order by s.state <> 'accepted', s.revision
            limit $6
            """,
        this::read,
        in,
        reader.space().id(),
        reader.audiences(),
        DiscussionRows.person(reader),
        moderates(reader),
        MOST + 2);
  }

  /** In an archived space nothing is accepted. */
  private static boolean moderates(Reader reader) {
    return reader instanceof Member member
        && member.may(Permission.MODERATE)
        && member.may(Permission.WRITE);
  }

  /**
   * Those that were accepted, the newest first.
   *
   * @param before the revision of the last one that is known; {@link Long#MAX_VALUE} at first
   */
  List<Summary> accepted(Reader reader, DiscussionId in, long before, int most) {
    return db.list(
        SELECT
            + """
            where d.id = $1 and d.space_id = $2 and s.audience = any($3) and s.state = 'accepted'
              and s.revision < $4
            order by s.revision desc
            limit $5
            """,
        this::read,
        in,
        reader.space().id(),
        reader.audiences(),
        before,
        most);
  }

  /** One that this member may read. */
  Optional<Summary> find(Queries queries, Member member, DiscussionId in, SummaryId id) {
    return any(queries, member, in, id).filter(one -> mayRead(member, one));
  }

  /**
   * What a writer took back, or is to write anew, is for nobody else: a moderator reads one while
   * it waits.
   */
  static boolean mayRead(Member member, Summary one) {
    return one.isBy(member.person())
        || one.state() == Summary.State.ACCEPTED
        || (one.waits() && member.may(Permission.MODERATE));
  }

  /** One for a moderator to settle, whatever has become of it: see {@link #mayRead}. */
  Optional<Summary> any(Queries queries, Member member, DiscussionId in, SummaryId id) {
    return queries.one(
        SELECT + "where d.id = $1 and d.space_id = $2 and s.audience = any($3) and s.id = $4",
        this::read,
        in,
        member.space().id(),
        member.audiences(),
        id);
  }

  Optional<Summary> any(Member member, DiscussionId in, SummaryId id) {
    return any(db, member, in, id);
  }

  /** The one of this member that waits; else the one that changed last. */
  Optional<Summary> last(Queries queries, Member member, DiscussionId in) {
    return queries.one(
        SELECT
            + """
            where d.id = $1 and d.space_id = $2 and s.audience = any($3) and s.writer_id = $4
            order by s.state = 'waiting' desc, s.revision desc
            limit 1
            """,
        this::read,
        in,
        member.space().id(),
        member.audiences(),
        member.person());
  }

  public Optional<Summary> last(Member member, DiscussionId in) {
    return last(db, member, in);
  }

  /** The one that a form with this client id made or changed. */
  Optional<Summary> sentBefore(Queries queries, Member member, DiscussionId in, UUID once) {
    return queries.one(
        SELECT
            + """
            where d.id = $1 and d.space_id = $2 and s.audience = any($3) and s.writer_id = $4
              and s.once = $5
            order by s.revision desc
            limit 1
            """,
        this::read,
        in,
        member.space().id(),
        member.audiences(),
        member.person(),
        once);
  }

  /** Whether everybody who can reach the thread may read every post that it has. */
  boolean isForEveryone(DiscussionId in) {
    return isForEveryone(db, in);
  }

  static boolean isForEveryone(Queries queries, DiscussionId in) {
    return queries.the(
        "select audience = 'everyone' and public_posts = posts as all from discussions where id = $1",
        row -> row.flag("all"),
        in);
  }

  /** Threads of the space in which a summary waits; none for who may not accept it. */
  public Set<DiscussionId> waiting(Reader reader) {
    return moderates(reader)
        ? Set.copyOf(
            db.list(
                """
                select distinct d.id
                from summaries s
                join discussions d on d.id = s.discussion_id
                where s.state = 'waiting' and d.space_id = $1
                """,
                row -> row.id("id", DiscussionId::new),
                reader.space().id()))
        : Set.of();
  }

  /** Posts that came after it are counted up to a limit, whatever the thread has. */
  private static final String SELECT =
      """
      select s.id, s.writer_id, w.name as writer, s.source, s.changed, s.html, s.renderer, s.up_to,
        s.state, s.revision, s.suggested_at, s.settled_at, b.name as settled_by, s.reason,
        (select count(*)
         from (
           select 1
           from posts p
           where p.discussion_id = s.discussion_id and p.number > s.up_to
             and p.audience = any($3) and p.removed_at is null
           limit 101) later) as since
      from summaries s
      join discussions d on d.id = s.discussion_id and d.audience = any($3)
      join known_as w on w.space_id = d.space_id and w.person_id = s.writer_id
      left join known_as b on b.space_id = d.space_id and b.person_id = s.settled_by
      """;

  private Summary read(Row row) {
    var source = row.text("source");
    var changed = row.text("changed");
    return new Summary(
        row.id("id", SummaryId::new),
        row.id("writer_id", PersonId::new),
        row.text("writer"),
        source,
        changed,
        row.count("renderer") == Markdown.VERSION
            ? markdown.kept(row.text("html"))
            : markdown.render(changed.isEmpty() ? source : changed),
        row.count("up_to"),
        row.count("since"),
        row.word("state", Summary.State.class),
        row.number("revision"),
        row.instant("suggested_at"),
        row.optionalInstant("settled_at")
            .map(at ->
                new Summary.Settlement(
                    row.optionalText("settled_by").orElse(""), at, row.text("reason"))));
  }
}
