package commonground.people;

import static commonground.people.SigningIn.askForCode;
import static commonground.people.SigningIn.mail;
import static commonground.people.SigningIn.signedIn;
import static commonground.people.SigningIn.typeCode;
import static commonground.people.SigningIn.withPassword;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "Your account": name, address, password, time zone. */
@Tag("long")
class AccountPageTest {

  private static final String NEW_PASSWORD = "four quiet otters swim";

  @RegisterExtension static final TestSite site = new TestSite();

  private static HttpBrowser.Page save(
      HttpBrowser browser, String form, Map<String, String> typed) {
    return browser.get("/account").submit("form[action=/account/" + form + "]", typed);
  }

  private static HttpBrowser.Page setPassword(HttpBrowser browser, String wanted) {
    return save(browser, "password", Map.of("new_password", wanted));
  }

  // Name

  @Test
  void a_new_name_shows_at_once_in_every_browser_and_at_every_post() {
    var world = site.world();
    var space = world.space("names", "Names", Kind.COMMUNITY, Visibility.HIDDEN);
    var ada = site.person("Ada Before");
    var ben = site.person("Ben Reader");
    world.join(space, ada, Role.MEMBER);
    world.join(space, ben, Role.MEMBER);
    var thread =
        "/spaces/names/discussions/" + world.start(world.member(ada, "names"), "T", "W").value();
    var browser = site.signedIn(ada);
    var phone = site.signedIn(ada);
    var reader = site.signedIn(ben);
    assertTrue(reader.get(thread).text().contains("Ada Before"));
    assertTrue(phone.get("/").text().contains("Ada Before"));

    var saved = save(browser, "name", Map.of("name", "Ada After"));
    assertTrue(saved.text().contains("Your name is saved."));
    assertEquals("Ada After", saved.field("name"));
    assertTrue(phone.get("/").text().contains("Ada After"));
    var page = reader.get(thread).text();
    assertTrue(page.contains("Ada After") && !page.contains("Ada Before"));
  }

  @Test
  void a_name_cannot_turn_the_line_that_it_stands_in() {
    var browser = site.signedIn(site.person("Cat Turned"));
    save(browser, "name", Map.of("name", " Cat\u202Erevo\u0000\n  Turned "));
    assertEquals("Catrevo Turned", browser.get("/account").field("name"));
  }

  @Test
  void a_name_that_will_not_do_stays_in_its_box() {
    var browser = site.signedIn(site.person("Dan Named"));
    for (var name : List.of("!!!", "n".repeat(81))) {
      var page = save(browser, "name", Map.of("name", name));
      assertEquals(422, page.status());
      assertEquals(name, page.field("name"));
    }
    assertEquals("Dan Named", browser.get("/account").field("name"));
  }

  // Address

  @Test
  void a_new_address_is_proved_first_and_the_old_one_is_told() {
    var eve = site.person("Eve Moves");
    var old = site.email(eve);
    var wanted = "eve.new@test.example";
    var browser = site.signedIn(eve);
    var elsewhere = site.signedIn(eve);
    assertTrue(signedIn(elsewhere));
    var before = browser.cookies();
    var page = save(browser, "email", Map.of("email", wanted));
    assertEquals("/account/email/code", page.path());
    assertEquals(old, site.email(eve));

    var code = SigningIn.code(site.mail(wanted, "Your code to confirm"));
    var wrong = page.submit("main form", Map.of("code", SigningIn.other(code)));
    assertEquals(422, wrong.status());
    assertEquals(old, site.email(eve));

    var changed = wrong.submit("main form", Map.of("code", code));
    assertTrue(changed.text().contains("Your email address has changed."));
    assertEquals(wanted, site.email(eve));
    assertFalse(signedIn(elsewhere));
    assertTrue(signedIn(browser));
    assertFalse(before.equals(browser.cookies()), "a change of rights makes a new session id");
    assertTrue(site.mail(old, "has changed").text().contains("another email address"));
    assertEquals(422, withPassword(site.browser(), old, TestSite.PASSWORD).status());
    assertEquals(200, withPassword(site.browser(), wanted, TestSite.PASSWORD).status());
  }

