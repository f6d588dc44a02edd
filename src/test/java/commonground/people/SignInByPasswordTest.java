package commonground.people;

import static commonground.people.SigningIn.signedIn;
import static commonground.people.SigningIn.withPassword;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Signing in with email address and password. */
@Tag("long")
class SignInByPasswordTest {

  private static final String WRONG = "not the password";

  @RegisterExtension static final TestSite site = new TestSite();

  @RegisterExtension
  static final TestSite strict =
      new TestSite(
          Map.of(
              "COMMONGROUND_LIMIT_SIGNIN_PERSON", "3",
              "COMMONGROUND_TRUSTED_PROXIES", "127.0.0.1"));

  @Test
  void the_right_password_signs_in_however_the_address_is_typed() {
    var email = site.email(site.person("Ada Right"));
    var browser = site.browser();
    var page =
        withPassword(browser, "  " + email.toUpperCase(Locale.ROOT) + " ", TestSite.PASSWORD);
    assertEquals(200, page.status());
    assertEquals("/", page.path());
    assertTrue(signedIn(browser));
  }

  @Test
  void a_wrong_password_keeps_the_address_in_its_box_and_no_password() {
    var email = site.email(site.person("Ben Wrong"));
    var browser = site.browser();
    var page = withPassword(browser, email, WRONG);
    assertEquals(422, page.status());
    assertEquals(email, page.field("email"));
    assertEquals("", page.field("password"));
    assertFalse(page.text().contains(WRONG));
    assertTrue(page.html().title().startsWith("Error: "));
    assertFalse(signedIn(browser));
  }

  @Test
  void nothing_in_the_answer_tells_whether_there_is_an_account() {
    var known = site.email(site.person("Cat Known"));
    var unknown = "dan.unknown@test.example";
    var told = withPassword(site.browser(), known, WRONG);
    var untold = withPassword(site.browser(), unknown, WRONG);
    assertEquals(told.status(), untold.status());
    assertEquals(plain(told, known), plain(untold, unknown));
    assertEquals(told.headers("Set-Cookie"), untold.headers("Set-Cookie"));
  }

  private static String plain(HttpBrowser.Page page, String email) {
    return page.text().replace(email, "").replaceAll("name=\"_token\" value=\"[^\"]*\"", "");
  }

  @Test
  void the_answer_takes_as_long_whether_or_not_there_is_an_account() {
    var known = site.email(site.person("Eve Timed"));
    var told = new ArrayList<Long>();
    var untold = new ArrayList<Long>();
    for (var i = 0; i < 9; i++) {
      told.add(nanos(known));
      untold.add(nanos("nobody" + i + "@test.example"));
    }
    var ratio = median(told) / median(untold);
    assertTrue(ratio > 1 / 3.0 && ratio < 3, "ratio " + ratio);
  }

  private static long nanos(String email) {
    var browser = site.browser();
    var page = browser.get("/sign-in");
    var start = System.nanoTime();
    page.submit(SigningIn.FORM, Map.of("email", email, "password", WRONG, "_how", "password"));
    return System.nanoTime() - start;
  }

  private static double median(List<Long> times) {
    Collections.sort(times);
    return times.get(times.size() / 2);
  }

  @Test
  void whoever_came_for_a_page_is_taken_there_after_signing_in() {
    var email = site.email(site.person("Fay Next"));
    var page = site.browser().get("/account?from=mail");
    assertTrue(page.path().startsWith("/sign-in?next="));
    var there =
        page.submit(
            SigningIn.FORM,
            Map.of("email", email, "password", TestSite.PASSWORD, "_how", "password"));
    assertEquals("/account?from=mail", there.path());
  }

  @Test
  void nobody_is_sent_to_another_site_after_signing_in() {
    var email = site.email(site.person("Gus Local"));
    for (var next :
        List.of(
            "//evil.example",
            "https://evil.example/",
            "/%5Cevil.example",
            "javascript:x",
            "/%09/evil.example")) {
      var fields = Map.of("email", email, "password", TestSite.PASSWORD, "_how", "password");
      var browser = site.browser();
      var page = browser.get("/sign-in?next=" + next);
      assertEquals("/", page.field("_next"), next);
      var forged = new HashMap<>(fields);
      forged.put("_next", URLDecoder.decode(next, StandardCharsets.UTF_8));
      assertEquals("/", page.submit(SigningIn.FORM, forged).path(), next);
      assertTrue(signedIn(browser));
    }
  }

  @Test
  void whoever_tries_too_often_is_asked_to_wait_and_nobody_else_is() {
    var email = strict.email(strict.person("Hal Guessed"));
    for (var i = 0; i < 3; i++) {
      assertEquals(422, withPassword(strict.browser(), email, WRONG).status());
    }
    var page = withPassword(strict.browser(), email, TestSite.PASSWORD);
    assertEquals(429, page.status());
    assertTrue(page.text().contains("Please wait a little"));
    assertTrue(Integer.parseInt(page.header("Retry-After")) > 60);
    assertEquals(email, page.field("email"));

    var other = strict.email(strict.person("Ida Other"));
    assertEquals(200, withPassword(strict.browser(), other, TestSite.PASSWORD).status());
  }

  @Test
  void a_stranger_who_guesses_does_not_lock_the_person_out() {
    var email = strict.email(strict.person("Kim Guessed"));
    for (var i = 0; i < 3; i++) {
      assertEquals(422, guess(email, "2001:db8::" + i).status());
    }
    assertEquals(429, guess(email, "2001:db8::9").status());
    var right = Map.of("email", email, "password", TestSite.PASSWORD, "_how", "password");
    assertEquals(303, SigningIn.from(strict, "192.0.2.1", right).status());
  }

  @Test
  void many_strangers_together_cannot_guess_on_and_on() {
    var email = strict.email(strict.person("Lil Guessed"));
    for (var i = 0; i < 30; i++) {
      assertEquals(422, guess(email, "198.51.100." + i).status());
    }
    assertEquals(429, guess(email, "203.0.113.1").status());
  }

  private static HttpBrowser.Page guess(String email, String address) {
    return SigningIn.from(
        strict, address, Map.of("email", email, "password", WRONG, "_how", "password"));
  }

  @Test
  void who_has_to_wait_keeps_the_words_that_wait_for_the_sign_in() {
    var email = strict.email(strict.person("Jon Waiting"));
    var browser = strict.browser();
    for (var i = 0; i < 3; i++) {
      withPassword(browser, email, WRONG);
    }
    var token = browser.get("/sign-in").field("_token");
    var kept = browser.post("/account/name", Map.of("_token", token, "name", "Jon with a name"));
    var signIn = kept.submit("main form", Map.of());
    var wait =
        signIn.submit(
            SigningIn.FORM, Map.of("email", email, "password", WRONG, "_how", "password"));
    assertEquals(429, wait.status());
    assertEquals(signIn.field("_kept"), wait.field("_kept"));
    assertFalse(wait.field("_kept").isEmpty());
  }
}
