package commonground.discussions.unnamed;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import commonground.people.PersonId;
import commonground.spaces.SpaceId;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/**
 * Whoever posts without their name is named by no page, mail, log line or row, and by no two rows
 * laid side by side; but for the one table that says so.
 */
@Tag("long")
class NobodyKnowsTest {

  private static final String WORDS = Afraid.WORDS;

  @RegisterExtension static final TestSite site = new TestSite();

  private final Afraid afraid = new Afraid(site);
  private final String path = afraid.path;
  private final SpaceId space = afraid.space;
  private final PersonId ana = afraid.ana;
  private final PersonId ben = afraid.ben;
  private final PersonId fay = afraid.fay;
  private final HttpBrowser anas = afraid.anas;
  private final HttpBrowser bens = afraid.bens;

  @BeforeAll
  static void numbers_are_of_one_table_only() {
    Joins.spread(site.db());
    site.midday();
  }

  @Test
  void a_post_with_a_name_is_found_by_all_that_is_asked_here() {
    afraid.send(anas, path + "/new", Map.of("title", "Not afraid", "post", WORDS));
    var found = afraid.joined(WORDS);
    assertTrue(found.contains("posts holds both"), found);
    assertTrue(found.contains("events is of the same transaction"), found);
    assertTrue(found.contains("reading_positions is of the same transaction"), found);
    assertTrue(found.contains("drafts is of the same transaction"), found);
  }

  @Test
  void no_row_tells_from_the_first_word_to_the_last() {
    var thread = afraid.start();
    afraid.assertNobodyKnows(WORDS, "started");
    assertTrue(anas.get(thread).text().contains("You wrote this without your name"));
    afraid.assertNobodyKnows(WORDS, "read by its writer");

    afraid.send(bens, thread, Map.of("post", "I know how that is"));
    afraid.send(bens, thread + "/posts/1/reply", Map.of("post", "What helps you"));
    afraid.assertNobodyKnows(WORDS, "answered");
    site.passWithMail(Duration.ofMinutes(11));
    afraid.assertNobodyKnows(WORDS, "mailed");
    var notices = anas.get("/notices");
    assertTrue(notices.text().contains("replied to you in post 3"), notices.text());
    notices.submit("form[action=/notices/reading]", Map.of());
    assertFalse(anas.get("/notices").html().select(".cg-notice--unread").hasText());
    afraid.assertNobodyKnows(WORDS, "noticed");

    var reply = "A walk each day, whatever the weather";
    afraid.send(anas, thread, Map.of("post", reply, "unnamed", "yes"));
    afraid.assertNobodyKnows(reply, "replied");
    afraid.assertNobodyKnows(WORDS, "replied again");

    var edit = anas.get(thread + "/posts/1/edit");
    assertTrue(edit.html().select("[name=_box]").isEmpty(), "a draft would say whose the post is");
    edit.submit("form.cg-reply", Map.of("post", WORDS + " no longer"));
    afraid.assertNobodyKnows(WORDS + " no longer", "edited");
    anas.get(thread).submit("form[action$=/posts/3/answer], form[action$=/answer]", Map.of());
    afraid.assertNobodyKnows(WORDS + " no longer", "answer marked");
    anas.get(thread + "/posts/4/removal").submit("main form[method=post]", Map.of());
    assertTrue(bens.get(thread).text().contains("removed by its writer"));
    afraid.assertNobodyKnows(List.of(afraid.post(WORDS + " no longer").getLast()), "removed");
    anas.get(thread).submit("form[action$=/posts/4/return]", Map.of());
    afraid.assertNobodyKnows(reply, "back");
  }

  @Test
  void a_moderator_removes_it_and_its_writer_is_told_by_a_mail_that_is_kept_nowhere() {
    var thread = afraid.start();
    var fays = site.signedIn(fay);
    fays.get(thread + "/posts/1/removal")
        .submit("main form[method=post]", Map.of("reason", "Too much of somebody else"));
    afraid.quiet();
    var mail = site.mail(site.email(ana), "Something was decided in one of your spaces").text();
    assertFalse(mail.contains("Too much of somebody else"), "the space is hidden");
    assertTrue(anas.get(thread + "/posts/1/history").text().contains("Too much of somebody else"));
    var alias =
        site.db()
            .the(
                "select writer_id from posts where removal_reason <> '' and discussion_id = $1",
                row -> Long.toString(row.number("writer_id")),
                Long.parseLong(thread.replaceAll(".*/", "")));
    afraid.assertNobodyKnows(List.of(alias), "told");
  }