  @Test
  void a_code_that_went_to_the_old_address_dies_with_it() {
    var fay = site.person("Fay Moves");
    var old = site.email(fay);
    var elsewhere = site.browser();
    var waiting = askForCode(elsewhere, old);
    var oldCode = SigningIn.code(mail(site, old));

    var page = save(site.signedIn(fay), "email", Map.of("email", "fay.new@test.example"));
    var code = SigningIn.code(site.mail("fay.new@test.example", "Your code to confirm"));
    assertEquals(200, page.submit("main form", Map.of("code", code)).status());
    assertEquals(422, typeCode(waiting, oldCode).status());
    assertFalse(signedIn(elsewhere));
  }

  @Test
  void that_an_address_is_taken_is_told_only_to_who_reads_its_mail() {
    var taken = site.email(site.person("Gus Owner"));
    var hal = site.person("Hal Wants");
    var browser = site.signedIn(hal);
    var free = save(browser, "email", Map.of("email", "hal.free@test.example"));
    var page = save(browser, "email", Map.of("email", taken));
    assertEquals(free.status(), page.status());
    assertEquals(free.text(), page.text());

    var code = SigningIn.code(site.mail(taken, "Your code to confirm"));
    var told = page.submit("main form", Map.of("code", code));
    assertEquals(422, told.status());
    assertTrue(told.text().contains("uses this address already"));
    assertEquals("hal.wants@test.example", site.email(hal));
  }

  @Test
  void an_address_that_is_none_stays_in_its_box() {
    var browser = site.signedIn(site.person("Ida Mistyped"));
    for (var email :
        List.of(
            "ida",
            "ida@",
            "ida@example",
            "ida@test.example,x@test.example",
            "\u202Eida@test.example")) {
      var page = save(browser, "email", Map.of("email", email));
      assertEquals(422, page.status(), email);
      assertEquals(email, page.field("email"));
    }
  }

  // Password

  @Test
  void a_changed_password_counts_at_once_and_signs_the_other_devices_out() {
    var jon = site.person("Jon Changes");
    var email = site.email(jon);
    var here = site.signedIn(jon);
    var there = site.signedIn(jon);
    assertTrue(signedIn(there));
    var before = here.cookies();
    var saved = setPassword(here, NEW_PASSWORD);
    assertTrue(saved.text().contains("Your password is saved."));
    assertTrue(signedIn(here));
    assertFalse(before.equals(here.cookies()), "a change of rights makes a new session id");
    assertFalse(signedIn(there));
    assertEquals(422, withPassword(site.browser(), email, TestSite.PASSWORD).status());
    assertEquals(200, withPassword(site.browser(), email, NEW_PASSWORD).status());
    assertTrue(site.mail(email, "Your password has changed").text().contains("just now"));
  }

  // Who signed in a while ago

  /** A browser that somebody may have left open. */
  private static HttpBrowser leftOpen(PersonId person) {
    var browser = site.signedIn(person);
    site.pass(BrowserSessions.PROVED);
    return browser;
  }

  @Test
  void at_a_browser_that_was_left_open_nobody_changes_how_its_owner_signs_in() {
    var kim = site.person("Kim Guards");
    var mail = site.email(kim);
    var browser = leftOpen(kim);
    assertTrue(
        browser.get("/account").html().select("[name=email], [name=new_password]").isEmpty());
    var token = browser.token();
    var wanted =
        Map.of(
            "email", Map.of("_token", token, "email", "thief@test.example"),
            "password", Map.of("_token", token, "new_password", NEW_PASSWORD),
            "password/removal", Map.of("_token", token));
    wanted.forEach((form, fields) -> {
      var page = browser.post("/account/" + form, fields);
      assertEquals(401, page.status(), form);
      assertTrue(page.text().contains("Please sign in again first"));
      assertFalse(page.text().contains(NEW_PASSWORD));
    });
    assertEquals(mail, site.email(kim));
    assertEquals(200, withPassword(site.browser(), mail, TestSite.PASSWORD).status());
  }

