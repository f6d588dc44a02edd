package commonground.notices;

import commonground.discussions.DiscussionId;
import commonground.discussions.PostId;
import commonground.people.PersonId;
import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import commonground.spaces.SpaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A post as a fact.
 *
 * @param space where its discussion stands today
 * @param changedAt when its words were last changed, or written
 */
record PostFact(
    PostId id,
    DiscussionId discussion,
    SpaceId space,
    Instant at,
    Instant changedAt,
    Fact.Posted posted) {

  /**
   * Columns of a post, its discussion and the post it replies to, as {@code p}, {@code d}, {@code
   * q}.
   */
  static final String COLUMNS =
      """
      p.id as post_id, p.discussion_id, d.space_id, p.written_at,
        coalesce(p.edited_at, p.written_at) as changed_at, p.writer_id,
        d.started_by, q.writer_id as answered_id
      """;

  /** A post that stands. */
  static Optional<PostFact> find(Queries db, PostId post) {
    return db.one(
        "select "
            + COLUMNS
            + """
            from posts p
            join discussions d on d.id = p.discussion_id
            left join posts q on q.id = p.parent_id
            where p.id = $1 and p.removed_at is null
            """,
        PostFact::read,
        post);
  }

  static PostFact read(Row row) {
    return new PostFact(
        row.id("post_id", PostId::new),
        row.id("discussion_id", DiscussionId::new),
        row.id("space_id", SpaceId::new),
        row.instant("written_at"),
        row.instant("changed_at"),
        posted(row));
  }

  static Fact.Posted posted(Row row) {
    return new Fact.Posted(
        row.id("writer_id", PersonId::new),
        row.id("started_by", PersonId::new),
        row.optionalId("answered_id", PersonId::new));
  }

  /** What the row of a notice is about: the post, or an edit of it. */
  static Fact told(Row row) {
    return row.flag("by_edit") ? new Fact.Changed(posted(row)) : posted(row);
  }

  /** Those whom it concerns whatever they want to hear of the space. */
  List<PersonId> concerned() {
    return posted
        .answered()
        .map(who -> List.of(posted.starter(), who))
        .orElse(List.of(posted.starter()));
  }
}
