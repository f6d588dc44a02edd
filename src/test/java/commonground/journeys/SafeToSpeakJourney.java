package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.contributions.identifiers.IdentifiersTest;
import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Chromium;
import commonground.support.Scripts;
import commonground.support.TestSite;
import commonground.support.Window;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Saying what is hard to say: without a name, behind a warning, and without telling too much. */
class SafeToSpeakJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension static final Chromium chromium = new Chromium(site);

  private static int spaces;

  private final String slug = "safe-" + ++spaces;
  private final PersonId ana = site.person("Ana " + slug);
  private final PersonId ben = site.person("Ben " + slug);
  private final String thread = thread();

  private String thread() {
    var world = site.world();
    var space = world.space(slug, "Safe", Kind.RUG, Visibility.HIDDEN);
    for (var person : new PersonId[] {ana, ben}) {
      world.join(space, person, Role.MEMBER);
      world.call(space, person, person.equals(ana) ? "Ana" : "Ben");
    }
    var id = world.start(world.member(ben, slug), "How are you?", "Tell us.");
    return "/spaces/" + slug + "/discussions/" + id.value();
  }

  @ParameterizedTest
  @EnumSource
  void somebody_posts_without_their_name_behind_a_warning(Scripts scripts) {
    var window = chromium.signedIn(ana, scripts).open(thread);
    window.page().getByLabel("Post without my name").check();
    window.page().getByText("Put a warning before your words").click();
    window.write("Warning", "Death or dying").write("Your post", "My brother died in May");
    if (scripts == Scripts.ON) {
      assertEveryoneCanUse(window);
    }
    window.press("Post reply").reads("Posted as post 2.").reads("You wrote this without your name");
    var bens = chromium.signedIn(ben, scripts).open(thread);
    assertThat(bens.post(2)).containsText("Someone in this space (A)");
    assertThat(bens.post(2).locator("details.cg-warned .cg-prose")).isHidden();
    bens.post(2).getByText("Warning: Death or dying").click();
    assertThat(bens.post(2).locator(".cg-prose")).isVisible();
    bens.doesNotRead("You wrote this without your name");
    // The next reply is without a name too, until they say otherwise.
    assertThat(window.page().getByLabel("Post without my name")).isChecked();
  }

  @ParameterizedTest
  @EnumSource
  void what_looks_like_an_nhs_number_is_asked_about_first(Scripts scripts) {
    var window = chromium.signedIn(ana, scripts).open(thread);
    window.write("Your post", "My number is 943 476 5919, what now?");
    press(window, scripts, "Post reply");
    window.reads("This looks like an NHS number").reads("My number is ••• ••• ••••, what now?");
    if (scripts == Scripts.ON) {
      assertEveryoneCanUse(window);
      window.button("Change it").click();
      assertEquals(
          "943 476 5919",
          window.page().evaluate("() => getSelection().toString()"),
          "the place in the box");
      window.page().keyboard().type("secret");
      window.press("Post reply").reads("My number is secret, what now?");
    } else {
      window.press("Post as it is").reads("My number is 943 476 5919, what now?");
    }
  }

  private static void assertEveryoneCanUse(Window window) {
    assertEquals("", Measures.violations(window));
    window.page().setViewportSize(320, 640);
    assertEquals("", Measures.tooWide(window));
    assertEquals("", Measures.tooSmall(window));
    window.page().setViewportSize(1280, 800);
  }

  /** With scripts the page asks by itself, and stays. */
  private static void press(Window window, Scripts scripts, String button) {
    if (scripts == Scripts.ON) {
      window.button(button).click();
    } else {
      window.press(button);
    }
  }

  @Test
  void it_is_posted_as_it_is_with_the_keyboard_alone() {
    var window = chromium.signedIn(ana, Scripts.ON).open(thread);
    window.write("Your post", "Ring 07700 900123").button("Post reply").click();
    window.reads("This looks like a phone number");
    window.page().keyboard().press("Tab");
    window.page().keyboard().press("Tab");
    window.leave(() -> window.page().keyboard().press("Enter"));
    window.reads("Posted as post 2.").reads("Ring 07700 900123");
  }

  @Test
  void what_was_posted_as_it_is_does_not_cover_the_next_thing_nor_a_title() {
    var window = chromium.signedIn(ana, Scripts.ON).open(thread);
    window.write("Your post", "Ring 07700 900123").button("Post reply").click();
    window.leave(() -> window.button("Post as it is").click());
    window.page().goBack();
    window.write("Your post", "My number is 943 476 5919").button("Post reply").click();
    window.reads("This looks like an NHS number").reads("My number is ••• ••• ••••");

    var start = chromium.signedIn(ana, Scripts.ON).open(thread.replaceAll("[0-9]+$", "new"));
    start.write("Title", "Mum, 943 476 5919").write("Your post", "What now?");
    start.button("Start discussion").click();
    start.reads("Mum, ••• ••• ••••");
    start.button("Change it").click();
    assertEquals("title", start.page().evaluate("() => document.activeElement.name"));
  }

  @Test
  void the_browser_finds_what_the_server_finds() {
    var window = chromium.signedIn(ana, Scripts.ON).open(thread);
    var module =
        window
            .page()
            .evaluate("() => document.querySelector('script[type=module]').src")
            .toString()
            .replaceFirst("[^/]*$", "identifiers-found.js");
    for (var one : IdentifiersTest.cases()) {
      var arguments = new ArrayList<String>();
      arguments.add(module);
      arguments.add(IdentifiersTest.text(one));
      var kinds =
          window
              .page()
              .evaluate(
                  "async ([module, text]) => (await import(module)).found(text)"
                      + ".map((one) => one.what).join(' ')",
                  arguments);
      assertEquals(IdentifiersTest.kinds(one), kinds, one);
    }
  }
}
