package commonground.discussions;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The posts of a thread. */
public final class Posts {

  private final Db db;
  private final Markdown markdown;

  public Posts(Db db, Markdown markdown) {
    this.db = db;
    this.markdown = markdown;
  }

  public Optional<Post> find(Reader reader, DiscussionId discussion, int number) {
    return find(db, reader, discussion, number);
  }

  public Optional<Post> find(Queries queries, Reader reader, DiscussionId discussion, int number) {
    return queries.one(
        SELECT + "where d.id = $1 and d.space_id = $2 and p.audience = any($3) and p.number = $5",
        Posts::read,
        discussion,
        reader.space().id(),
        reader.audiences(),
        DiscussionRows.person(reader),
        number);
  }

  /** A post that came with this client id. */
  public record Sent(DiscussionId discussion, Post post) {}

  public Optional<Sent> sentBefore(Queries queries, Member member, UUID once) {
    return queries.one(
        SELECT + OWN + "and d.space_id = $2",
        row -> new Sent(row.id("discussion_id", DiscussionId::new), read(row)),
        once,
        member.space().id(),
        member.audiences(),
        member.person());
  }

  /** The same, of a thread that was moved out of this space since. */
  public Optional<Sent> movedSince(Queries queries, Member member, UUID once) {
    return queries.one(
        SELECT
            + OWN
            + """
            and d.space_id <> $2 and exists (
              select 1 from moves v where v.discussion_id = d.id and v.from_space_id = $2)
            """,
        row -> new Sent(row.id("discussion_id", DiscussionId::new), read(row)),
        once,
        member.space().id(),
        member.audiences(),
        member.person());
  }

  /** By this form, under whatever name. */
  private static final String OWN =
      """
      where p.once = $1 and p.audience = any($3)
        and p.writer_id = any(array(select self_id from selves where person_id = $4))
      """;

  /** Whether these are the post's words, now or as they were first written. */
  public boolean said(Queries queries, Post post, String words) {
    return post.source().equals(words)
        || queries
            .one(
                """
                select source from post_versions where post_id = $1 order by revision limit 1
                """,
                row -> row.text("source"),
                post.id())
            .filter(words::equals)
            .isPresent();
  }

  /** Whom words mention, as {@link Markdown#mentioned} finds them. */
  public List<String> mentions(String source) {
    return markdown.mentions(source);
  }

  /** Whether there is such a post that can be answered: one that was removed cannot. */
  public boolean stands(Tx tx, DiscussionId discussion, int number) {
    return tx.the(
        """
        select exists (
          select 1
          from posts
          where discussion_id = $1 and number = $2 and removed_at is null) as there
        """,
        row -> row.flag("there"),
        discussion,
        number);
  }

  /**
   * The first line of the answered post comes along, looked up now, not copied then; and whether
   * the reader may see the post below which it stands. {@code $4} is the reader, or 0.
   */
  static final String SELECT =
      """
      select p.id, p.discussion_id, p.number, p.source, p.html, p.renderer, p.written_at,
        p.edited_at, p.written_revision, p.revision,
        p.removed_at, p.removed_by is not null as removed_by_moderator, p.removal_reason, p.held,
        case when p.edited_at is null then 0 else
          (select count(*) from post_versions v where v.post_id = p.id)
            + (select count(*) from hidings h where h.post_id = p.id)
        end as edits,
        p.writer_id, w.name as writer_name, w.revision as name_revision, p.warning,
        p.writer_id = any(array(select self_id from selves where person_id = $4)) as mine,
        coalesce(m.perspectives, '{}') as perspectives,
        q.number as parent_number, q.revision as parent_revision,
        left(q.source, 400) as parent_source,
        case when q.removed_at is null then q.warning else '' end as parent_warning,
        a.name as parent_writer, a.revision as parent_name_revision,
        coalesce(t.number, p.number) as top
      from posts p
      join discussions d on d.id = p.discussion_id
      join known_as w on w.space_id = d.space_id and w.person_id = p.writer_id
      left join memberships m on m.space_id = d.space_id and m.person_id = p.writer_id
      left join posts q on q.id = p.parent_id and q.audience = any($3)
      left join known_as a on a.space_id = d.space_id and a.person_id = q.writer_id
      left join posts t on t.discussion_id = p.discussion_id and t.number = p.root
        and t.audience = any($3)
      """;

  static Post read(Row row) {
    return new Post(
        row.id("id", PostId::new),
        row.count("number"),
        parent(row),
        row.count("top"),
        new Post.Writer(
            row.id("writer_id", PersonId::new),
            row.text("writer_name"),
            row.count("name_revision"),
            row.words("perspectives", Perspective.class),
            row.flag("mine")),
        row.text("warning"),
        row.text("source"),
        row.text("html"),
        row.count("renderer"),
        row.instant("written_at"),
        row.optionalInstant("edited_at"),
        row.count("edits"),
        removal(row),
        row.number("written_revision"),
        row.number("revision"));
  }

  private static Optional<Post.Removal> removal(Row row) {
    return row.optionalInstant("removed_at")
        .map(at ->
            new Post.Removal(
                at,
                row.flag("removed_by_moderator"),
                row.text("removal_reason"),
                row.flag("held")));
  }

  private static Optional<Post.Parent> parent(Row row) {
    var number = row.optionalNumber("parent_number");
    return number.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Post.Parent(
                Math.toIntExact(number.getAsLong()),
                row.text("parent_writer"),
                row.count("parent_name_revision"),
                row.text("parent_warning"),
                row.text("parent_source"),
                row.number("parent_revision")));
  }

  /** Where a new post stands in its thread, and whom it is for. */
  public record Place(DiscussionId discussion, int number, long revision, Audience audience) {}

  public PostId insert(Tx tx, Place place, PersonId writer, NewPost post) {
    return tx.the(
        """
        insert into posts (discussion_id, number, parent_id, root, writer_id, audience, source, html,
          renderer, written_at, written_revision, revision, once, warning)
        values ($1, $2, (select id from posts where discussion_id = $1 and number = $3),
          coalesce(
            (select root from posts where discussion_id = $1 and number = $3 and $3 > 1), $2),
          $4, $5, $6, $7, $8, $9, $10, $10, $11, $12)
        returning id
        """,
        row -> row.id("id", PostId::new),
        place.discussion(),
        place.number(),
        post.parent().orElse(0),
        writer,
        place.audience(),
        post.source(),
        markdown.render(post.source()).toString(),
        Markdown.VERSION,
        db.clock().instant(),
        place.revision(),
        post.once(),
        post.manner().warning());
  }

  /**
   * New words for a post.
   *
   * @param warning before them; "" for none
   * @param audience whom the space reaches today: they never reach further
   */
  public record Words(String source, String html, String warning, Audience audience) {}

  /** Puts new words into a post and keeps the old ones. */
  public void change(Tx tx, Post post, long revision, Words words) {
    Versions.keep(tx, post.id());
    tx.run(
        """
        update posts set source = $2, html = $3, renderer = $4, edited_at = $5, revision = $6,
          audience = case when $7 = 'members' then 'members' else audience end, warning = $8
        where id = $1
        """,
        post.id(),
        words.source(),
        words.html(),
        Markdown.VERSION,
        db.clock().instant(),
        revision,
        words.audience(),
        words.warning());
  }
}
