package commonground.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.support.TestSite;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "When you are in a room": whether others see it. */
class AppearingTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private final Appearing appearing = new Appearing(site.db());

  private static long events() {
    return site.db()
        .the(
            "select count(*) as n from events where kind = 'people.appearingchosen'",
            row -> row.number("n"));
  }

  @Test
  void who_has_not_chosen_reads_what_that_means_and_can_choose_and_choose_again() {
    var ada = site.person("Ada Appearing");
    var browser = site.signedIn(ada);
    var page = browser.get("/account/presence");
    assertTrue(page.text().contains("You have not chosen yet."));
    assertEquals(0, page.html().select("main [checked]").size());
    assertEquals(Optional.empty(), appearing.chosen(ada));
    var yes = page.submit("main form", Map.of("shown", "yes"));
    assertTrue(yes.text().contains("Others see now when you are in a room."));
    assertFalse(yes.text().contains("You have not chosen yet."));
    assertEquals("yes", yes.html().expectFirst("main [checked]").val());
    assertEquals(Optional.of(true), appearing.chosen(ada));
    var no = yes.submit("main form", Map.of("shown", "no"));
    assertTrue(no.text().contains("Nobody sees when you are in a room."));
    assertEquals("no", no.html().expectFirst("main [checked]").val());
    assertEquals(Optional.of(false), appearing.chosen(ada));
  }

  @Test
  void neither_is_a_mistake_and_changes_nothing() {
    var ben = site.person("Ben Appearing");
    appearing.choose(ben, true);
    var browser = site.signedIn(ben);
    for (var wrong : new String[] {"", "maybe", "true"}) {
      var page =
          browser.post("/account/presence", Map.of("shown", wrong, "_token", browser.token()));
      assertEquals(422, page.status(), wrong);
      assertTrue(page.text().contains("Choose whether others see that you are there"));
      assertEquals("yes", page.html().expectFirst("main [checked]").val());
    }
    assertEquals(Optional.of(true), appearing.chosen(ben));
  }

  @Test
  void whoever_comes_from_a_room_is_led_back_to_it_and_to_no_other_site() {
    var browser = site.signedIn(site.person("Eve Appearing"));
    var page = browser.get("/account/presence?room=/spaces/a-room/chat/7");
    assertEquals(
        "Back to the room", page.html().select("main a[href=/spaces/a-room/chat/7]").text());
    var wrong = page.submit("main form", Map.of("shown", "maybe"));
    assertEquals(422, wrong.status());
    var saved = wrong.submit("main form", Map.of("shown", "yes"));
    assertTrue(saved.text().contains("Others see now when you are in a room."));
    assertEquals(1, saved.html().select("main a[href=/spaces/a-room/chat/7]").size());
    for (var other : List.of("//evil.example", "https://evil.example", "javascript:alert(1)", "")) {
      var odd = browser.get("/account/presence?room=" + other);
      assertEquals(200, odd.status(), other);
      assertFalse(odd.text().contains("Back to the room"), other);
    }
  }

  @Test
  void the_same_choice_again_is_no_fact() {
    var cat = site.person("Cat Appearing");
    var before = events();
    appearing.choose(cat, false);
    appearing.choose(cat, false);
    assertEquals(before + 1, events());
  }

  @Test
  void the_account_leads_there() {
    var page = site.signedIn(site.person("Dan Appearing")).get("/account");
    assertEquals(1, page.html().select("a[href=/account/presence]").size());
  }
}
