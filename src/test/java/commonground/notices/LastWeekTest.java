package commonground.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What would have come last week with what is chosen now. */
@Tag("long")
class LastWeekTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private final Ears ears = new Ears(site, Visibility.HIDDEN);
  private final HttpBrowser ana = site.signedIn(ears.ana);

  private List<String> lines() {
    return ana.get("/notices/last-week").html().select(".cg-notice__what").eachText();
  }

  private String sum() {
    return ana.get("/notices/last-week").html().select(".govuk-body-l").text();
  }

  @Test
  void it_shows_what_the_present_choice_would_have_sent_and_why() {
    var thread = ears.start(ears.ben, "Walking");
    ears.reply(ears.ana, thread, 1, "With poles");
    ears.reply(ears.fay, thread, 1, "To Ben");
    ears.reply(ears.ben, thread, 2, "To Ana");
    assertEquals(List.of("Ben " + ears.slug + " replied to you in post 4"), lines());
    assertTrue(sum().contains("1 notice and 1 email would have come"), sum());
    assertEquals(List.of("post reply_to_you"), ears.told(ears.ana));
    ears.hear(ears.ana, "every_post");
    assertEquals(
        List.of(
            "Ben " + ears.slug + " replied to you in post 4",
            "Fay " + ears.slug + " wrote post 3",
            "Ben " + ears.slug + " started this discussion"),
        lines());
    assertTrue(sum().contains("3 notices and 1 email"), "they came close together: " + sum());
    ana.get("/account/mail")
        .submit("main form", Map.of("by_mail", "no", "from", "21", "until", "7"));
    assertTrue(sum().contains("3 notices and no emails"), sum());
    ears.hear(ears.ana, thread, "nothing");
    assertEquals(List.of(), lines());
    assertTrue(sum().contains("0 notices"), sum());
    site.pass(Duration.ofDays(8));
    ears.hear(ears.ana, thread, "as_in_space");
    assertEquals(List.of(), lines(), "a week is over");
  }

  @Test
  void what_was_dealt_with_stands_there_too() {
    var thread = ears.start(ears.ana, "Walking");
    site.signedIn(ears.fay)
        .get(ears.path(thread) + "/closure")
        .submit("main form", Map.of("reason", "All is said"));
    assertEquals(List.of("A moderator closed this discussion"), lines());
    assertEquals(List.of("closed your_discussion"), ears.told(ears.ana));
  }

  @Test
  void what_is_muted_leaves_room_for_the_rest() {
    var heard = ears.start(ears.ana, "Heard");
    ears.reply(ears.ben, heard, 0, "Before all that");
    ears.hear(ears.ana, "every_post");
    var busy = ears.start(ears.fay, "Busy");
    for (var n = 0; n <= LastWeek.MOST; n++) {
      site.world().reply(ears.member(ears.ben), busy, 0, "Words " + n);
    }
    ears.hear(ears.ana, busy, "nothing");
    assertEquals(List.of("Ben " + ears.slug + " wrote post 2"), lines());
    assertTrue(sum().contains("1 notice and 1 email"), sum());
    ears.hear(ears.ana, busy, "as_in_space");
    assertTrue(sum().contains("at least " + LastWeek.MOST + " notices"), sum());
  }

  @Test
  void nothing_of_a_space_that_somebody_has_left() {
    var thread = ears.start(ears.ana, "Walking");
    ears.reply(ears.ben, thread, 1, "Words for Ana");
    assertEquals(1, lines().size());
    ana.get("/spaces/" + ears.slug + "/me/leave").submit("main form", Map.of());
    assertEquals(List.of(), lines());
    assertFalse(ana.get("/notices/last-week").text().contains("Walking"));
  }
}
