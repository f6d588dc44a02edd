package commonground.people;

import static commonground.people.SigningIn.signedIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "Your devices": where somebody is signed in, and signing each out. */
class DevicesTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final String FIREFOX =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

  private static HttpBrowser firefox(String email) {
    var browser = site.browser();
    var fields = Map.of("email", email, "password", TestSite.PASSWORD, "_how", "password");
    browser.send(
        browser
            .form("/sign-in", fields)
            .header("Origin", site.url())
            .header("User-Agent", FIREFOX));
    return browser;
  }

  @Test
  void each_device_is_listed_and_one_can_be_signed_out() {
    var ada = site.person("Ada Devices");
    var here = site.signedIn(ada);
    var there = firefox(site.email(ada));
    var page = here.get("/account");
    assertEquals(2, page.html().select(".cg-device").size());
    assertEquals(1, page.html().select(".cg-device:contains(This one)").size());

    var form = page.form(".cg-device:contains(Firefox on Windows) form");
    var after = here.post(form.attr("action"), HttpBrowser.fields(form));
    assertTrue(after.text().contains("That device is signed out."));
    assertEquals(1, after.html().select(".cg-device").size());
    assertFalse(signedIn(there));
    assertTrue(signedIn(here));
  }

  @Test
  void signing_this_device_out_from_the_list_leads_to_the_start_page() {
    var ben = site.person("Ben Devices");
    var here = site.signedIn(ben);
    var page = here.get("/account").submit(".cg-device form", Map.of());
    assertEquals("/", page.path());
    assertFalse(signedIn(here));
  }

  @Test
  void a_device_of_somebody_else_looks_like_none_and_stays_signed_in() {
    var cat = site.person("Cat Devices");
    var hers = site.signedIn(cat);
    var action = hers.get("/account").form(".cg-device form").attr("action");
    var dan = site.signedIn(site.person("Dan Devices"));
    var token = Map.of("_token", dan.token());
    var missing = dan.post("/account/devices/999999999/end", token);
    var foreign = dan.post(action, token);
    assertEquals(missing.status(), foreign.status());
    assertEquals(missing.path(), foreign.path());
    assertEquals(missing.text(), foreign.text());
    assertTrue(signedIn(hers));
  }

  @Test
  void signing_out_ends_the_session_for_whoever_copied_the_cookie() {
    var eve = site.signedIn(site.person("Eve Devices"));
    var cookie = eve.cookies().getFirst();
    var copy = site.browser();
    var request = copy.request("/account").header("Cookie", cookie);
    assertEquals(200, copy.sendOnly(request).status());
    eve.get("/").submit("form[action=/sign-out]", Map.of());
    assertEquals(303, copy.sendOnly(copy.request("/account").header("Cookie", cookie)).status());
  }

  @Test
  void whoever_is_signed_out_already_can_still_press_sign_out() {
    var browser = site.signedIn(site.person("Fay Devices"));
    var page = browser.get("/");
    browser.forgetCookies();
    var after = page.submit("form[action=/sign-out]", Map.of());
    assertEquals(200, after.status());
    assertEquals("/", after.path());
  }

  @Test
  void signing_in_again_in_one_browser_leaves_one_session() {
    var gus = site.person("Gus Devices");
    var here = site.signedIn(gus);
    var before = here.cookies();
    var again =
        here.get("/sign-in?again=yes")
            .submit(SigningIn.FORM, Map.of("password", TestSite.PASSWORD, "_how", "password"));
    assertEquals("/", again.path());
    assertEquals(1, here.get("/account").html().select(".cg-device").size());
    var copy = site.browser();
    var request = copy.request("/account").header("Cookie", before.getFirst());
    assertEquals(303, copy.sendOnly(request).status());
  }

  @Test
  void once_signed_in_a_browser_keeps_only_the_cookie_of_its_session() {
    var hal = site.email(site.person("Hal Devices"));
    var browser = site.browser();
    var page = SigningIn.askForCode(browser, hal);
    assertEquals(1, browser.cookies().size());
    SigningIn.typeCode(page, SigningIn.code(SigningIn.mail(site, hal)));
    assertTrue(signedIn(browser));
    assertEquals(1, browser.cookies().size());
  }
}
