package commonground.discussions.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.demo.Upkeep;
import commonground.discussions.DiscussionId;
import commonground.discussions.Talk;
import commonground.discussions.TopicId;
import commonground.platform.db.Db;
import commonground.platform.views.When;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The list of a space with 1,000 threads, one of them with 10,020 posts, goes along its indexes:
 * what it costs follows from what it shows, not from what there is.
 */
@Tag("long")
class ListPlanTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final int THREADS = 1_000;
  private static final int LONG = 10_020;
  private static final int PAGE = 31;

  private final Talk talk = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
  private final Member writer = talk.join("Ana Test", Role.MEMBER);
  private final Member reader = talk.join("Ben Test", Role.MEMBER);
  private final Db db = database.db();
  private DiscussionId longest = new DiscussionId(0);

  /** Rows as the service makes them, but all at once; the reader has read all but two posts. */
  @BeforeEach
  void fill() {
    longest = talk.start(writer, "Title", "Words");
    db.run(
        """
        insert into discussions (space_id, title, section, audience, started_by, started_at,
          revision, posts, last_post_at, public_posts, last_public_post, last_public_post_at)
        select d.space_id, d.title || n, d.section, d.audience, d.started_by, d.started_at, 3, 3,
          d.last_post_at - n * interval '1 hour', 3, 3, d.last_post_at - n * interval '1 hour'
        from discussions d, generate_series(1, $2) as n
        where d.id = $1
        """,
        longest,
        THREADS - 1);
    db.run("update discussions set revision = $2, posts = $2 where id = $1", longest, LONG);
    db.run(
        """
        insert into posts (discussion_id, number, root, writer_id, audience, source, html, renderer,
          written_at, written_revision, revision, once)
        select d.id, n, n, p.writer_id, p.audience, p.source, p.html, p.renderer, p.written_at, n, n,
          gen_random_uuid()
        from posts p, discussions d, generate_series(1, $2::bigint) as n
        where p.discussion_id = $1 and d.space_id = $3 and n <= d.revision
          and not (d.id = $1 and n = 1)
        """,
        longest,
        LONG,
        talk.space());
    db.run(
        """
        insert into reading_positions (person_id, discussion_id, revision)
        select $1, id, revision from discussions where space_id = $2
        """,
        reader.person(),
        talk.space());
    db.run(
        """
        update reading_positions set revision = revision - 2
        where person_id = $1 and discussion_id = $2
        """,
        reader.person(),
        longest);
    db.run("vacuum (analyze) posts, discussions, reading_positions");
  }

  private String plan(String sql, Object... parameters) {
    return db
        .list(
            "explain (analyze, costs off, timing off, summary off, buffers off) " + sql,
            row -> row.text("QUERY PLAN"),
            parameters)
        .stream()
        .collect(Collectors.joining("\n"));
  }

  private String list(boolean mine, String news) {
    return list(mine ? "mine" : "all", news, new TopicId(0));
  }

  private String list(String show, String news, TopicId topic) {
    var top = DiscussionList.After.top(List.of());
    return plan(
        DiscussionList.LATEST,
        talk.space(),
        reader.person(),
        reader.audiences(),
        "",
        show,
        news,
        topic,
        top.lastPostAt(),
        top.id(),
        List.of(new DiscussionId(0)),
        PAGE);
  }

  /** Every second thread is about one topic, every hundredth about another. */
  private TopicId topics() {
    var upkeep = new Upkeep(db);
    var keeper = talk.join("Fay Test", Role.FACILITATOR);
    var walking = upkeep.topic(keeper, "Walking");
    var pain = upkeep.topic(keeper, "Pain");
    db.run(
        """
        insert into discussion_topics (discussion_id, topic_id, audience)
        select id, case when id % 100 = 0 then $2::bigint else $3::bigint end, 'everyone'
        from discussions
        where space_id = $1 and id % 2 = 0
        """,
        talk.space(), pain, walking);
    db.run("vacuum (analyze) discussion_topics");
    return walking;
  }

  @Test
  void about_a_topic_it_goes_the_same_way() {
    var plan = list("all", "", topics());
    assertGoesAlongIndexes(plan);
    assertTrue(plan.contains("discussion_topics_pkey"), plan);
    assertFalse(plan.contains("Seq Scan on discussion_topics"), plan);
    assertFalse(plan.contains("Sort"), plan);
  }

  @Test
  void topics_are_counted_without_a_look_at_posts() {
    var walking = topics();
    var plan =
        plan(TopicCounts.TOPICS, talk.space(), reader.person(), reader.audiences(), "", "all", "");
    assertFalse(plan.contains("Scan on posts"), plan);
    var counted = new TopicCounts(db, talk.positions).of(reader, ListChoice.ALL);
    assertEquals(
        List.of("Pain 10", "Walking 490"),
        counted.stream().map(one -> one.topic().name() + " " + one.threads()).toList());
    assertEquals(
        490, talk.list.counts(reader, ListChoice.ALL.about(Optional.of(walking))).threads());
  }

  @Test
  void those_that_are_pinned_are_found_by_their_own_index() {
    var keeper = talk.join("Fay Test", Role.FACILITATOR);
    new Upkeep(db).pin(keeper, longest, LocalDate.ofInstant(db.clock().instant(), When.UK));
    db.run("vacuum (analyze) discussions");
    var plan =
        plan(
            DiscussionList.PINNED,
            talk.space(),
            reader.person(),
            reader.audiences(),
            "",
            "all",
            "",
            new TopicId(0),
            db.clock().instant());
    assertTrue(plan.contains("discussions_pinned"), plan);
    assertFalse(plan.contains("Seq Scan on posts"), plan);
  }

  private static void assertGoesAlongIndexes(String plan) {
    assertFalse(plan.contains("Seq Scan on posts"), plan);
    assertFalse(plan.contains("Heap Scan on posts"), plan);
    assertTrue(plan.contains("discussions_by_activity"), plan);
  }

  @Test
  void by_latest_activity_it_counts_what_is_unread_above_the_position_and_reads_no_post() {
    var plan = list(false, "");
    assertGoesAlongIndexes(plan);
    assertTrue(plan.contains("Index Only Scan using posts_news"), plan);
    assertFalse(plan.contains("Sort"), plan);
    assertLooksAtNoticesOnce(plan);
  }

  /** What edits made unread is asked for once, not for each thread. */
  private static void assertLooksAtNoticesOnce(String plan) {
    var looks = plan.lines().filter(line -> line.contains(" on notices ")).toList();
    assertFalse(looks.isEmpty(), plan);
    assertTrue(
        looks.stream().allMatch(look -> look.endsWith(" loops=1)") || look.contains("never")),
        plan);
  }

  @Test
  void filtered_it_goes_the_same_way() {
    assertGoesAlongIndexes(list(false, "unread"));
    assertGoesAlongIndexes(list(false, "read"));
    var mine = list(true, "");
    assertGoesAlongIndexes(mine);
    assertTrue(mine.contains("posts_by_writer"), mine);
  }

  @Test
  void answered_or_not_it_goes_the_same_way() {
    answers(900);
    var answered = list("answered", "", new TopicId(0));
    assertGoesAlongIndexes(answered);
    assertTrue(answered.contains("answers_pkey"), answered);
    var unanswered = list("unanswered", "", new TopicId(0));
    assertGoesAlongIndexes(unanswered);
    assertTrue(unanswered.contains("Index Only Scan using posts_news"), unanswered);
    var counts = talk.list.counts(reader, ListChoice.ALL);
    assertEquals(List.of(900, THREADS - 900), List.of(counts.answered(), counts.unanswered()));
  }

  /** The second post of so many threads is their answer; nobody but their starter wrote in them. */
  private void answers(int threads) {
    db.run(
        """
        insert into answers (discussion_id, post_id, marked_by, marked_at)
        select p.discussion_id, p.id, p.writer_id, p.written_at
        from posts p
        join discussions d on d.id = p.discussion_id
        where d.space_id = $1 and p.number = 2
        order by p.discussion_id
        limit $2
        """,
        talk.space(),
        threads);
    db.run("vacuum (analyze) answers");
  }

  @Test
  void the_counts_of_a_space_read_no_post() {
    var plan =
        plan(
            DiscussionList.COUNTS,
            talk.space(),
            reader.person(),
            reader.audiences(),
            "",
            new TopicId(0));
    assertFalse(plan.contains("Seq Scan on posts"), plan);
    assertTrue(plan.contains("Index Only Scan using posts_news"), plan);
    assertLooksAtNoticesOnce(plan);
  }

  @Test
  void and_its_numbers_are_right() {
    var counts = talk.list.counts(reader, ListChoice.ALL);
    assertEquals(new DiscussionList.Counts(THREADS, 2, 1, 0, 0, 0, THREADS), counts);
    var first = talk.list.list(reader, Optional.empty(), PAGE).getFirst();
    assertEquals(LONG, first.posts());
    assertEquals(2, first.unread());
    talk.positions.markUnread(reader, longest, 21);
    assertEquals(LONG - 20, talk.list.unread(reader));
    talk.positions.read(reader, longest, OptionalLong.empty());
    assertEquals(0, talk.list.unread(reader));
  }
}