  @Test
  void who_signs_in_again_goes_on_with_the_address_they_typed() {
    var lou = site.person("Lou Returns");
    var browser = site.signedIn(lou);
    var page = browser.get("/account");
    site.pass(BrowserSessions.PROVED);
    var stopped =
        page.submit("form[action=/account/email]", Map.of("email", "lou.new@test.example"));
    var again = stopped.submit("main form", Map.of());
    assertEquals(site.email(lou), again.field("email"));
    var kept =
        again.submit(SigningIn.FORM, Map.of("password", TestSite.PASSWORD, "_how", "password"));
    assertTrue(kept.text().contains("lou.new@test.example"));
    assertEquals("/account/email/code", kept.submit("main form", Map.of()).path());
  }

  @Test
  void who_forgot_the_password_signs_in_again_by_code_and_sets_another() {
    var mia = site.person("Mia Forgets");
    var email = site.email(mia);
    var browser = leftOpen(mia);
    var link = browser.get("/account").html().select("a[href*=again]").getFirst().attr("href");
    var page = browser.get(link).submit(SigningIn.FORM, Map.of("_how", "code"));
    var account = typeCode(page, SigningIn.code(mail(site, email)));
    assertEquals("/account", account.path());
    assertEquals(
        200,
        account
            .submit("form[action=/account/password]", Map.of("new_password", NEW_PASSWORD))
            .status());
    assertEquals(200, withPassword(site.browser(), email, NEW_PASSWORD).status());
  }

  @Test
  void a_new_password_that_came_too_late_is_typed_again_after_signing_in() {
    var pat = site.person("Pat Slow");
    var page = site.signedIn(pat).get("/account");
    site.pass(BrowserSessions.PROVED);
    var stopped =
        page.submit("form[action=/account/password]", Map.of("new_password", NEW_PASSWORD));
    var account =
        stopped
            .submit("main form", Map.of())
            .submit(SigningIn.FORM, Map.of("password", TestSite.PASSWORD, "_how", "password"));
    assertEquals("/account", account.path());
    assertEquals("", account.field("new_password"));
  }

  @Test
  void a_password_that_everybody_tries_first_is_refused() {
    var lea = site.person("Lea Chooses");
    var browser = site.signedIn(lea);
    var easy =
        List.of(
            "elevenchars",
            "x".repeat(129),
            "aaaaaaaaaaaaaaaa",
            "passwordpassword",
            "Password12345!",
            "123456789012",
            "lea.chooses@test.example");
    for (var password : easy) {
      var page = setPassword(browser, password);
      assertEquals(422, page.status(), password);
      assertEquals("", page.field("new_password"));
    }
    for (var good :
        List.of(
            NEW_PASSWORD, "\uD83E\uDDA6 otter \u00FCber alles \uD83E\uDDA6", TestSite.PASSWORD)) {
      site.givePassword(lea);
      assertEquals(200, setPassword(browser, good).status(), good);
    }
  }

  @Test
  void without_a_password_a_code_is_the_way_in_until_one_is_set_again() {
    var max = site.person("Max Removes");
    var email = site.email(max);
    var browser = site.signedIn(max);
    var removed = save(browser, "password/removal", Map.of());
    assertTrue(removed.text().contains("Your password is removed."));
    assertEquals(422, withPassword(site.browser(), email, TestSite.PASSWORD).status());
    var page = askForCode(site.browser(), email);
    assertEquals("/", typeCode(page, SigningIn.code(mail(site, email))).path());

    assertTrue(removed.html().select("form[action=/account/password/removal]").isEmpty());
    assertEquals(200, save(browser, "password", Map.of("new_password", NEW_PASSWORD)).status());
    assertEquals(200, withPassword(site.browser(), email, NEW_PASSWORD).status());
  }

  @Test
  void the_time_zone_is_one_of_the_list() {
    var browser = site.signedIn(site.person("Ned Travels"));
    save(browser, "time-zone", Map.of("time_zone", "Pacific/Auckland"));
    var page = save(browser, "time-zone", Map.of("time_zone", "+05:00"));
    assertEquals(422, page.status());
    assertEquals(
        "Pacific/Auckland",
        browser.get("/account").html().select("#time_zone option[selected]").val());
  }
}
