package commonground.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages behind a link, as a browser without JavaScript sees them. */
class JoinByLinkTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static int number;

  private final String slug = "quiet-" + ++number;
  private final PersonId fay = site.person("Fay Quiet");
  private final Invitation link = link(Offer.of(Role.MEMBER));

  private Invitation link(Offer offer) {
    var world = site.world();
    var space = world.space(slug, "Quiet talk", Kind.RUG, Visibility.HIDDEN);
    world.join(space, fay, Role.FACILITATOR);
    return world.invite(world.member(fay, slug), offer);
  }

  private static HttpBrowser.Page sayWho(HttpBrowser browser, Invitation link, String email) {
    return browser.get(link.path()).submit("main form", Map.of("name", "Nia New", "email", email));
  }

  private static String code(String email) {
    return site.mail(email, "Your code to join").subject().replaceAll("\\D", "");
  }

  private static HttpBrowser.Page agree(HttpBrowser.Page page) {
    return page.submit("main form", Map.of("agree", "yes", "perspective", "patient"));
  }

  @Test
  void somebody_new_is_in_after_four_pages_without_a_password() {
    var browser = site.browser();
    var first = browser.get(link.path());
    assertTrue(first.text().contains("Fay Quiet invites you."));
    assertTrue(first.text().contains("1 person is in it now."));
    assertTrue(
        first
            .text()
            .contains("Only the people in Quiet talk will be able to read what you write."));
    var second = sayWho(browser, link, "nia.new@test.example");
    assertTrue(second.text().contains("Check your email"));
    var third =
        second.submit("form[action=/sign-in/code]", Map.of("code", code("nia.new@test.example")));
    assertEquals(link.path(), third.path());
    assertTrue(third.text().contains("signed in as <bdi>Nia New</bdi>"), third.text());
    var fourth = agree(third);
    assertEquals("/spaces/" + slug + "?said=in", fourth.path());
    assertTrue(fourth.text().contains("You are in."));
    for (var page : List.of(first, second, third, fourth)) {
      assertTrue(page.bytes().length < 60_000, page.path());
    }
    var posted =
        browser
            .get("/spaces/" + slug + "/discussions/new")
            .submit("main form", Map.of("title", "Hello", "post", "I am new"));
    assertTrue(posted.text().contains("Posted as post 1."), posted.text());
    assertTrue(site.mail("nia.new@test.example", "You are in Quiet talk").text().contains(slug));
  }

  @Test
  void a_scanner_that_opens_every_link_thrice_uses_nothing_up() {
    var one = link(Offer.of(Role.MEMBER).withUses(1));
    var browser = site.browser();
    var page = sayWho(browser, one, "nia.scanned@test.example");
    var mail = site.mail("nia.scanned@test.example", "Your code to join");
    var mailed = mail.text().replaceAll("(?s).*(/sign-in/link/\\S+).*", "$1");
    scan(one.path());
    scan(mailed);
    var agreed = page.submit("form[action=/sign-in/code]", Map.of("code", code(mail.to())));
    assertEquals("/spaces/" + slug + "?said=in", agree(agreed).path());
  }

  private static void scan(String path) {
    var scanner = site.browser();
    for (var i = 0; i < 3; i++) {
      assertEquals(200, scanner.get(path).status());
      var head = scanner.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody());
      assertEquals(200, scanner.send(head).status());
    }
    assertEquals(List.of(), scanner.cookies());
  }

  @Test
  void the_link_in_the_mail_leads_on_from_another_device() {
    sayWho(site.browser(), link, "nia.phone@test.example");
    var mail = site.mail("nia.phone@test.example", "Your code to join");
    var phone = site.browser();
    var page =
        phone
            .get(mail.text().replaceAll("(?s).*(/sign-in/link/\\S+).*", "$1"))
            .submit("main form", Map.of());
    assertEquals(link.path(), page.path());
    assertEquals("/spaces/" + slug + "?said=in", agree(page).path());
  }

  @Test
  void whether_there_is_an_account_cannot_be_told() {
    var known = site.email(site.person("Kim Known"));
    var told = sayWho(site.browser(), link, known);
    var untold = sayWho(site.browser(), link, "nobody.known@test.example");
    assertEquals(plain(told), plain(untold));
    var mail = site.mail(known, "Your code to join").text();
    var other = site.mail("nobody.known@test.example", "Your code to join").text();
    assertEquals(words(mail), words(other));
  }

  private static String plain(HttpBrowser.Page page) {
    return page.status() + page.text().replaceAll("name=\"_token\" value=\"[^\"]*\"", "");
  }

  private static String words(String mail) {
    return mail.replaceAll("\\d{6}", "").replaceAll("link/[\\w-]+", "");
  }

  @Test
  void somebody_with_an_account_keeps_their_name_and_comes_in() {
    var kim = site.person("Kim Named");
    var browser = site.browser();
    var page = sayWho(browser, link, site.email(kim));
    var third = page.submit("form[action=/sign-in/code]", Map.of("code", code(site.email(kim))));
    assertTrue(third.text().contains("signed in as <bdi>Kim Named</bdi>"));
    agree(third);
    assertEquals(Role.MEMBER, site.world().member(kim, slug).role());
  }

  @Test
  void nobody_is_in_before_they_agree() {
    var kim = site.person("Kim Unsure");
    var browser = site.signedIn(kim);
    var page = browser.get(link.path());
    var refused = page.submit("main form", Map.of("perspective", "clinician"));
    assertEquals(422, refused.status());
    assertTrue(refused.text().contains("Tick the box if you agree"));
    assertTrue(refused.html().select("[value=clinician][checked]").size() == 1);
    assertEquals(404, browser.get("/spaces/" + slug).status());
    assertEquals("/spaces/" + slug + "?said=in", agree(refused).path());
  }

  @Test
  void a_member_is_told_that_they_are_in() {
    var page = site.signedIn(fay).get(link.path());
    assertEquals(200, page.status());
    assertTrue(page.text().contains("You are already in Quiet talk"));
  }

  @Test
  void a_link_that_is_over_says_whom_to_ask_and_sends_the_request_on_a_press() {
    var over = link(Offer.of(Role.MEMBER));
    site.world().revoke(site.world().member(fay, slug), over);
    var page = site.browser().get(over.path());
    assertEquals(410, page.status());
    assertTrue(page.text().contains("Ask Fay Quiet for a new one"), page.text());
    var browser = site.signedIn(site.person("Kim Late"));
    var form = browser.get(over.path());
    var joined =
        browser.post(over.path() + "/membership", HttpBrowser.fields(form.form("main form")));
    assertFalse(joined.text().contains("You are in."));
    var asked = form.submit("main form", Map.of("agree", "yes"));
    assertTrue(asked.text().contains("You have asked to join Quiet talk"), asked.text());
    assertEquals(404, browser.get("/spaces/" + slug).status());
    assertTrue(site.mail(site.email(fay), "Kim Late asks to join").text().contains("/requests"));
    var back = asked.submit("main form", Map.of());
    assertTrue(back.text().contains("Your request is taken back."), back.text());
  }

  @Test
  void somebody_who_was_removed_is_not_let_in_by_a_link_and_may_ask() {
    var kim = site.person("Kim Removed");
    var browser = site.signedIn(kim);
    agree(browser.get(link.path()));
    var old = agreeAgain(browser);
    site.signedIn(fay)
        .get("/spaces/" + slug + "/people/" + kim.value() + "/removal")
        .submit("main form", Map.of("reason", "Not kind"));
    var form = browser.get(link.path());
    assertEquals(403, form.status());
    assertTrue(form.text().contains("You can ask to join it again"), form.text());
    assertEquals(403, browser.post(link.path() + "/membership", old).status());
    var asked = form.submit("main form", Map.of("agree", "yes"));
    assertTrue(asked.text().contains("You have asked to join Quiet talk"), asked.text());
    assertEquals(404, browser.get("/spaces/" + slug).status());
  }

  private static Map<String, String> agreeAgain(HttpBrowser browser) {
    return Map.of("agree", "yes", "_version", "1", "_token", browser.token());
  }

  @Test
  void nobody_joins_an_archived_space() {
    var kim = site.person("Kim Archived");
    var browser = site.signedIn(kim);
    var form = browser.get(link.path());
    site.world().archive(site.world().member(fay, slug));
    var late = agree(form);
    for (var page : List.of(late, browser.get(link.path()), site.browser().get(link.path()))) {
      assertEquals(403, page.status());
      assertTrue(page.text().contains("nobody joins it any more"), page.text());
    }
    assertEquals(404, browser.get("/spaces/" + slug).status());
  }

  @Test
  void a_link_that_never_was_looks_like_any_page_that_is_not_there() {
    var missing = site.browser().get("/join/AAAAAAAAAAAAAAAAAAAAAA");
    assertEquals(404, missing.status());
    assertEquals(plain(site.browser().get("/nowhere")), plain(missing));
  }

  @Test
  void a_code_that_was_said_leads_to_the_page_of_its_link() {
    var typed = link.code().toLowerCase(java.util.Locale.ROOT);
    var page = site.browser().get("/join").submit("main form", Map.of("invitation", " " + typed));
    assertEquals(link.path(), page.path());
    var wrong = site.browser().get("/join").submit("main form", Map.of("invitation", "FFFFFFFF"));
    assertEquals(422, wrong.status());
  }

  @Test
  void codes_cannot_be_guessed_on_and_on() {
    var lone = new TestSite();
    lone.start();
    try {
      var browser = lone.browser();
      var page = browser.get("/join");
      for (var i = 0; i < 60; i++) {
        assertEquals(422, page.submit("main form", Map.of("invitation", "HHHHHHHH")).status());
      }
      assertEquals(429, page.submit("main form", Map.of("invitation", "HHHHHHHH")).status());
    } finally {
      lone.stop();
    }
  }
}
