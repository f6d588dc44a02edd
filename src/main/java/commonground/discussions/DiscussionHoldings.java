package commonground.discussions;

import commonground.people.Erasure;
import commonground.people.Holding;
import commonground.people.Holdings;
import commonground.people.Sheet;
import commonground.people.Step;
import commonground.platform.db.Tx;
import commonground.platform.views.Markdown;
import commonground.spaces.SpaceId;
import java.util.List;

/** What discussions hold about people, above all what they wrote. */
public final class DiscussionHoldings implements Holdings {

  /** Stands where a post was, so that the replies to it keep their place. */
  public static final String NO_POST = "The writer removed this post";

  public static final String NO_TITLE = "Discussion removed by its writer";

  private final Markdown markdown;

  public DiscussionHoldings(Markdown markdown) {
    this.markdown = markdown;
  }

  @Override
  public List<Holding> inventory() {
    var place = "Points to a blank account. Others go on talking there.";
    return List.of(
        Holding.of("discussions")
            .nothing("id", "space_id", "audience", "section", "revision", "posts", "last_post_at")
            .nothing("public_posts", "last_public_post", "last_public_post_at")
            .chosen("title")
            .kept(place, "started_by", "started_at"),
        Holding.of("posts")
            .nothing("id", "discussion_id", "number", "parent_id", "audience", "renderer", "once")
            .nothing("edited_at", "written_revision", "revision")
            .chosen("source", "html")
            .kept(place, "writer_id", "written_at"),
        Holding.of("post_versions").chosen("source").nothing("post_id", "revision", "written_at"),
        Holding.of("reading_positions")
            .deleted("person_id", "discussion_id", "revision")
            .deleted("caught_up_at", "marked_unread"));
  }

  @Override
  public List<Step> erasure() {
    return List.of(
        Step.deletes("reading_positions", DiscussionHoldings::deletePositions),
        Step.deletes("post_versions", DiscussionHoldings::deleteVersions),
        Step.blanks("posts", this::blankPosts),
        Step.blanks("discussions", DiscussionHoldings::blankTitles));
  }

  @Override
  public List<Sheet> copy() {
    return DiscussionSheets.ALL;
  }

  private static int deletePositions(Tx tx, Erasure erasure) {
    return tx.run(
        """
        delete from reading_positions
        where person_id = $1 and discussion_id in (
          select discussion_id from reading_positions where person_id = $1 limit $2)
        """,
        erasure.person(),
        Step.BATCH);
  }

  private static int deleteVersions(Tx tx, Erasure erasure) {
    return erasure.removesWords()
        ? tx.run(
            """
            delete from post_versions
            where (post_id, revision) in (
              select v.post_id, v.revision
              from post_versions v
              join posts p on p.id = v.post_id
              where p.writer_id = $1
              limit $2)
            """,
            erasure.person(),
            Step.BATCH)
        : 0;
  }

  private record Thread(DiscussionId id, SpaceId space, long revision) {}

  /** Some posts of one thread, under its lock: each takes the next revision, as an edit does. */
  private int blankPosts(Tx tx, Erasure erasure) {
    if (!erasure.removesWords()) {
      return 0;
    }
    var found =
        tx.one(
            "select discussion_id from posts where writer_id = $1 and source <> $2 limit 1",
            row -> row.id("discussion_id", DiscussionId::new),
            erasure.person(),
            NO_POST);
    return found.map(id -> blankPosts(tx, erasure, lock(tx, id))).orElse(0);
  }

  private static Thread lock(Tx tx, DiscussionId id) {
    return tx.the(
        "select space_id, revision from discussions where id = $1 for update",
        row -> new Thread(id, row.id("space_id", SpaceId::new), row.number("revision")),
        id);
  }

  private int blankPosts(Tx tx, Erasure erasure, Thread thread) {
    var facts =
        tx.list(
            BLANK_POSTS,
            row ->
                new DiscussionEvent.Removed(
                    thread.space(),
                    thread.id(),
                    row.id("id", PostId::new),
                    erasure.person(),
                    row.number("revision")),
            thread.id(),
            erasure.person(),
            NO_POST,
            markdown.render(NO_POST).toString(),
            Markdown.VERSION,
            thread.revision(),
            Step.BATCH / 10);
    facts.forEach(tx::record);
    tx.run(
        "update discussions set revision = revision + $2 where id = $1", thread.id(), facts.size());
    return facts.size();
  }

  private static final String BLANK_POSTS =
      """
      with mine as (
        select id, row_number() over (order by number) as step
        from posts
        where discussion_id = $1 and writer_id = $2 and source <> $3
        order by number
        limit $7
      )
      update posts p
      set source = $3, html = $4, renderer = $5, edited_at = null, revision = $6 + mine.step
      from mine
      where p.id = mine.id
      returning p.id, p.revision
      """;

  private static int blankTitles(Tx tx, Erasure erasure) {
    return erasure.removesWords()
        ? tx.run(
            """
            update discussions
            set title = $2, revision = revision + 1
            where started_by = $1 and title <> $2 and id in (
              select id from discussions where started_by = $1 and title <> $2 limit $3)
            """,
            erasure.person(),
            NO_TITLE,
            Step.BATCH)
        : 0;
  }
}
