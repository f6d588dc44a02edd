package commonground.people;

import static commonground.people.SigningIn.CODE_FORM;
import static commonground.people.SigningIn.FORM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.platform.mail.MailFolder;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A post that is sent after the session ended waits for the sign-in, and is posted once. */
class KeptWordsTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final String WORDS = "Line one\n\n\"Quotes\", <b>angles</b> & a 🔬\n  and blanks";

  private static PersonId ada = new PersonId(0);
  private static String email = "";

  @BeforeAll
  static void space() {
    var space = site.world().space("kept", "Kept", Kind.COMMUNITY, Visibility.HIDDEN);
    ada = site.person("Ada Writes");
    email = site.email(ada);
    site.world().join(space, ada, Role.MEMBER);
  }

  /** A new thread of hers, and the page of it in this browser. */
  private static HttpBrowser.Page thread(HttpBrowser browser, String title) {
    var world = site.world();
    var id = world.start(world.member(ada, "kept"), title, "The first post");
    return browser.get("/spaces/kept/discussions/" + id.value());
  }

  private static HttpBrowser.Page send(HttpBrowser.Page thread) {
    return thread.submit("form.cg-reply", Map.of("post", WORDS));
  }

  private static void assertPostedOnce(HttpBrowser.Page page, HttpBrowser.Page thread) {
    assertEquals(200, page.status());
    assertTrue(page.text().contains("Posted as post 2."), page.path());
    assertEquals(thread.path(), page.path().replaceAll("\\?.*", ""));
    assertEquals(WORDS, source(thread));
  }

  /** What the page shows of what was typed. */
  private static List<String> kept(HttpBrowser.Page page) {
    return page.html().select(".cg-kept").stream().map(Element::wholeText).toList();
  }

  /** What the thread's posts after the first say. */
  private static String source(HttpBrowser.Page thread) {
    var id = Long.parseLong(thread.path().replaceAll(".*/", ""));
    return String.join(
        "|",
        site.db()
            .list(
                "select source from posts where discussion_id = $1 and number > 1 order by number",
                row -> row.text("source"),
                id));
  }

  @Test
  void the_words_go_along_through_signing_in_with_a_password() {
    var browser = site.signedIn(ada);
    var thread = thread(browser, "By password");
    browser.forgetCookies();

    var kept = send(thread);
    assertEquals(401, kept.status());
    assertTrue(kept.text().contains("Nothing you wrote is lost"));
    assertEquals(List.of(WORDS), kept(kept));
    var signIn = kept.submit("main form", Map.of());
    assertEquals(200, signIn.status());
    var wrong = signIn.submit(FORM, Map.of("email", email, "password", "no", "_how", "password"));
    assertEquals(422, wrong.status());
    var again = wrong.submit(FORM, Map.of("password", TestSite.PASSWORD, "_how", "password"));
    assertEquals(List.of(WORDS), kept(again));
    assertEquals("", source(thread), "nothing is sent before she presses");

    assertPostedOnce(again.submit("main form", Map.of()), thread);
    assertPostedOnce(again.submit("main form", Map.of()), thread);
  }

  @Test
  void the_words_go_along_through_signing_in_with_a_code() {
    var browser = site.signedIn(ada);
    var thread = thread(browser, "By code");
    browser.forgetCookies();

    var signIn = send(thread).submit("main form", Map.of());
    var code = signIn.submit(FORM, Map.of("email", email, "_how", "code"));
    var wrong = code.submit(CODE_FORM, Map.of("code", "12"));
    assertEquals(422, wrong.status());
    var newCode = wrong.submit("form[action=/sign-in/kept]", Map.of());
    var page = newCode.submit(FORM, Map.of("email", email, "_how", "code"));
    var mailed = SigningIn.code(newestMail());
    var again = page.submit(CODE_FORM, Map.of("code", mailed));
    assertPostedOnce(again.submit("main form", Map.of()), thread);
  }

  /** The second of two: the first was asked for in vain. */
  private static MailFolder.Sent newestMail() {
    Eventually.that(
        "both mails are sent",
        () ->
            site.db()
                    .the(
                        "select count(*) as n from jobs where died_at is null",
                        row -> row.number("n"))
                == 0);
    return SigningIn.mail(site, email);
  }

  @Test
  void a_page_from_before_the_last_sign_in_gives_the_words_back() {
    var browser = site.signedIn(ada);
    var thread = thread(browser, "Stale");
    browser.get("/").submit("form[action=/sign-out]", Map.of());
    SigningIn.withPassword(browser, email, TestSite.PASSWORD);

    var stale = send(thread);
    assertEquals(409, stale.status());
    assertEquals(List.of(WORDS), kept(stale));
    assertEquals("", source(thread));
    assertPostedOnce(stale.submit("main form", Map.of()), thread);
    assertPostedOnce(stale.submit("main form", Map.of()), thread);
  }

  @Test
  void words_that_wait_in_one_tab_can_be_sent_after_signing_in_in_another() {
    var browser = site.signedIn(ada);
    var thread = thread(browser, "Two tabs");
    browser.forgetCookies();
    var waiting = send(thread).submit("main form", Map.of());
    SigningIn.withPassword(browser, email, TestSite.PASSWORD);

    var fields = Map.of("email", email, "password", TestSite.PASSWORD, "_how", "password");
    var again = waiting.submit(FORM, fields);
    assertEquals(409, again.status());
    assertEquals(List.of(WORDS), kept(again));
    assertPostedOnce(again.submit("main form", Map.of()), thread);
  }

  @Test
  void the_words_of_somebody_who_may_not_write_any_more_can_be_copied() {
    var world = site.world();
    var space = world.space("left", "Left", Kind.COMMUNITY, Visibility.HIDDEN);
    var ben = site.person("Ben Leaves");
    world.join(space, ben, Role.MEMBER);
    var page = site.signedIn(ben).get("/spaces/left/discussions/new");
    world.leave(world.member(ben, "left"));
    Eventually.that(
        "the node has heard that he left",
        () -> page.submit("main form", Map.of("title", "", "post", "")).status() == 404);

    var gone = page.submit("main form", Map.of("title", "My title", "post", WORDS));
    assertEquals(404, gone.status());
    assertEquals(List.of("My title", WORDS), kept(gone));
  }

  @Test
  void a_password_is_never_printed_into_the_page_that_keeps_a_form() {
    var browser = site.browser();
    var fields =
        new HashMap<>(
            Map.of("current_password", "my secret words", "new_password", "my other secret"));
    fields.put("_token", browser.get("/sign-in").field("_token"));
    var kept = browser.post("/account/password", fields);
    assertEquals(401, kept.status());
    var signIn = kept.submit("main form", Map.of());
    assertFalse(kept.text().contains("secret") || signIn.text().contains("secret"));
    var decoded =
        new String(Base64.getUrlDecoder().decode(kept.field("_kept")), StandardCharsets.UTF_8);
    assertFalse(decoded.contains("secret"), decoded);
  }
}
