package commonground.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.support.TestSite;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The one-time link that a new site prints. */
class SetupPageTest {

  @RegisterExtension static final TestSite taken = new TestSite();
  @RegisterExtension static final TestSite looked = new TestSite();
  @RegisterExtension static final TestSite mistyped = new TestSite();

  private static final Map<String, String> ADA =
      Map.of("name", "Ada First", "email", "ada@test.example", "password", TestSite.PASSWORD);

  private static String newLink(TestSite site) {
    return "/setup/" + site.app().secrets().newSetup().text();
  }

  @Test
  void whoever_has_the_link_becomes_administrator_once() {
    var link = newLink(taken);
    var browser = taken.browser();
    for (var i = 0; i < 3; i++) {
      assertEquals(200, browser.get(link).status());
    }
    var page = browser.get(link);
    assertEquals(200, page.submit("main form", ADA).status());
    assertEquals(200, browser.get("/admin").status());
    assertEquals("Ada First", browser.get("/account").field("name"));

    var other = taken.browser();
    assertEquals(404, other.get(link).status());
    assertEquals(404, other.get(newLink(taken)).status());
    var token = other.get("/sign-in").field("_token");
    var fields = new HashMap<>(ADA);
    fields.put("_token", token);
    fields.put("email", "eve@test.example");
    assertEquals(404, other.post(link, fields).status());
    assertEquals(1, people(taken));
  }

  @Test
  void a_wrong_link_or_one_that_was_replaced_shows_nothing() {
    var old = newLink(looked);
    var now = newLink(looked);
    var browser = looked.browser();
    assertEquals(404, browser.get("/setup/no-such-link").status());
    assertEquals(404, browser.get(old).status());
    assertEquals(200, browser.get(now).status());
  }

  @Test
  void what_will_not_do_is_said_and_what_was_typed_stays() {
    var link = newLink(mistyped);
    var weak = Map.of("name", "Ada First", "email", "ada@test.example", "password", "password1234");
    var page = mistyped.browser().get(link).submit("main form", weak);
    assertEquals(422, page.status());
    assertEquals("Ada First", page.field("name"));
    assertEquals("ada@test.example", page.field("email"));
    assertEquals("", page.field("password"));
    assertEquals(0, people(mistyped));
    assertTrue(page.submit("main form", ADA).text().contains("Sign out"));
  }

  private static long people(TestSite site) {
    return site.db().the("select count(*) as people from people", row -> row.number("people"));
  }
}
