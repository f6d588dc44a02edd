package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Chromium;
import commonground.support.Scripts;
import commonground.support.TestSite;
import commonground.support.Window;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mentioning people while one writes, and saying something by pressing a word. */
class MentionJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension static final Chromium chromium = new Chromium(site);

  private static int spaces;

  private final String slug = "naming-" + ++spaces;
  private final PersonId fay = site.person("Fay " + slug);
  private final PersonId siobhan =
      site.world().person("Siobhán Reilly " + slug, slug + "@test.example", false);
  private final String thread = thread();

  private String thread() {
    var world = site.world();
    var space = world.space(slug, "Naming", Kind.COMMUNITY, Visibility.HIDDEN);
    world.join(space, fay, Role.FACILITATOR);
    world.join(space, siobhan, Role.MEMBER, Perspective.PATIENT);
    IntStream.range(0, 6)
        .forEach(n ->
            world.join(space, site.person("P" + n + " " + slug), Role.MEMBER, Perspective.PATIENT));
    return "/spaces/"
        + slug
        + "/discussions/"
        + world.start(world.member(siobhan, slug), "Walks", "First").value();
  }

  private static Locator options(Window window) {
    return window.page().locator("[role=option]");
  }

  @Test
  void a_name_is_chosen_with_the_keyboard_and_the_keys_are_free_where_nothing_is_chosen() {
    var window = chromium.signedIn(fay, Scripts.ON).open(thread);
    var box = window.field("Your post");
    var keys = window.page().keyboard();
    box.focus();
    keys.type("Dear @sio");
    assertThat(options(window)).hasCount(1);
    window.reads("1 found. Choose with the arrow keys and Enter.");
    assertEquals("", Measures.violations(window));
    keys.press("Enter");
    assertThat(box).hasValue("Dear @sio\n");
    keys.press("Backspace");
    assertThat(options(window)).hasCount(1);
    keys.press("ArrowDown");
    assertThat(options(window).first()).hasAttribute("aria-selected", "true");
    assertEquals(
        options(window).first().getAttribute("id"), box.getAttribute("aria-activedescendant"));
    keys.press("Enter");
    var typed = "Dear @Siobhán Reilly " + slug + " ";
    assertThat(box).hasValue(typed);
    assertThat(options(window)).hasCount(0);

    keys.type("@sio");
    assertThat(options(window)).hasCount(1);
    keys.press("Escape");
    assertThat(options(window)).hasCount(0);
    keys.type("b");
    assertThat(options(window)).hasCount(1);
    keys.press("Tab");
    assertThat(options(window)).hasCount(0);
    assertThat(box).not().isFocused();
    box.fill(typed);
    window.press("Post reply").reads("Posted as post 2.");
    assertThat(window.page().locator("#post-2 a.cg-mention")).hasText("@Siobhán Reilly " + slug);
  }

  @Test
  void a_name_is_chosen_by_touch_and_many_are_counted_before_they_are_told() {
    var window = chromium.signedIn(fay, Scripts.ON).open(thread);
    window.page().setViewportSize(320, 640);
    var box = window.field("Your post");
    box.pressSequentially("What do @pat");
    assertThat(options(window).first()).containsText("This will tell 7 people.");
    assertEquals("", Measures.tooWide(window));
    assertEquals("", Measures.tooSmall(window));
    options(window).first().click();
    assertThat(box).hasValue("What do @patients ");
    assertThat(box).isFocused();
    window.reads("@patients: This will tell 7 people.");
    window.press("Post reply").reads("Posted as post 2.");
    assertThat(window.page().locator("#post-2 .cg-mention")).hasText("@patients");
  }

  @ParameterizedTest
  @EnumSource
  void a_name_that_is_not_clear_is_asked_about(Scripts scripts) {
    var window = chromium.signedIn(fay, scripts).open(thread);
    window.write("Your post", "Dear @Zoe").press("Post reply").isAt("Before you post");
    window.press("Change my words").reads("Preview: not posted yet");
    assertThat(window.field("Your post")).hasValue("Dear @Zoe");
    window.press("Post reply").isAt("Before you post");
    assertThat(window.field("Leave it as plain words")).isChecked();
    window.press("Post reply").reads("Posted as post 2.").reads("Dear @Zoe");
  }

  @Test
  void a_press_on_a_word_changes_it_in_place() {
    var window = chromium.signedIn(fay, Scripts.ON).open(thread);
    var word = window.page().locator("#reactions-1 button").first();
    var here = window.page().url();
    word.focus();
    window.page().keyboard().press("Enter");
    assertThat(word).containsText("Thank you: 1");
    assertThat(word).hasAttribute("aria-pressed", "true");
    assertThat(word).isFocused();
    assertEquals(here, window.page().url());
    assertEquals("", Measures.violations(window));
    word.click();
    assertThat(word).hasAttribute("aria-pressed", "false");
    word.click();
    assertThat(word).hasAttribute("aria-pressed", "true");
    window.reload().reads("Thank you: 1");
  }

  @Test
  void two_words_pressed_at_once_are_both_shown_and_the_focus_stays() {
    var window = chromium.signedIn(fay, Scripts.ON).open(thread);
    var words = window.page().locator("#reactions-1 button");
    words
        .first()
        .evaluate(
            """
            first => {
              const second = first.nextElementSibling;
              first.click();
              second.focus();
              second.click();
            }
            """);
    assertThat(words.nth(1)).hasAttribute("aria-pressed", "true");
    assertThat(words.first()).hasAttribute("aria-pressed", "true");
    assertThat(words.nth(1)).isFocused();
    assertEquals("", Measures.violations(window));
  }

  @Test
  void without_scripts_a_press_leads_back_to_the_post() {
    var window = chromium.signedIn(fay, Scripts.OFF).open(thread);
    window.press("Thank you (post 1)").reads("You reacted to post 1.").reads("Thank you: 1");
    window.press("Thank you: 1 (post 1)").reads("Your reaction to post 1 is taken back.");
  }
}
