package commonground.discussions.reacting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reactions over HTTP, without JavaScript. */
@Tag("long")
class ReactionPageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static int spaces;

  private final String slug = "reactions-" + ++spaces;
  private final SpaceId space =
      site.world().space(slug, "Reactions", Kind.COMMUNITY, Visibility.PUBLIC);
  private final PersonId ana = join("Ana", Role.MEMBER);
  private final PersonId ben = join("Ben", Role.MEMBER);
  private final PersonId obi = join("Obi", Role.OBSERVER);
  private final HttpBrowser writer = site.signedIn(ana);
  private final HttpBrowser reader = site.signedIn(ben);
  private final DiscussionId id = site.world().start(site.world().member(ana, slug), "T", "Hello");
  private final String thread = "/spaces/" + slug + "/discussions/" + id.value();

  private PersonId join(String name, Role role) {
    var person = site.person(name + " " + slug);
    site.world().join(space, person, role);
    return person;
  }

  private HttpBrowser.Page press(HttpBrowser by, String name, String value) {
    return by.get(thread).submit("form#react", Map.of(name, value));
  }

  private static List<String> bar(HttpBrowser.Page page, int post) {
    return page.html().select("#reactions-" + post + " button").eachText();
  }

  private static List<String> pressed(HttpBrowser.Page page) {
    return page.html().select(".cg-reactions [aria-pressed=true]").eachAttr("value");
  }

  private long revision() {
    return site.db()
        .the("select revision from discussions where id = $1", row -> row.number("revision"), id);
  }

  @Test
  void a_word_is_given_once_and_taken_back_by_pressing_again() {
    assertEquals(
        List.of(
            "Thank you (post 1)",
            "Helpful (post 1)",
            "Same here (post 1)",
            "I have a question (post 1)"),
        bar(reader.get(thread), 1));
    var given = press(reader, "give", "1-thank_you");
    assertEquals(thread + "?said=reacted-1#post-1", given.path());
    assertEquals("Thank you: 1 (post 1)", bar(given, 1).getFirst());
    assertEquals(List.of("1-thank_you"), pressed(given));
    press(reader, "give", "1-thank_you");
    var two = press(reader, "give", "1-same_here");
    assertEquals(List.of("1-thank_you", "1-same_here"), pressed(two));
    assertEquals("Thank you: 1 (post 1)", bar(two, 1).getFirst());

    var button = two.html().select(".cg-reactions button[aria-pressed=true]").getFirst();
    var back = press(reader, button.attr("name"), button.attr("value"));
    assertEquals(thread + "?said=unreacted-1#post-1", back.path());
    assertEquals(List.of("1-same_here"), pressed(back));
    press(reader, "take", "1-thank_you");
    assertEquals(List.of("1-same_here"), pressed(reader.get(thread)));
  }

  @Test
  void each_change_takes_the_next_revision_and_is_an_event_and_nothing_else_changes() {
    var before = revision();
    press(reader, "give", "1-helpful");
    press(reader, "give", "1-helpful");
    press(reader, "take", "1-helpful");
    press(reader, "take", "1-helpful");
    assertEquals(before + 2, revision());
    var events =
        site.db()
            .list(
                "select kind from events where space_id = $1 and kind like 'reaction.%' order by id",
                row -> row.text("kind"), space);
    assertEquals(List.of("reaction.given", "reaction.withdrawn"), events);
    var edit = writer.get(thread + "/posts/1/edit");
    press(reader, "give", "1-helpful");
    assertEquals(200, edit.submit("form.cg-reply", Map.of("post", "Changed")).status());
    assertEquals("Helpful: 1 (post 1)", bar(reader.get(thread), 1).get(1));
  }

  @Test
  void nobody_is_told_of_it_and_nothing_becomes_unread() {
    press(reader, "give", "1-helpful");
    assertTrue(writer.get(thread).text().contains("You are up to date."));
    assertEquals(0, writer.get("/notices").html().select(".cg-notice").size());
  }

  @Test
  void writer_observer_and_visitor_see_counts_and_no_buttons() {
    press(reader, "give", "1-thank_you");
    for (var by : List.of(writer, site.signedIn(obi), site.browser())) {
      var page = by.get(thread);
      assertEquals(List.of(), bar(page, 1));
      assertTrue(page.html().select("#reactions-1").text().startsWith("Thank you: 1."));
    }
    assertEquals(0, site.browser().get(thread).html().select("#reactions-1 a").size());
    assertEquals(409, post(writer, "1-thank_you").status());
    assertEquals(403, post(site.signedIn(obi), "1-thank_you").status());
    assertEquals(404, post(reader, "2-thank_you").status());
    assertEquals(404, post(reader, "1-nonsense").status());
    assertEquals(404, post(reader, "").status());
    var stranger = site.signedIn(site.person("Stranger " + slug));
    assertEquals(404, post(stranger, "1-thank_you").status());
  }

  private HttpBrowser.Page post(HttpBrowser by, String value) {
    return by.post(thread + "/reactions", Map.of("_token", by.token(), "give", value));
  }

  @Test
  void members_see_who_it_was_and_visitors_do_not() {
    press(reader, "give", "1-thank_you");
    var who = writer.get(writer.get(thread).html().select("#reactions-1 a").attr("href"));
    assertEquals("Thank you: 1", who.html().select("main h2").text());
    assertEquals("Ben " + slug, who.html().select("main li a bdi").text());
    var stranger = site.signedIn(site.person("Stranger " + slug));
    assertEquals(404, stranger.get(thread + "/posts/1/reactions").status());
    var visitor = site.browser().get(thread + "/posts/1/reactions");
    assertTrue(visitor.path().startsWith("/sign-in"), visitor.path());
    site.world().leave(site.world().member(ben, slug));
    var left = writer.get(thread + "/posts/1/reactions");
    assertEquals("Ben " + slug, left.html().select("main li bdi").getLast().text());
    assertEquals(0, left.html().select("main li a bdi").size());
  }

  @Test
  void a_removed_post_has_none_and_gets_them_back() {
    press(reader, "give", "1-thank_you");
    writer.get(thread + "/posts/1/removal").submit("main form", Map.of());
    assertEquals(0, reader.get(thread).html().select(".cg-reactions").size());
    assertEquals(410, post(reader, "1-helpful").status());
    assertTrue(writer.get(thread + "/posts/1/reactions").text().contains("Nobody has reacted"));
    writer.get(thread).submit("form[action$='/return']", Map.of());
    assertEquals(List.of("1-thank_you"), pressed(reader.get(thread)));
  }

  @Test
  void in_a_closed_discussion_people_may_react_and_in_an_archived_space_they_read() {
    site.db()
        .run(
            """
            update discussions set closed_at = now(), closed_by = $2, closing_reason = '',
              closing_audience = 'members'
            where id = $1
            """,
            id,
            ana);
    press(reader, "give", "1-thank_you");
    assertEquals(List.of("1-thank_you"), pressed(reader.get(thread)));
    var token = reader.token();
    site.world().archive(site.world().member(join("Fay", Role.FACILITATOR), slug));
    Eventually.that("nobody can press", () -> bar(reader.get(thread), 1).isEmpty());
    var page = reader.get(thread);
    assertTrue(page.html().select("#reactions-1").text().startsWith("Thank you: 1."));
    assertEquals(
        403,
        reader.post(thread + "/reactions", Map.of("_token", token, "give", "1-helpful")).status());
  }

  @Test
  void a_script_gets_what_stands_below_the_post_now() {
    var fields = Map.of("_token", reader.token(), "give", "1-thank_you", "_quiet", "1");
    var answer = reader.post(thread + "/reactions", fields);
    assertEquals(200, answer.status());
    assertFalse(answer.text().contains("<html"));
    assertEquals("Thank you: 1 (post 1)", bar(answer, 1).getFirst());
  }

  @Test
  void many_who_press_at_once_are_all_counted() {
    var people = IntStream.range(0, 8).mapToObj(n -> join("P" + n, Role.MEMBER)).toList();
    var tokens = people.stream().map(site::signedIn).toList();
    tokens.parallelStream().forEach(by -> post(by, "1-same_here"));
    assertEquals("Same here: 8 (post 1)", bar(reader.get(thread), 1).get(2));
  }
}
