package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.WebSocketRoute;
import commonground.chat.Lounge;
import commonground.people.PersonId;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Chromium;
import commonground.support.Scripts;
import commonground.support.TestSite;
import commonground.support.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People see who else has the room open and who types, if those let them. */
class PresenceJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private static final String CHANGE = "Change who sees that you are here";

  private final Lounge lounge = new Lounge(site, Visibility.HIDDEN);
  private final String room = lounge.room();
  private final PersonId cleo = join("Cleo", Perspective.CLINICIAN);
  private final PersonId dan = join("Dan", Perspective.ACADEMIC);
  private final PersonId pia = join("Pia", Perspective.PATIENT);

  private PersonId join(String name, Perspective perspective) {
    var person = site.person(name + " " + lounge.slug);
    site.world().join(lounge.space, person, Role.MEMBER, perspective);
    return person;
  }

  private Window open(PersonId person) {
    return chromium.signedIn(person, Scripts.ON).open(room);
  }

  private static Locator part(Window window, String name) {
    return window.page().locator(".cg-here__" + name);
  }

  private static Locator line(Window window) {
    return part(window, "who").locator("summary");
  }

  /** How far down the box is. */
  private static double box(Window window) {
    return window.field("Message").boundingBox().y;
  }

  @Test
  void one_sees_that_another_is_there_and_types_and_nothing_on_the_page_moves() {
    var hers = open(cleo);
    assertThat(part(hers, "none")).hasText("Nobody else shows that they are here now.");
    var before = box(hers);
    var his = open(dan);
    assertThat(line(hers)).hasText("Here now: " + lounge.name(dan));
    assertThat(line(his)).hasText("Here now: " + lounge.name(cleo));
    his.field("Message").pressSequentially("What I wanted");
    assertThat(part(hers, "typing")).hasText(lounge.name(dan) + " is typing");
    assertThat(part(his, "typing")).hasText("");
    assertEquals(before, box(hers), "nothing has moved");
    his.button("Send").click();
    assertThat(part(hers, "typing")).hasText("");
    hers.reads("What I wanted");
    line(hers).click();
    assertThat(part(hers, "who").locator("li")).hasText(lounge.name(dan));
    his.open("/help");
    assertThat(line(hers)).isHidden();
    assertThat(part(hers, "none")).hasText("Nobody else shows that they are here now.");
  }

  @Test
  void a_patient_is_not_shown_until_they_allow_it() {
    var hers = open(cleo);
    var patients = open(pia);
    assertThat(line(patients)).hasText("Here now: " + lounge.name(cleo));
    patients.reads("Others do not see that you are here.");
    patients.field("Message").pressSequentially("Not seen");
    open(dan);
    assertThat(line(hers)).hasText("Here now: " + lounge.name(dan));
    assertThat(part(hers, "typing")).hasText("");
    hers.doesNotRead(lounge.name(pia));

    var settings = patients.tab().open(room).follow(CHANGE);
    settings.isAt("When you are in a room").reads("You have not chosen yet.");
    settings.page().getByLabel("Yes, show my name").check();
    settings.press("Save").reads("Others see now when you are in a room.");
    assertThat(line(hers)).containsText(lounge.name(pia));
    assertThat(line(hers)).containsText(lounge.name(dan));
    patients.reads("Others see your name here while this page is open.");
    patients.field("Message").pressSequentially(" and seen");
    assertThat(part(hers, "typing")).hasText(lounge.name(pia) + " is typing");

    settings.page().getByLabel("No, do not show my name").check();
    settings.press("Save");
    assertThat(line(hers)).hasText("Here now: " + lounge.name(dan));
    assertThat(part(hers, "typing")).hasText("");
  }

  @Test
  void without_scripts_or_a_socket_the_page_says_nothing_of_who_is_there() {
    var socketless = chromium.signedIn(cleo, Scripts.ON);
    socketless.page().routeWebSocket("**/live", WebSocketRoute::close);
    socketless.open(room);
    var scriptless = chromium.signedIn(lounge.fay, Scripts.OFF).open(room);
    assertThat(scriptless.page().locator(".cg-here")).isHidden();
    var his = open(dan);
    var fays = open(lounge.ana);
    assertThat(line(fays)).hasText("Here now: " + lounge.name(dan));
    assertFalse(line(socketless).isVisible());
    assertThat(part(socketless, "none")).hasText("");
    assertThat(part(his, "none")).hasText("Nobody else shows that they are here now.");
  }
}
