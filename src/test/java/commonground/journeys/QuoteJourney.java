package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Chromium;
import commonground.support.Scripts;
import commonground.support.TestSite;
import commonground.support.Window;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Quoting a post, or some words of it, and looking at it before it is posted. */
class QuoteJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension static final Chromium chromium = new Chromium(site);

  private static final String WORDS =
      """
      It began with *one* walk.

      - [ ] Tea &amp; cake
      - **Shoes** 😀 that fit

      | Day | Steps |
      |-----|-------|
      | Mon | 3000  |
      """;

  private static int spaces;

  private final String slug = "quoting-" + ++spaces;
  private final PersonId ana = site.person("Ana " + slug);
  private final PersonId ben = site.person("Ben " + slug);
  private final String thread = thread();

  private String thread() {
    var world = site.world();
    var space = world.space(slug, "Quoting", Kind.COMMUNITY, Visibility.HIDDEN);
    world.join(space, ana, Role.MEMBER);
    world.join(space, ben, Role.MEMBER);
    var path = "/spaces/" + slug + "/discussions/";
    var id = world.start(world.member(ana, slug), "Walks", WORDS);
    var linked = "Look at " + site.url() + path + id.value() + " first.";
    world.reply(world.member(ana, slug), id, 0, "[quote post 1]\n\n" + linked);
    return path + id.value();
  }

  @ParameterizedTest
  @EnumSource
  void a_whole_post_is_quoted_seen_and_posted(Scripts scripts) {
    var window = chromium.signedIn(ben, scripts).open(thread).follow("Quote post 1");
    assertEquals("[quote post 1]\n\n", window.field("Your post").inputValue());
    window.write("Your post", "[quote post 1]\n\nMe *too*").press("Preview");
    window.reads("Preview: not posted yet").reads("It began with one walk.");
    assertThat(window.page().locator("#preview")).isInViewport();
    if (scripts == Scripts.ON) {
      assertEveryoneCanUse(window);
    }
    window.press("Post reply").reads("Posted as post 3.");
    assertThat(window.page().locator("#post-3 figure")).containsText("Shoes");
    if (scripts == Scripts.ON) {
      assertEveryoneCanUse(window);
    }
  }

  private static void assertEveryoneCanUse(Window window) {
    assertEquals("", Measures.violations(window));
    window.page().setViewportSize(320, 640);
    assertEquals("", Measures.tooWide(window));
    assertEquals("", Measures.tooSmall(window));
    window.page().setViewportSize(1280, 800);
  }

  private static final String SELECT =
      """
      ([post, from, to]) => {
        const prose = document.querySelector(post + ' .cg-prose');
        const at = (words, after) => {
          const walker = document.createTreeWalker(prose, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const start = walker.currentNode.data.indexOf(words);
            if (start >= 0 && !walker.currentNode.parentElement.closest('.cg-quote')) {
              return [walker.currentNode, start + (after ? words.length : 0)];
            }
          }
        };
        getSelection().setBaseAndExtent(...at(from, false), ...at(to, true));
      }
      """;

  private static Window select(Window window, String post, String from, String to) {
    window.page().evaluate(SELECT, List.of(post, from, to));
    return window;
  }

  @ParameterizedTest
  @CsvSource({
    "#post-1, one, walk, … one walk …",
    "#post-1, It, It, It …",
    "#post-1, cake, Shoes, … cake Shoes …",
    "#post-1, 😀, fit, … 😀 that fit …",
    "#post-1, Steps, 3000, … Steps Mon 3000",
    "#post-2, first, first, … first …"
  })
  void selected_words_are_quoted_as_they_were_selected(
      String post, String from, String to, String quoted) {
    var window = chromium.signedIn(ben, Scripts.ON).open(thread);
    window.write("Your post", "As you say:");
    select(window, post, from, to);
    window.button("Quote these words of post " + post.substring(6)).click();
    assertThat(window.page().locator("[role=status]:has-text('are quoted in your post')"))
        .hasCount(1);
    window.page().keyboard().type("Yes.");
    window.press("Post reply").reads("Posted as post 3.");
    var figure = window.page().locator("#post-3 figure blockquote");
    assertEquals(quoted, figure.innerText().replaceAll("\\s+", " ").strip());
    assertThat(window.page().locator("#post-3 .cg-prose")).containsText("As you say:");
    assertThat(window.page().locator("#post-3 .cg-prose")).containsText("Yes.");
  }

  @Test
  void the_offer_goes_when_nothing_is_selected_and_can_be_pressed_by_keyboard() {
    var window = chromium.signedIn(ben, Scripts.ON).open(thread);
    select(window, "#post-1", "one", "walk");
    var offer = window.button("Quote these words of post 1");
    assertThat(offer).isVisible();
    assertEquals("", Measures.violations(window));
    window.page().setViewportSize(320, 640);
    select(window, "#post-1", "Shoes", "fit");
    assertEquals("", Measures.tooWide(window));
    window.page().evaluate("() => getSelection().removeAllRanges()");
    assertThat(offer).isHidden();
    select(window, "#post-1", "one", "walk");
    offer.focus();
    window.page().keyboard().press("Enter");
    assertThat(window.field("Your post")).isFocused();
    window.page().keyboard().press("Control+z");
    assertEquals("", window.field("Your post").inputValue());
  }

  @Test
  void a_place_is_named_in_the_post() {
    var window = chromium.signedIn(ben, Scripts.ON).open(thread);
    window.link("Quoting: Walks").click();
    window.isAt("Walks");
  }
}
