package commonground.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TableRows;
import commonground.support.TestSite;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Stopping mail by one click (RFC 8058), without signing in. */
class StopTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

  private final Ears ears = new Ears(site, Visibility.LISTED);
  private final StopLinks links = new StopLinks(site.app().secrets().formKey());

  private String link(long conversation) {
    return links.path(new Stop(ears.ana, ears.space, conversation));
  }

  /** As a mail program sends it: no cookie, no page, an origin of its own or none. */
  private static HttpBrowser.Page click(String path, Map<String, String> headers) {
    var browser = site.browser();
    var request = browser.body(path, ONE_CLICK);
    headers.forEach(request::header);
    return browser.sendOnly(request);
  }

  @Test
  void one_click_stops_the_space_for_that_person_and_the_same_again_changes_nothing() {
    var thread = ears.start(ears.ben, "Walking");
    ears.hear(ears.ana, thread, "every_post");
    ears.reply(ears.fay, thread, 1, "One");
    var near = ears.start(ears.ana, "Just for me");
    ears.hear(ears.ana, near, "just_for_me");
    assertEquals(List.of("post you_follow"), ears.told(ears.ana));
    var done = click(link(thread.value()), Map.of("Origin", "https://mail.example"));
    assertEquals(200, done.status(), "RFC 8058: no redirect");
    assertTrue(done.text().contains("You get no more email about Space of " + ears.slug));
    ears.reply(ears.fay, thread, 0, "Two");
    ears.reply(ears.fay, near, 1, "To you");
    assertEquals(1, ears.told(ears.ana).size());
    assertEquals(2, ears.told(ears.ben).size(), "nobody else's is stopped");
    var before = TableRows.of(site.db());
    assertEquals(200, click(link(thread.value()), Map.of()).status());
    assertEquals(before, TableRows.of(site.db()));

    ears.hear(ears.ana, "just_for_me");
    var mine = ears.start(ears.ana, "Mine");
    ears.reply(ears.ben, mine, 1, "To you");
    assertEquals(2, ears.told(ears.ana).size(), "it can be chosen again");
  }

  @Test
  void a_mail_program_may_send_it_in_either_form() {
    var mine = ears.start(ears.ana, "Mine");
    var browser = site.browser();
    var parts =
        "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n";
    var request =
        browser
            .request(link(mine.value()))
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(HttpRequest.BodyPublishers.ofString(parts));
    assertEquals(200, browser.sendOnly(request).status());
    ears.reply(ears.ben, mine, 1, "To you");
    assertEquals(List.of(), ears.told(ears.ana));
  }

  @Test
  void looking_changes_nothing_and_the_page_stops_one_discussion_alone() {
    var mine = ears.start(ears.ana, "Mine");
    var other = ears.start(ears.ana, "Other");
    ears.quiet();
    var before = TableRows.of(site.db());
    var browser = site.browser();
    for (var n = 0; n < 3; n++) {
      var page = browser.get(link(mine.value()));
      assertEquals(200, page.status());
      assertTrue(page.text().contains("Stop email about Space of " + ears.slug));
      var head = browser.request(link(mine.value()));
      browser.sendOnly(head.method("HEAD", HttpRequest.BodyPublishers.noBody()));
    }
    assertEquals(before, TableRows.of(site.db()));
    var done = browser.get(link(mine.value())).submit("main form", Map.of("what", "discussion"));
    assertTrue(done.text().contains("You get no more email about this discussion."));
    ears.reply(ears.ben, mine, 1, "Not heard");
    ears.reply(ears.ben, other, 1, "Heard");
    assertEquals(List.of("post reply_to_you"), ears.told(ears.ana));
  }

  @Test
  void a_link_that_was_changed_is_no_link_and_stops_nothing() {
    var mine = ears.start(ears.ana, "Mine");
    ears.quiet();
    var path = link(mine.value());
    var dot = path.indexOf('.');
    var bens = links.path(new Stop(ears.ben, ears.space, mine.value()));
    var forged =
        List.of(
            path + "x",
            path.substring(0, path.length() - 1),
            path.substring(0, dot),
            path.substring(0, dot) + bens.substring(bens.indexOf('.')),
            path.replace("stop/", "stop/1"),
            "/mail/stop/%00",
            "/mail/stop/" + "9".repeat(40) + "_1_1" + path.substring(dot));
    var before = TableRows.of(site.db());
    for (var token : forged) {
      assertEquals(404, click(token, Map.of()).status(), token);
      assertEquals(404, site.browser().get(token).status(), token);
    }
    assertEquals(before, TableRows.of(site.db()));
    assertEquals(200, click(path, Map.of()).status());
  }

  @Test
  void the_page_does_not_tell_what_a_hidden_space_is_called() {
    var hidden = new Ears(site, Visibility.HIDDEN);
    var path = links.path(new Stop(hidden.ana, hidden.space, 1));
    var page = site.browser().get(path);
    assertTrue(page.text().contains("Stop email about one of your spaces"));
    assertFalse(page.text().contains(hidden.slug));
    assertFalse(click(path, Map.of()).text().contains(hidden.slug));
  }

  @Test
  void one_click_stops_the_digest_of_that_person_and_nothing_else() {
    ears.hear(ears.ana, "every_post");
    var path = links.path(Stop.digest(ears.ana));
    var before = TableRows.of(site.db());
    var page = site.browser().get(path);
    assertTrue(page.text().contains("Stop email about what is new in all your spaces"));
    assertFalse(page.text().contains("about this discussion only"));
    assertEquals(before, TableRows.of(site.db()), "looking changes nothing");
    assertEquals(404, click(path + "x", Map.of()).status());
    var done = click(path, Map.of());
    assertEquals(200, done.status());
    assertTrue(done.text().contains("choose on the page “Mail” of your account"), done.text());
    assertTrue(mailPage(ears.ana).contains("You get no email with all that is new."));
    assertTrue(mailPage(ears.ben).contains("All that is new comes by email once a week"));
    ears.start(ears.ben, "Still heard");
    assertEquals(List.of("post every_post_here"), ears.told(ears.ana));
    var once = TableRows.of(site.db());
    assertEquals(200, click(path, Map.of()).status());
    assertEquals(once, TableRows.of(site.db()));
  }

  private static String mailPage(PersonId person) {
    return site.signedIn(person).get("/account/mail").text();
  }

  @Test
  void whoever_has_left_gets_the_same_answer() {
    var browser = site.signedIn(ears.ana);
    browser.get("/spaces/" + ears.slug + "/me/leave").submit("main form", Map.of());
    var before = TableRows.of(site.db());
    assertEquals(200, click(link(0), Map.of()).status());
    assertEquals(before, TableRows.of(site.db()));
  }
}
