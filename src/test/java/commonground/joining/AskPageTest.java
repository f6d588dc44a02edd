package commonground.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.spaces.Joining;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Slug;
import commonground.spaces.Spaces.NewSpace;
import commonground.spaces.Visibility;
import commonground.support.TestSite;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Asking, as a browser without JavaScript sees it. */
class AskPageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static int number;

  private final PersonId fay = site.person("Fay Asked");

  private String space(Visibility visibility, Joining joining) {
    var slug = "asked-" + ++number;
    var id =
        site.world()
            .space(new NewSpace(new Slug(slug), "Asked", "", Kind.NETWORK, visibility, joining));
    site.world().join(id, fay, Role.FACILITATOR);
    return slug;
  }

  @Test
  void a_commissioner_without_an_account_asks_is_answered_and_gets_in() {
    var slug = space(Visibility.LISTED, Joining.ASK);
    site.world().questions(site.world().member(fay, slug), "What do you decide on?");
    var browser = site.browser();
    var button = browser.get("/spaces/" + slug).html().select("a.govuk-button[href$=/ask]");
    assertEquals("Ask to join", button.text());
    var code =
        browser
            .get("/spaces/" + slug + "/ask")
            .submit("main form", Map.of("name", "Rae New", "email", "rae.new@test.example"));
    var mail = site.mail("rae.new@test.example", "Your code to join");
    var form =
        code.submit(
            "form[action=/sign-in/code]", Map.of("code", mail.subject().replaceAll("\\D", "")));
    assertEquals("/spaces/" + slug + "/ask", form.path());
    var unanswered = form.submit("main form", Map.of("agree", "yes"));
    assertEquals(422, unanswered.status());
    var asked =
        unanswered.submit(
            "main form",
            Map.of("agree", "yes", "perspective", "commissioner", "answer1", "Budgets"));
    assertTrue(asked.text().contains("You have asked to join Asked"), asked.text());
    var meanwhile = browser.get("/spaces/" + slug).html();
    assertEquals("See your request", meanwhile.select("a.govuk-button[href$=/ask]").text());

    var fays = site.signedIn(fay);
    assertTrue(fays.get("/spaces/" + slug).text().contains("People who ask to join (1)"));
    var path = fays.get("/spaces/" + slug + "/requests").html().select(".cg-row a").attr("href");
    var page = fays.get(path);
    assertTrue(page.text().contains("Budgets") && page.text().contains("Commissioner"));
    var answered =
        page.submit("main form", Map.of("_answer", "yes", "words", "Good to have you, Rae."));
    assertTrue(answered.text().contains("They are in."), answered.text());
    var told = site.mail("rae.new@test.example", "You are in Asked");
    assertTrue(told.text().contains("Good to have you, Rae."));
    assertEquals(200, browser.get("/spaces/" + slug + "/discussions").status());
  }

  @Test
  void who_is_turned_down_reads_why() {
    var slug = space(Visibility.LISTED, Joining.ASK);
    var browser = site.signedIn(site.person("Kim Turned"));
    browser.get("/spaces/" + slug + "/ask").submit("main form", Map.of("agree", "yes"));
    var fays = site.signedIn(fay);
    var path = fays.get("/spaces/" + slug + "/requests").html().select(".cg-row a").attr("href");
    fays.get(path).submit("main form", Map.of("_answer", "no", "words", "Not this year."));
    assertTrue(browser.get("/spaces/" + slug + "/ask").text().contains("Not this year."));
    assertEquals(404, browser.get("/spaces/" + slug + "/discussions").status());
  }

  @Test
  void into_an_open_space_people_come_at_once() {
    var slug = space(Visibility.PUBLIC, Joining.OPEN);
    var browser = site.signedIn(site.person("Kim Open"));
    assertEquals(
        "Join this space",
        browser.get("/spaces/" + slug).html().select("a.govuk-button[href$=/ask]").text());
    var page = browser.get("/spaces/" + slug + "/ask");
    assertEquals(422, page.submit("main form", Map.of()).status());
    assertTrue(page.submit("main form", Map.of("agree", "yes")).text().contains("You are in."));
  }

  @Test
  void where_people_come_by_invitation_alone_nobody_can_ask() {
    var slug = space(Visibility.LISTED, Joining.INVITATION);
    var browser = site.signedIn(site.person("Kim Uninvited"));
    assertEquals(0, browser.get("/spaces/" + slug).html().select("[href$=/ask]").size());
    assertEquals(404, browser.get("/spaces/" + slug + "/ask").status());
    var sent =
        browser.post(
            "/spaces/" + slug + "/ask/request",
            Map.of("_token", browser.token(), "agree", "yes", "_version", "1"));
    assertEquals(404, sent.status());
  }
}
