package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import commonground.support.Chromium;
import commonground.support.Scripts;
import commonground.support.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything with Tab, Enter and letters; the focus is seen at every stop. */
class KeyboardJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private final Company company = Company.on(site);

  @ParameterizedTest
  @EnumSource
  void somebody_signs_in_answers_and_corrects_the_answer(Scripts scripts) {
    company.threadOfAna("Walking in winter", "Who walks when it is icy?");
    var ana = chromium.visitor(scripts).open("/");
    var keys = new Keys(ana);
    keys.tab();
    assertThat(ana.link("Skip to main content")).isFocused();
    keys.enterHere().tab();
    assertThat(ana.page().locator("main a").first()).isFocused();

    ana.open("/sign-in");
    keys.tabTo(ana.field("Email address")).type(company.mailOfAna());
    keys.tabTo(ana.field("Password")).type(TestSite.PASSWORD);
    keys.tabTo(ana.button("Sign in")).enter();
    ana.isAt("Hello " + company.nameOfAna());

    keys.tabTo(ana.link("Circle " + company.number())).enter();
    keys.tabTo(ana.link("Discussions")).enter();
    keys.tabTo(ana.link("Walking in winter")).enter();
    keys.tabTo(ana.link("Reply to post 1")).enter();
    keys.tabTo(ana.field("Your post")).type("I do, with poles.");
    keys.tabTo(ana.button("Post reply")).enter();
    ana.reads("Posted as post 2.");

    keys.tabTo(ana.link("Edit post 2")).enter();
    keys.tabTo(ana.field("Your post")).type("Well: ");
    keys.tabTo(ana.button("Save changes")).enter();
    ana.reads("Post 2 is changed.").reads("Well: I do, with poles.");
  }

  @Test
  void after_a_mistake_the_focus_is_on_what_is_wrong() {
    var thread = company.threadOfAna("Walking in winter", "Who walks when it is icy?");
    var ben = chromium.signedIn(company.ben(), Scripts.ON).open(thread);
    var keys = new Keys(ben);
    keys.tabTo(ben.button("Post reply")).enter();
    var summary = ben.page().locator(".govuk-error-summary");
    assertThat(summary).isFocused();
    assertThat(summary).containsText("Write something first");
    keys.tab();
    assertThat(ben.link("Write something first")).isFocused();
    keys.enterHere();
    assertThat(ben.field("Your post")).isFocused();
    keys.type("Now I have something").tabTo(ben.button("Post reply")).enter();
    ben.reads("Posted as post 2.");
  }

  @Test
  void every_stop_of_a_long_page_is_seen() {
    var thread = company.threadOfAna("Long", "The beginning");
    for (var number = 2; number <= 8; number++) {
      company.benReplies(thread, "Words, and [a link](https://example.org/" + number + ")");
    }
    var ana = chromium.signedIn(company.ana(), Scripts.ON).open(thread);
    new Keys(ana).tabTo(ana.link("Accessibility"));
  }
}
