package commonground.discussions;

import commonground.people.Erasure;
import commonground.people.Holding;
import commonground.people.Holdings;
import commonground.people.PersonId;
import commonground.people.Sheet;
import commonground.people.Step;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.platform.views.Markdown;
import commonground.spaces.SpaceId;
import java.time.Instant;
import java.util.List;

/** What discussions hold about people, above all what they wrote. */
public final class DiscussionHoldings implements Holdings {

  public static final String NO_TITLE = "Discussion removed by its writer";

  private final Placeholder placeholder;

  public DiscussionHoldings(Markdown markdown) {
    this.placeholder = new Placeholder(markdown);
  }

  @Override
  public List<Holding> inventory() {
    var place = "Points to a blank account. Others go on talking there.";
    return List.of(
        Holding.of("discussions")
            .nothing("id", "space_id", "audience", "section", "revision", "posts", "last_post_at")
            .nothing("public_posts", "last_public_post", "last_public_post_at", "reacted")
            .chosen("title")
            .kept(place, "started_by", "started_at"),
        Holding.of("posts")
            .nothing("id", "discussion_id", "number", "parent_id", "root", "audience", "renderer")
            .nothing("once", "edited_at", "written_revision", "revision", "removed_at", "held")
            .nothing("withdrawn_at")
            .chosen("source", "html", "warning")
            .blanked("removal_reason")
            .kept(place, "writer_id", "written_at")
            .kept("Which moderator removed it. Points to a blank account.", "removed_by"),
        Holding.of("post_versions").chosen("source").nothing("post_id", "revision", "written_at"),
        Holding.of("hidings")
            .nothing("post_id", "revision", "written_at", "why", "hidden_at")
            .kept("Which moderator erased words. Points to a blank account.", "hidden_by"),
        Holding.of("moves")
            .nothing("discussion_id", "from_space_id", "moved_at")
            .kept("Which moderator moved a discussion. Points to a blank account.", "moved_by"),
        Holding.of("reading_positions")
            .deleted("person_id", "discussion_id", "revision")
            .deleted("caught_up_at", "marked_unread", "attention"),
        Holding.of("skims")
            .deleted("person_id", "press", "discussion_id", "revision", "caught_up_at")
            .deleted("former_revision", "former_caught_up_at"));
  }

