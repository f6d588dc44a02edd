package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import commonground.demo.Chatter;
import commonground.people.PersonId;
import commonground.spaces.Role;
import commonground.support.ChatProps;
import commonground.support.Chromium;
import commonground.support.Scripts;
import commonground.support.TestSite;
import commonground.support.Window;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A facilitator makes a discussion of what people said in a room. */
class MakingJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private final Company company = Company.on(site);
  private final String room = company.path() + "/chat/" + ChatProps.room(site.db(), company.slug());
  private final PersonId fay = site.person("Fay Makes " + company.number());

  private Window facilitator(Scripts scripts) {
    site.world().join(company.space(), fay, Role.FACILITATOR);
    var chatter = new Chatter(site.db());
    var ana = site.world().member(company.ana(), company.slug());
    for (var number = 1; number <= 3; number++) {
      chatter.say(ana, chatter.own(ana), 0, "I said this as number " + number);
    }
    return chromium.signedIn(fay, scripts).open(room);
  }

  @ParameterizedTest
  @EnumSource
  void with_a_mouse_and_its_writer_finds_it(Scripts scripts) {
    var window = facilitator(scripts).follow("Make a discussion");
    window.write("Title", "What Ana said").write("Summary", "Ana said **three** things.");
    window.field("Use message 1").check();
    window.field("Use message 3").check();
    window.press("Preview").reads("Preview: not posted yet");
    window.press("Make discussion").isAt("What Ana said").reads("The discussion is made.");
    window.reads("made from 2 messages of the room").reads("I said this as number 3");

    var ana = chromium.signedIn(company.ana(), scripts).open(room);
    ana.follow("Used in a discussion (message 3)").follow("“What Ana said”");
    ana.isAt("What Ana said").reads("I said this as number 1");
    ana.follow("Message 1 by " + company.nameOfAna());
    assertThat(ana.page().locator("#message-1")).containsText("number 1");
  }

  @ParameterizedTest
  @EnumSource
  void with_the_keyboard_alone(Scripts scripts) {
    var window = facilitator(scripts);
    var keys = new Keys(window);
    keys.tabTo(window.link("Make a discussion")).enter();
    keys.tabTo(window.field("Title")).type("Made with keys");
    keys.tabTo(window.field("Summary")).type("Nobody touched a mouse.");
    keys.tabTo(window.field("Use message 2")).tick();
    keys.tabTo(window.button("Make discussion")).enter();
    window.isAt("Made with keys").reads("I said this as number 2");
  }
}
