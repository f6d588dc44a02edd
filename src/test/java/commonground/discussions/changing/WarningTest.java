package commonground.discussions.changing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Words behind a warning: who opens them reads them, and nobody meets them elsewhere. */
@Tag("long")
class WarningTest {

  private static final String HARD = "The funeral was on a cold day";

  @RegisterExtension static final TestSite site = new TestSite();

  private static int spaces;

  private final String slug = "hard-" + ++spaces;
  private final SpaceId space =
      site.world().space(slug, "Hard " + spaces, Kind.COMMUNITY, Visibility.LISTED);
  private final PersonId ben = join("Ben", Role.MEMBER);
  private final HttpBrowser anas = site.signedIn(join("Ana", Role.MEMBER));
  private final HttpBrowser bens = site.signedIn(ben);
  private final HttpBrowser mos = site.signedIn(join("Mo", Role.MODERATOR));
  private final String discussions = "/spaces/" + slug + "/discussions";

  @BeforeAll
  static void midday() {
    site.midday();
  }

  private PersonId join(String name, Role role) {
    var person = site.person(name + " " + slug);
    site.world().join(space, person, role);
    return person;
  }

  private String start(String warning) {
    bens.get("/spaces/" + slug + "/me")
        .submit("form[action$=/me/attention]", Map.of("attention", "every_post"));
    var page =
        anas.get(discussions + "/new")
            .submit("form.cg-reply", Map.of("title", "Goodbye", "post", HARD, "warning", warning));
    assertEquals(200, page.status(), page.text());
    return page.path().replaceAll("[?#].*", "");
  }

  @Test
  void its_words_are_folded_behind_it_on_the_page_of_the_discussion() {
    var thread = start("Death or dying");
    var folded = bens.get(thread).html().select("#post-1 details.cg-warned");
    assertTrue(folded.select("summary").text().startsWith("Warning: Death or dying."));
    assertEquals(HARD, folded.select(".cg-prose").text());
    assertFalse(folded.hasAttr("open"));
  }

  @Test
  void everywhere_else_it_stands_for_the_words() {
    var thread = start("Death or dying");
    bens.get(thread + "/posts/1/reply")
        .submit("form.cg-reply", Map.of("post", "[quote post 1]\n\nI am sorry"));
    var reply = bens.get(thread).html().select("#post-2");
    assertTrue(reply.select(".cg-post__to").text().contains("Warning: Death or dying"));
    assertTrue(reply.select(".cg-quote").text().contains("Warning: Death or dying"));
    assertFalse(reply.text().contains("funeral"), reply.text());
    Eventually.that(
        "he is told", () -> bens.get("/notices").text().contains("Warning: Death or dying"));
    assertFalse(bens.get("/notices").text().contains("funeral"));
    var week = bens.get("/notices/last-week").text();
    assertTrue(week.contains("Warning: Death or dying"), week);
    assertFalse(week.contains("funeral"), week);
    Eventually.that("it is found", () -> bens.get("/search?q=funeral").text().contains("Goodbye"));
    var found = bens.get("/search?q=funeral").html().select("main").text();
    assertTrue(found.contains("Warning: Death or dying"), found);
    assertFalse(found.contains("cold day"), found);
    site.passWithMail(Duration.ofMinutes(11));
    var mail = site.mail(site.email(ben), "Goodbye").text();
    assertTrue(mail.contains("Warning: Death or dying"), mail);
    assertFalse(mail.contains("funeral"), mail);
  }

  @Test
  void its_writer_adds_it_changes_it_and_takes_it_away() {
    var thread = start("");
    assertTrue(bens.get(thread).html().select(".cg-warned").isEmpty());
    var edit = anas.get(thread + "/posts/1/edit");
    edit.submit("form.cg-reply", Map.of("warning", "A funeral"));
    assertTrue(bens.get(thread).text().contains("Warning: A funeral"));
    assertEquals("A funeral", anas.get(thread + "/posts/1/edit").field("warning"));
    anas.get(thread + "/posts/1/edit").submit("form.cg-reply", Map.of("warning", ""));
    assertTrue(bens.get(thread).html().select(".cg-warned").isEmpty());
  }