  @Test
  void a_moderator_who_erases_what_they_wrote_themselves_is_not_named_beside_it() {
    var fays = site.signedIn(fay);
    var thread =
        fays.get(path + "/new")
            .submit(
                "form.cg-reply",
                Map.of("title", "Mine", "post", "I am afraid, too", "unnamed", "yes"))
            .path()
            .replaceAll("[?#].*", "");
    fays.get(thread + "/posts/1/history/1/erasure").submit("main form", Map.of("why", "other"));
    var id = Long.parseLong(thread.replaceAll(".*/", ""));
    var named =
        site.db()
            .the(
                """
                select count(*) as named
                from posts p
                left join hidings h on h.post_id = p.id
                where p.discussion_id = $1 and $2 in (p.writer_id, p.removed_by, h.hidden_by)
                """,
                row -> row.count("named"),
                id,
                fay);
    assertEquals(0, named);
    assertTrue(bens.get(thread).text().contains("removed by a moderator"));
    assertFalse(bens.get(thread).text().contains("Fay Runner"));
  }

  @Test
  void when_somebody_has_read_is_known_to_the_minute() {
    var thread = afraid.start();
    anas.post(thread + "/reading", Map.of("_token", anas.token()));
    var seconds =
        site.db()
            .list(
                """
                select extract(second from caught_up_at)::numeric * 1000 as ms
                from reading_positions
                where person_id = $1 and caught_up_at is not null
                """,
                row -> row.number("ms"),
                ana);
    assertFalse(seconds.isEmpty());
    assertTrue(seconds.stream().allMatch(ms -> ms == 0), seconds.toString());
  }

  /** Every page that this browser finds by links from these. */
  private static Map<String, String> pages(HttpBrowser who, Set<String> from) {
    var pages = new HashMap<String, String>();
    var waiting = new ArrayDeque<>(from);
    var seen = new HashSet<>(from);
    while (!waiting.isEmpty() && pages.size() < 150) {
      var next = waiting.removeFirst();
      var page = who.get(next);
      pages.put(next, page.text());
      for (var link : page.html().select("a[href^=/]")) {
        var to = link.attr("href").replaceAll("#.*", "");
        if (!to.contains("/copy") && seen.add(to)) {
          waiting.add(to);
        }
      }
    }
    return pages;
  }

  @Test
  void no_page_of_anybody_else_names_the_writer_beside_the_words() {
    var log = new ListAppender<ILoggingEvent>();
    log.start();
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.addAppender(log);
    var thread = afraid.start();
    afraid.send(bens, thread + "/posts/1/reply", Map.of("post", "[quote post 1]\n\nSo did I"));
    afraid.send(anas, thread, Map.of("post", WORDS + " still", "unnamed", "yes"));
    site.passWithMail(Duration.ofMinutes(11));
    var from =
        Set.of(
            "/",
            thread,
            path,
            "/notices",
            "/search?q=afraid",
            "/search?q=someone",
            "/search?q=quilla",
            thread + "/posts/1/history");
    for (var who : List.of(ben, fay)) {
      var pages = pages(site.signedIn(who), from);
      assertTrue(requireNonNull(pages.get(thread)).contains(WORDS), "they read it");
      pages.forEach((address, text) -> {
        var tells = text.contains(WORDS) && text.contains("Quilla");
        assertFalse(tells, () -> address + " tells:\n" + text);
        assertFalse(address.startsWith(thread) && text.contains("Quilla"), address);
      });
    }
    assertEquals(404, site.browser().get(thread).status());
    var told = site.mail(site.email(ben), "Something new").text();
    assertFalse(told.contains("Quilla"), told);
    root.detachAppender(log);
    var lines = List.copyOf(log.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
    var tells =
        lines.stream().filter(line -> afraid.person().stream().anyMatch(line::contains)).toList();
    assertEquals(List.of(), tells);
  }

  @Test
  void who_follows_is_told_of_it_in_the_same_rows_whoever_wrote_it() {
    afraid.start();
    Eventually.that("everybody is told", () -> told() == 2);
    assertFalse(anas.get("/notices").text().contains("Afraid"), "nobody is told of their own");
    assertTrue(bens.get("/notices").text().contains("Someone in this space (A)"));
  }

  /** Whoever is not told of it would be the one who wrote it. */
  private long told() {
    return site.db()
        .the(
            "select count(*) as told from notices where space_id = $1 and person_id in ($2, $3)",
            row -> row.number("told"),
            space,
            ana,
            ben);
  }
}
