package commonground.people;

import static commonground.people.SigningIn.askForCode;
import static commonground.people.SigningIn.code;
import static commonground.people.SigningIn.link;
import static commonground.people.SigningIn.mail;
import static commonground.people.SigningIn.other;
import static commonground.people.SigningIn.signedIn;
import static commonground.people.SigningIn.typeCode;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Signing in with a code or a link that is mailed. */
class SignInByCodeTest {

  @RegisterExtension static final TestSite site = new TestSite();

  @RegisterExtension
  static final TestSite strict =
      new TestSite(
          Map.of(
              "COMMONGROUND_LIMIT_MAIL_PERSON", "3", "COMMONGROUND_TRUSTED_PROXIES", "127.0.0.1"));

  @Test
  void the_code_from_the_mail_signs_in_and_works_once() {
    var email = site.email(site.person("Ada Code"));
    var browser = site.browser();
    var page = askForCode(browser, email);
    assertEquals("/sign-in/code", page.path());
    var code = code(mail(site, email));
    assertEquals("/", typeCode(page, code.substring(0, 3) + " " + code.substring(3)).path());
    assertTrue(signedIn(browser));

    browser.forgetCookies();
    assertEquals(422, typeCode(page, code).status());
    assertFalse(signedIn(browser));
  }

  @Test
  void the_code_works_only_in_the_browser_that_asked_for_it() {
    var email = site.email(site.person("Ben Browser"));
    var mine = site.browser();
    var page = askForCode(mine, email);
    var code = code(mail(site, email));
    var thief = site.browser();
    var other = askForCode(thief, "nobody.at.all@test.example");
    assertEquals(422, typeCode(other, code).status());
    assertFalse(signedIn(thief));
    assertEquals("/", typeCode(page, code).path());
  }

  @Test
  void the_fifth_try_may_still_be_right() {
    var email = site.email(site.person("Cat Fifth"));
    var page = askForCode(site.browser(), email);
    var code = code(mail(site, email));
    for (var i = 0; i < 4; i++) {
      var wrong = typeCode(page, other(code));
      assertEquals(422, wrong.status());
      assertTrue(wrong.text().contains("That is not the code we sent. You can try"));
    }
    assertEquals("/", typeCode(page, code).path());
  }

  @Test
  void after_five_wrong_codes_the_right_one_is_refused_too() {
    var email = site.email(site.person("Dan Sixth"));
    var browser = site.browser();
    var page = askForCode(browser, email);
    var code = code(mail(site, email));
    for (var i = 0; i < 5; i++) {
      assertEquals(422, typeCode(page, other(code)).status());
    }
    var right = typeCode(page, code);
    assertEquals(422, right.status());
    assertTrue(right.text().contains("This code can no longer be used"));
    assertFalse(signedIn(browser));
  }

  @Test
  void opening_the_link_uses_nothing_up_and_pressing_the_button_works_once() {
    var email = site.email(site.person("Eve Link"));
    askForCode(site.browser(), email);
    var link = link(mail(site, email));
    var scanner = site.browser();
    for (var i = 0; i < 3; i++) {
      assertEquals(200, scanner.get(link).status());
      var head = scanner.request(link).method("HEAD", HttpRequest.BodyPublishers.noBody());
      assertEquals(200, scanner.send(head).status());
    }
    assertEquals(List.of(), scanner.cookies());

    var phone = site.browser();
    assertEquals("/", phone.get(link).submit("main form", Map.of()).path());
    assertTrue(signedIn(phone));

    var late = site.browser();
    var token = late.get("/sign-in").field("_token");
    var again = late.post(link, Map.of("_token", token));
    assertEquals(410, again.status());
    assertTrue(again.text().contains("This link can no longer be used"));
    assertFalse(signedIn(late));
  }

  @Test
  void the_link_and_the_code_of_one_mail_are_used_up_together() {
    var email = site.email(site.person("Fay Either"));
    var desktop = site.browser();
    var page = askForCode(desktop, email);
    var mail = mail(site, email);
    var phone = site.browser();
    phone.get(link(mail)).submit("main form", Map.of());
    assertTrue(signedIn(phone));
    assertEquals(422, typeCode(page, code(mail)).status());
    assertFalse(signedIn(desktop));
  }