  @Test
  void what_it_said_before_is_folded_behind_it_too() {
    var thread = start("Death or dying");
    anas.get(thread + "/posts/1/edit").submit("form.cg-reply", Map.of("post", HARD + ", in May"));
    var history = bens.get(thread + "/posts/1/history");
    var version = bens.get(history.html().select(".cg-change a").getLast().attr("href"));
    for (var page : List.of(history, version)) {
      var main = page.html().select("main");
      assertTrue(main.select("details.cg-warned").text().contains("funeral"), page.text());
      main.select("details.cg-warned").remove();
      assertFalse(main.text().contains("funeral"), main.text());
    }
    anas.get(thread + "/posts/1/edit").submit("form.cg-reply", Map.of("warning", ""));
    var open = bens.get(thread + "/posts/1/history").html();
    assertTrue(open.select("details.cg-warned").isEmpty());
  }

  @Test
  void a_moderator_puts_one_and_a_member_does_not() {
    var thread = start("");
    assertEquals(403, bens.get(thread + "/posts/1/warning").status());
    var page =
        mos.get(thread + "/posts/1/warning")
            .submit("main form[method=post]", Map.of("warning", "Death or dying"));
    assertTrue(page.text().contains("The warning of post 1 is saved."), page.text());
    assertTrue(bens.get(thread).text().contains("Warning: Death or dying"));
    var events =
        site.db()
            .list(
                "select kind from events where space_id = $1 and kind = 'discussion.warned'",
                row -> row.text("kind"),
                space);
    assertEquals(List.of("discussion.warned"), events);
  }

  @Test
  void one_that_is_too_long_is_not_taken_and_nothing_is_lost() {
    var page =
        anas.get(discussions + "/new")
            .submit(
                "form.cg-reply",
                Map.of("title", "Goodbye", "post", HARD, "warning", "x".repeat(81)));
    assertEquals(422, page.status());
    assertEquals("x".repeat(81), page.field("warning"));
    assertEquals(HARD, page.html().select("textarea").text());
  }

  @Test
  void a_space_offers_its_own() {
    var fays = site.signedIn(join("Fay", Role.FACILITATOR));
    fays.get("/spaces/" + slug + "/settings/speaking")
        .submit("main form[method=post]", Map.of("warnings", "Loss\n\nLoss\nHospital food"));
    var offered = anas.get(discussions + "/new").html().select("datalist option").eachAttr("value");
    assertEquals(List.of("Loss", "Hospital food"), offered);
    var many = fays.get("/spaces/" + slug + "/settings/speaking");
    var refused = many.submit("main form[method=post]", Map.of("warnings", "x".repeat(81)));
    assertEquals(422, refused.status());
  }

  @Test
  void where_a_space_does_not_allow_it_nobody_posts_without_a_name() {
    var form = anas.get(discussions + "/new");
    assertTrue(form.html().select("[name=unnamed]").isEmpty());
    var sent =
        form.submit("form.cg-reply", Map.of("title", "Goodbye", "post", HARD, "unnamed", "yes"));
    assertEquals(422, sent.status());
    assertTrue(sent.text().contains("no longer post without their name"));
    var fays = site.signedIn(join("Fay", Role.FACILITATOR));
    fays.get("/spaces/" + slug + "/settings/speaking")
        .submit("main form[method=post]", Map.of("unnamed", "yes"));
    var again =
        anas.get(discussions + "/new")
            .submit("form.cg-reply", Map.of("title", "Goodbye", "post", HARD, "unnamed", "yes"));
    assertTrue(again.text().contains("Someone in this space (A)"), again.text());
  }
}
