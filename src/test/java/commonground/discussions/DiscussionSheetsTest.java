package commonground.discussions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.answers.AnswerHoldings;
import commonground.discussions.keeping.KeepingHoldings;
import commonground.people.Sheet;
import commonground.platform.views.Markdown;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody's copy names a hidden space, and what stands there, only while they are in it. */
class DiscussionSheetsTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Talk talk = new Talk(database, Kind.COMMUNITY, Visibility.HIDDEN);
  private final Member ana = talk.join("Ana Copies " + NUMBER.incrementAndGet(), Role.MODERATOR);
  private final Member ben = talk.join("Ben Copies", Role.MEMBER);
  private final DiscussionId thread = talk.start(ben, "Between us", "Asks");

  /** A line in every sheet. */
  @BeforeEach
  void traces() {
    talk.reply(ana, thread, 1, "Words of mine");
    talk.positions.read(ana, thread, OptionalLong.empty());
    var db = database.db();
    for (var sql :
        List.of(
            """
            insert into post_versions (post_id, revision, source, written_at)
            select id, revision, 'Words of mine before', now()
            from posts
            where discussion_id = $1 and writer_id = $2
            """,
            """
            insert into answers (discussion_id, post_id, marked_by, marked_at)
            select $1, id, $2, now() from posts where discussion_id = $1 and writer_id = $2
            """,
            """
            insert into summaries (discussion_id, writer_id, audience, source, html, renderer,
              up_to, state, revision, suggested_at, once)
            values ($1, $2, 'members', 'Words of mine in short', 'S', 1, 1, 'waiting', 2, now(),
              gen_random_uuid())
            """,
            """
            update discussions
            set closed_at = now(), closed_by = $2, closing_reason = 'A reason of mine'
            where id = $1
            """)) {
      db.run(sql, thread, ana.person());
    }
  }

  private List<Sheet.Line> lines() {
    return Stream.of(
            new DiscussionHoldings(new Markdown()), new AnswerHoldings(), new KeepingHoldings())
        .flatMap(holdings -> holdings.copy().stream())
        .filter(sheet -> !sheet.name().equals("discussions")) // a title that they gave is theirs
        .flatMap(sheet -> {
          var found = sheet.source().after(database.db(), ana.person(), 0);
          assertEquals(1, found.size(), sheet.name());
          return found.stream();
        })
        .toList();
  }

  @Test
  void a_member_reads_where_each_thing_stands() {
    for (var line : lines()) {
      assertEquals("Between us", line.facts().get("discussion"), line::toString);
      assertEquals("Talk", line.facts().getOrDefault("space", "Talk"), line::toString);
    }
    assertTrue(lines().toString().contains("/discussions/" + thread.value() + "/posts/2"));
  }

  @Test
  void who_is_not_in_a_hidden_space_reads_neither_its_name_nor_what_stands_there() {
    talk.leave(ana);
    database.db().run("update spaces set name = 'Renamed' where id = $1", talk.space());
    var told = lines().toString();
    for (var hidden : List.of("Renamed", "Between us", "/spaces/")) {
      assertFalse(told.contains(hidden), told);
    }
    for (var own :
        List.of(
            "a space you are not in",
            "Words of mine before",
            "Words of mine in short",
            "A reason of mine")) {
      assertTrue(told.contains(own), told);
    }
  }

  @Test
  void of_a_discussion_that_they_started_there_the_title_is_theirs() {
    talk.start(ana, "A title of mine", "Words");
    talk.leave(ana);
    var sheet =
        DiscussionSheets.ALL.stream()
            .filter(one -> one.name().equals("discussions"))
            .findFirst()
            .orElseThrow();
    var line = sheet.source().after(database.db(), ana.person(), 0).getFirst().facts();
    assertEquals("A title of mine", line.get("title"));
    assertEquals("a space you are not in", line.get("space"));
    assertFalse(line.toString().contains("/spaces/"));
  }

  @Test
  void a_space_that_everybody_can_find_is_named() {
    talk.open(Visibility.LISTED);
    talk.leave(ana);
    assertTrue(lines().toString().contains("Between us"));
  }
}