  @Test
  void an_address_without_account_gets_the_same_page_and_a_mail_that_says_so() {
    var known = site.email(site.person("Gus Known"));
    var unknown = "gus.unknown@test.example";
    var told = askForCode(site.browser(), known);
    var stranger = site.browser();
    var untold = askForCode(stranger, unknown);
    assertEquals(told.status(), untold.status());
    assertEquals(told.path(), untold.path());
    assertEquals(plain(told), plain(untold));
    assertEquals(1, stranger.cookies().size());
    assertEquals(plain(typeCode(told, "000000")), plain(typeCode(untold, "000000")));
    assertTrue(site.mail(unknown, "there is no account").text().contains("We have no account"));
  }

  private static String plain(HttpBrowser.Page page) {
    return page.text().replaceAll("name=\"_token\" value=\"[^\"]*\"", "");
  }

  @Test
  void asking_takes_as_long_whether_or_not_there_is_an_account() {
    var told = new ArrayList<Long>();
    var untold = new ArrayList<Long>();
    for (var i = 0; i < 9; i++) {
      told.add(nanos(site.email(site.person("Timed Person " + "abcdefghi".charAt(i)))));
      untold.add(nanos("timed.nobody" + i + "@test.example"));
    }
    Collections.sort(told);
    Collections.sort(untold);
    var ratio = (double) told.get(4) / untold.get(4);
    assertTrue(ratio > 1 / 3.0 && ratio < 3, "ratio " + ratio);
  }

  private static long nanos(String email) {
    var browser = site.browser();
    var page = browser.get("/sign-in");
    var start = System.nanoTime();
    page.submit(SigningIn.FORM, Map.of("email", email, "_how", "code"));
    return System.nanoTime() - start;
  }

  @Test
  void whoever_asks_for_too_many_mails_is_asked_to_wait() {
    var email = strict.email(strict.person("Hal Mailed"));
    for (var i = 0; i < 3; i++) {
      assertEquals(200, askForCode(strict.browser(), email).status());
    }
    assertEquals(429, askForCode(strict.browser(), email).status());
    assertEquals(200, askForCode(strict.browser(), "ida.mailed@test.example").status());
  }

  @Test
  void a_stranger_who_asks_for_mails_takes_none_from_the_person() {
    var email = strict.email(strict.person("Kay Mailed"));
    var asked = Map.of("email", email, "_how", "code");
    for (var i = 0; i < 3; i++) {
      assertEquals(303, SigningIn.from(strict, "192.0.2.1", asked).status());
    }
    assertEquals(429, SigningIn.from(strict, "192.0.2.1", asked).status());
    assertEquals(303, SigningIn.from(strict, "192.0.2.2", asked).status());
    for (var i = 0; i < 11; i++) {
      assertEquals(303, SigningIn.from(strict, "198.51.100." + i, asked).status());
    }
    assertEquals(429, SigningIn.from(strict, "203.0.113.1", asked).status());
  }

  @Test
  void guessed_codes_close_neither_the_link_nor_a_sign_in_that_was_begun() {
    var email = site.email(site.person("Lou Guessed"));
    var waiting = site.browser();
    var page = askForCode(waiting, email);
    var code = code(mail(site, email));
    for (var i = 0; i < 4; i++) {
      var guess = askForCode(site.browser(), email);
      for (var tries = 0; tries < 5; tries++) {
        assertEquals(422, typeCode(guess, other(code(mail(site, email)))).status());
      }
    }
    var late = site.browser();
    var over = askForCode(late, email);
    var mail = site.mail(email, "Your link to sign in");
    assertTrue(mail.text().contains("There is no code in this email"), mail.text());
    assertTrue(typeCode(over, "123456").text().contains("Open the link in the email"));
    late.get(link(mail)).submit("main form", Map.of());
    assertTrue(signedIn(late));

    assertEquals("/", typeCode(page, code).path());
    assertTrue(signedIn(waiting));
  }

  @Test
  void what_is_no_code_is_told_without_counting_as_a_try() {
    var email = site.email(site.person("Jon Digits"));
    var page = askForCode(site.browser(), email);
    for (var i = 0; i < 6; i++) {
      assertTrue(typeCode(page, "12345").text().contains("Enter the six digits from the email"));
    }
    assertEquals("/", typeCode(page, code(mail(site, email))).path());
  }
}