  @Override
  public List<Step> erasure() {
    return List.of(
        Step.deletes("reading_positions", DiscussionHoldings::deletePositions),
        Step.deletes("skims", DiscussionHoldings::deleteSkims),
        Step.deletes("post_versions", DiscussionHoldings::deleteVersions),
        Step.blanks("posts", this::blankPosts),
        Step.blanks("posts", DiscussionHoldings::blankReasons),
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

  private static int deleteSkims(Tx tx, Erasure erasure) {
    return tx.run("delete from skims where person_id = $1", erasure.person());
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
              where p.writer_id = any(array(select self_id from selves where person_id = $1))
              limit $2)
            """,
            erasure.person(),
            Step.BATCH)
        : 0;
  }

  private record Thread(DiscussionId id, SpaceId space, PersonId writer, long revision) {}

  /**
   * Some posts of one thread, all under one name, under its lock: each takes the next revision, as
   * an edit does.
   */
  private int blankPosts(Tx tx, Erasure erasure) {
    if (!erasure.removesWords()) {
      return 0;
    }
    var found =
        tx.one(
            """
            select discussion_id, writer_id
            from posts
            where writer_id = any(array(select self_id from selves where person_id = $1))
              and (removed_at is null or held)
            limit 1
            """,
            row ->
                new Written(
                    row.id("discussion_id", DiscussionId::new), row.id("writer_id", PersonId::new)),
            erasure.person());
    return found.map(one -> blankPosts(tx, lock(tx, one))).orElse(0);
  }

  private record Own(PostId post, Instant writtenAt) {}

  private record Written(DiscussionId thread, PersonId writer) {}

  private static Thread lock(Tx tx, Written one) {
    return tx.the(
        "select space_id, revision from discussions where id = $1 for update",
        row ->
            new Thread(
                one.thread(),
                row.id("space_id", SpaceId::new),
                one.writer(),
                row.number("revision")),
        one.thread());
  }

  private int blankPosts(Tx tx, Thread thread) {
    var mine =
        tx.list(
            """
            select id, written_at
            from posts
            where discussion_id = $1 and writer_id = $2 and (removed_at is null or held)
            order by number
            limit $3
            """,
            row -> new Own(row.id("id", PostId::new), row.instant("written_at")),
            thread.id(),
            thread.writer(),
            Step.BATCH / 10);
    var revision = thread.revision();
    for (var one : mine) {
      var post = one.post();
      revision++;
      // Without a moment of its own: one that all have in common would tell whose an alias was.
      placeholder.put(tx, post, revision, one.writtenAt(), Placeholder.By.WRITER);
      tx.run("update posts set warning = '' where id = $1", post);
      tx.record(
          new DiscussionEvent.Removed(
              thread.space(), thread.id(), post, thread.writer(), revision));
    }
    tx.run("update discussions set revision = $2 where id = $1", thread.id(), revision);
    return mine.size();
  }

  private record Explained(PostId post, DiscussionId thread, PersonId writer) {}

  /** What moderators said about their posts, those under one name at once. */
  private static int blankReasons(Tx tx, Erasure erasure) {
    var found =
        tx.list(
            EXPLAINED,
            row ->
                new Explained(
                    row.id("id", PostId::new),
                    row.id("discussion_id", DiscussionId::new),
                    row.id("writer_id", PersonId::new)),
            erasure.person(),
            Step.BATCH / 10);
    if (!found.isEmpty()) {
      var threads = LockedThreads.of(tx, found.stream().map(Explained::thread).toList());
      found.forEach(one -> blankReason(tx, one, threads.next(one.thread())));
      threads.keep(tx);
    }
    return found.size();
  }

  private static final String EXPLAINED =
      """
      select id, discussion_id, writer_id
      from posts
      where removal_reason <> '' and writer_id = (
        select writer_id
        from posts
        where writer_id = any(array(select self_id from selves where person_id = $1))
          and removal_reason <> ''
        limit 1)
      order by discussion_id, id
      limit $2
      """;

  private static void blankReason(Tx tx, Explained one, LockedThreads.Next next) {
    tx.run(
        "update posts set removal_reason = '', revision = $2 where id = $1",
        one.post(),
        next.revision());
    tx.record(
        new DiscussionEvent.ReasonErased(
            next.space(), one.thread(), one.post(), one.writer(), next.revision()));
  }

  private static int blankTitles(Tx tx, Erasure erasure) {
    if (!erasure.removesWords()) {
      return 0;
    }
    var blanked =
        tx.list(BLANK_TITLES, DiscussionHoldings::started, erasure.person(), NO_TITLE, Step.BATCH);
    tx.recordAll(
        blanked.stream()
            .map(thread ->
                new DiscussionEvent.Retitled(
                    thread.space(), thread.id(), thread.writer(), thread.revision()))
            .toList());
    return blanked.size();
  }

  /** Lowest id first, see {@link LockedThreads}. */
  private static final String BLANK_TITLES =
      """
      update discussions
      set title = $2, revision = revision + 1
      where id in (
        select id
        from discussions
        where title <> $2 and started_by = (
          select started_by
          from discussions
          where started_by = any(array(select self_id from selves where person_id = $1))
            and title <> $2
          limit 1)
        order by id
        limit $3
        for update)
      returning id, space_id, revision, started_by
      """;

  private static Thread started(Row row) {
    return new Thread(
        row.id("id", DiscussionId::new),
        row.id("space_id", SpaceId::new),
        row.id("started_by", PersonId::new),
        row.number("revision"));
  }
}
