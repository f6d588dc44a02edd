package commonground.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.Crowd;
import commonground.discussions.Talk;
import commonground.platform.db.Db;
import commonground.platform.views.Markdown;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever is asked, the index gives some rows, and the rest is looked up by keys. */
class FinderPlanTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final int THREADS = 20;
  private static final int ROOMS = 20;
  private static final int POSTS = 500;
  private static final int LIMIT = 60;
  private static final Pattern ROWS =
      Pattern.compile(
          "(?:on|using \\S+ on) (posts|discussions|spaces|messages|rooms)\\b.*?actual rows=([0-9]+)");

  private static Talk talk;
  private static Member reader;

  @BeforeAll
  static void fill() {
    talk = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
    var writer = talk.join("Ana Plan", Role.MEMBER);
    for (var thread = 0; thread < THREADS; thread++) {
      Crowd.fill(database.db(), talk.start(writer, "Title " + thread, "Words"), POSTS);
    }
    for (var at = 0; at < ROOMS; at++) {
      chat(writer);
    }
    database
        .db()
        .run(
            """
            insert into rooms (space_id, name, opened_by, opened_at, revision, messages)
            select r.space_id, r.name, r.opened_by, r.opened_at, 0, 0
            from (select * from rooms where name is not null limit 1) r, generate_series(1, 200)
            """);
    database.db().run("vacuum (analyze) messages, rooms");
    Index.rebuild(database.db(), new Markdown());
    database.db().run("vacuum (analyze) search_rows");
    reader = talk.join("Ben Plan", Role.MEMBER);
  }

  /** A room as all others, with as many messages as a thread has posts, as old as those. */
  private static void chat(Member by) {
    database
        .db()
        .run(
            """
            with made as (
              insert into rooms (space_id, name, opened_by, opened_at, revision, messages)
              select space_id, 'Room', $1, started_at, $2, $2
              from discussions
              limit 1
              returning id, opened_at
            )
            insert into messages (room_id, number, writer_id, source, html, renderer, written_at,
              written_revision, revision, once)
            select r.id, n, $1, 'Message ' || n, '<p>Message ' || n || '</p>', 1, r.opened_at, n, n,
              gen_random_uuid()
            from made r, generate_series(1, $2::integer) as n
            """,
            by.person(),
            POSTS);
  }

  private static String plan(String words) {
    Db db = database.db();
    var meaning = Meaning.of(Question.parse(words), new Synonyms(List.of()), Map.of());
    var reach = Reach.of(db, Optional.of(reader.person()), "");
    return db
        .list(
            "explain (analyze, costs off, timing off, summary off, buffers off) " + Finder.FIND,
            row -> row.text("QUERY PLAN"),
            meaning.in(List.of(reach.marks().orElseThrow())),
            Instant.parse("9999-01-01T00:00:00Z"),
            Long.MAX_VALUE,
            "post",
            Instant.EPOCH,
            LIMIT,
            reader.person(),
            "",
            0L,
            false)
        .stream()
        .collect(Collectors.joining("\n"));
  }

  private static void assertLooksUpFew(String plan) {
    assertFalse(plan.contains("Seq Scan on posts"), plan);
    assertFalse(plan.contains("Seq Scan on messages"), plan);
    ROWS.matcher(plan)
        .results()
        .forEach(rows -> assertTrue(Integer.parseInt(rows.group(2)) <= LIMIT, plan));
  }

  @Test
  void a_rare_word_is_one_look_into_the_index() {
    var plan = plan("477");
    assertTrue(plan.contains("Bitmap Index Scan on search_rows_words"), plan);
    assertLooksUpFew(plan);
  }

  @Test
  void a_rare_word_beside_a_common_one_too() {
    var plan = plan("post 477");
    assertTrue(plan.contains("Bitmap Index Scan on search_rows_words"), plan);
    assertLooksUpFew(plan);
  }

  @Test
  void of_a_word_that_stands_everywhere_no_more_posts_are_looked_up_than_are_wanted() {
    assertLooksUpFew(plan("post"));
  }

  @Test
  void of_messages_no_more_are_looked_up_than_are_wanted_either() {
    assertLooksUpFew(plan("message"));
    assertLooksUpFew(plan("message 477"));
    assertLooksUpFew(plan("477 -post"));
  }

  @Test
  void pages_of_a_word_that_stands_everywhere_leave_nothing_out_and_show_nothing_twice() {
    var search = new Search(database.db(), new Markdown(), () -> false, List.of());
    var choice = Choice.EVERYTHING.asking("post");
    var places = new ArrayList<String>();
    for (var page = 0; page < 30; page++) {
      var answer = search.answer(Optional.of(reader.person()), Question.parse("post"), choice);
      answer.results().forEach(result -> places.add(result.where() + " " + result.number()));
      choice = choice.after(answer.next().orElseThrow());
    }
    assertEquals(30 * Search.PAGE, places.size());
    assertEquals(places.size(), places.stream().distinct().count());
    assertTrue(places.getFirst().endsWith(" " + POSTS), places.getFirst());
  }
}
