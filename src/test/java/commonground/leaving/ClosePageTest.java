package commonground.leaving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "Close my account", from the account page to the number on the last one. */
@Tag("long")
class ClosePageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static HttpBrowser.Page check(HttpBrowser browser, String wish) {
    return browser.get("/account/close/check?wish=" + wish);
  }

  private static HttpBrowser.Page close(HttpBrowser browser) {
    return check(browser, "keep_words").submit("main form", Map.of());
  }

  @Test
  void whoever_closes_their_account_is_out_at_once_everywhere_and_told_by_mail() {
    var world = site.world();
    var space = world.space("leaving", "Leaving", Kind.COMMUNITY, Visibility.HIDDEN);
    var fay = site.person("Fay Stays");
    var ana = site.person("Ana Goes");
    world.join(space, fay, Role.FACILITATOR);
    world.join(space, ana, Role.MEMBER);
    world.introduce(world.member(ana, "leaving"), "Ana Here", "", "");
    var thread =
        "/spaces/leaving/discussions/"
            + world.start(world.member(ana, "leaving"), "T", "Words that stay").value();
    var email = site.email(ana);
    var browser = site.signedIn(ana);
    var phone = site.signedIn(ana);
    assertEquals(200, phone.get(thread).status());
    assertTrue(site.signedIn(fay).get(thread).text().contains("Ana Here"));

    var page = browser.get("/account").follow("Close my account");
    assertTrue(page.html().text().contains("It cannot be undone."));
    assertTrue(page.html().text().contains("What other people wrote about you"));
    var unchosen = browser.get("/account/close/check");
    assertEquals(422, unchosen.status());
    assertTrue(unchosen.text().contains("Choose what should happen to what you wrote"));
    var last = close(browser);

    assertEquals(200, last.status());
    assertTrue(last.html().text().contains("Your reference number:"), last.html().text());
    assertTrue(browser.cookies().isEmpty(), browser.cookies().toString());
    for (var device : List.of(browser, phone)) {
      assertTrue(device.get("/account").path().startsWith("/sign-in"));
      assertTrue(device.get(thread).status() == 404);
    }
    var again =
        site.browser()
            .get("/sign-in")
            .submit(
                "form[action=/sign-in]",
                Map.of("email", email, "password", TestSite.PASSWORD, "_how", "password"));
    assertEquals(422, again.status());
    var read = site.signedIn(fay).get(thread).text();
    assertTrue(read.contains("Words that stay") && read.contains("Former member"), read);
    // The box says how to write a mention: "such as @Ana".
    assertFalse(read.replace("@Ana,", "").contains("Ana"), read);
    assertFalse(site.signedIn(fay).get("/spaces/leaving/people").text().contains("Ana"));
  }

  @Test
  void the_last_mail_says_the_number_and_is_gone_in_the_end() {
    var ben = site.person("Ben Goes");
    var email = site.email(ben);
    var last = close(site.signedIn(ben));
    var mail = site.mail(email, "Your account is being closed");
    var reference = last.path().replace("/closed/", "");
    assertTrue(mail.text().contains("Reference number: " + reference), mail.text());
    assertTrue(mail.text().contains("help@test.example"));
    ErasureTest.finished(site, last.path());
    var mails = site.config().mail().folder();
    assertEquals(List.of(), Everything.found(site.address(), mails, List.of(email, "Ben Goes")));
  }

  @Test
  void the_last_facilitator_is_refused_until_somebody_else_is_one() {
    var world = site.world();
    var space = world.space("needing", "Needing Somebody", Kind.RUG, Visibility.HIDDEN);
    var cleo = site.person("Cleo Needed");
    var dan = site.person("Dan Next");
    world.join(space, cleo, Role.FACILITATOR);
    world.join(space, dan, Role.MEMBER);
    var browser = site.signedIn(cleo);
    var page = browser.get("/account/close");
    assertTrue(page.text().contains("href=\"/spaces/needing/people\""), page.text());
    assertEquals("/account/close", check(browser, "keep_words").path());
    var forced =
        browser.post("/account/close", Map.of("_token", browser.token(), "wish", "keep_words"));
    assertEquals(409, forced.status());
    assertEquals(200, browser.get("/spaces/needing").status());

    world.join(space, dan, Role.FACILITATOR);
    assertTrue(close(browser).path().startsWith("/closed/"));
  }

  @Test
  void of_two_facilitators_who_go_at_once_one_has_to_stay() throws Exception {
    var world = site.world();
    var space = world.space("both", "Both", Kind.RUG, Visibility.HIDDEN);
    var eve = site.person("Eve Both");
    var fil = site.person("Fil Both");
    List.of(eve, fil).forEach(one -> world.join(space, one, Role.FACILITATOR));
    var presses = List.of(press(eve), press(fil));
    try (var both = Executors.newFixedThreadPool(2)) {
      var statuses = both.invokeAll(presses).stream().map(done -> done.resultNow()).sorted();
      assertEquals(List.of(200, 409), statuses.toList());
    }
  }

  private static Callable<Integer> press(PersonId person) {
    var page = check(site.signedIn(person), "keep_words");
    return () -> page.submit("main form", Map.of()).status();
  }

  @Test
  void the_last_site_administrator_is_refused() {
    var gil = site.world().person("Gil Admin", "gil@test.example", true);
    site.givePassword(gil);
    var browser = site.signedIn(gil);
    assertTrue(browser.get("/account/close").text().contains("only person who looks after"));
    var token = browser.token();
    var forced = browser.post("/account/close", Map.of("_token", token, "wish", "remove_words"));
    assertEquals(409, forced.status());
    site.world().person("Hal Admin", "hal@test.example", true);
    assertTrue(close(browser).path().startsWith("/closed/"));
  }

  @Test
  void a_press_twice_closes_once() {
    var ida = site.person("Ida Twice");
    var page = check(site.signedIn(ida), "keep_words");
    assertEquals(200, page.submit("main form", Map.of()).status());
    assertEquals(401, page.submit("main form", Map.of()).status());
    assertEquals(
        1,
        site.db()
            .<Long>the(
                "select count(*) as n from erasures where person_id = $1",
                row -> row.number("n"),
                ida));
  }

  @Test
  void whoever_signed_in_a_while_ago_signs_in_again_first() {
    var later = new TestSite();
    later.start();
    try {
      var browser = later.signedIn(later.person("Jo Away"));
      assertEquals(200, browser.get("/account/close").status());
      later.pass(Duration.ofMinutes(11));
      assertTrue(browser.get("/account/close").path().startsWith("/sign-in?next="));
      var token = browser.token();
      var forced = browser.post("/account/close", Map.of("_token", token, "wish", "keep_words"));
      assertEquals(401, forced.status());
    } finally {
      later.stop();
    }
  }

  @Test
  void the_same_mailbox_can_make_a_new_account_and_nothing_of_that_is_erased() {
    var kit = site.person("Kit Returns");
    var email = site.email(kit);
    var last = close(site.signedIn(kit));
    var anew = site.world().person("Kit Returned", email, false);
    assertFalse(anew.equals(kit));
    ErasureTest.finished(site, last.path());
    assertEquals(email, site.email(anew));
  }
}
