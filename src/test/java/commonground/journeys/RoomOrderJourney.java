package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Chromium;
import commonground.support.Scripts;
import commonground.support.TableRows;
import commonground.support.TestSite;
import commonground.support.Window;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A room for an occasion: opened, held, slowed, closed; and a message that is reported. */
class RoomOrderJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "order-" + NUMBER.incrementAndGet();
  private final PersonId fay = site.person("Fay Test " + slug);
  private final PersonId mo = site.person("Mo Test " + slug);
  private final PersonId ana = site.person("Ana Test " + slug);
  private final PersonId ben = site.person("Ben Test " + slug);
  private final String chat = chat();

  private String chat() {
    var world = site.world();
    var space = world.space(slug, "Open " + slug, Kind.COMMUNITY, Visibility.LISTED);
    world.join(space, fay, Role.FACILITATOR);
    world.join(space, mo, Role.MODERATOR);
    world.join(space, ana, Role.MEMBER);
    world.join(space, ben, Role.MEMBER);
    return "/spaces/" + slug + "/chat";
  }

  private Window at(PersonId who, Scripts scripts) {
    return chromium.signedIn(who, scripts).open(chat);
  }

  /** With its script the page stays where it is. */
  private static Window send(Window window, String words) {
    window.write("Message", words).button("Send").click();
    return window;
  }

  @ParameterizedTest
  @EnumSource
  void a_room_is_opened_held_slowed_and_closed(Scripts scripts) {
    var facilitator = at(fay, scripts).follow("Open a room").isAt("Open a room");
    facilitator.write("What is the room for?", "Coffee morning").press("Open room");
    facilitator.isAt("Coffee morning in Open " + slug).reads("The room is open.");

    var writer = at(ana, scripts).follow("Coffee morning");
    send(writer, "Good morning").reads("Sent as message 1.");

    var moderator = at(mo, scripts).follow("Coffee morning").follow("Keep this room in order");
    moderator.write("Why?", "Let us take a breath.").press("Let only moderators write");
    moderator.reads("Only moderators write in this room for now.");
    send(writer, "My words are kept").reads("only moderators and facilitators write here just now");
    assertThat(writer.field("Message")).hasValue("My words are kept");
    writer.open(chat).reads("Only moderators write here for now.").follow("Coffee morning");
    writer.reads("Let us take a breath.");
    moderator.follow("Keep this room in order").press("Let everybody write again");
    moderator.reads("Everybody can write in this room again.");

    moderator.follow("Keep this room in order");
    moderator.page().getByLabel("5 minutes").check();
    moderator.press("Save the pace").reads("One message every 5 minutes here.");
    send(writer.follow("Refresh"), "Too soon").reads("You can send again in");
    assertThat(writer.field("Message")).hasValue("Too soon");
    moderator.follow("Keep this room in order").follow("What was done").isAt("What was done");
    moderator.reads("Room “Coffee morning”: Each person waits 5 minutes between two messages");
    moderator.reads("Let us take a breath.");

    facilitator.follow("Keep this room in order");
    facilitator.write("What is the room for?", "Tea morning").press("Save the name");
    facilitator.isAt("Tea morning in Open " + slug);
    facilitator.follow("Keep this room in order").follow("Close this room");
    facilitator.press("Close this room").reads("The room is closed.");
    writer.open(chat).reads("Closed rooms").follow("Tea morning").reads("Good morning");
    assertThat(writer.button("Send")).isHidden();
  }

  @ParameterizedTest
  @EnumSource
  void a_message_is_reacted_to_reported_decided_and_appealed(Scripts scripts) {
    send(at(ana, scripts).follow("Main room"), "Nobody wants you here").reads("Sent as message 1.");
    var reader = at(ben, scripts).follow("Main room").follow("More about message 1");
    reader.button("I have a question (message 1)").click();
    reader.reads("I have a question: 1.");
    reader.follow("Report message 1").isAt("Report message 1");
    reader.page().getByLabel("It breaks the ground rules").check();
    reader.write("What should we know?", "It is not kind.").press("Send report");
    reader.isAt("Thank you for telling us");

    var first = chromium.signedIn(fay, scripts).open("/").follow("A report in Open " + slug);
    first.reads("Nobody wants you here").reads("It is not kind.");
    decide(first, "Remove it", "Please be kind here.");
    reader.open(chat).follow("Main room").reads("This message was removed by a moderator");

    TableRows.quiet(site.db());
    var writer = chromium.signedIn(ana, scripts).open("/spaces/" + slug + "/me/decisions");
    writer.reads("Please be kind here.");
    writer.page().getByText("Ask somebody else to look").click();
    writer.write("Why should it be decided otherwise?", "It was a joke.");
    writer.press("Ask somebody else to look").reads("Somebody else will look at it.");

    var second = chromium.signedIn(mo, scripts).open("/").follow("An appeal in Open " + slug);
    decide(second, "Bring it back", "Everybody laughed.");
    reader.open(chat).follow("Main room").reads("Nobody wants you here");
  }

  private static void decide(Window window, String what, String words) {
    window.page().getByLabel(what).check();
    window.page().getByLabel("Why?").selectOption("rules");
    window.write("What do you say to them?", words).press("Decide");
    window.reads("It is decided.");
  }

  @ParameterizedTest
  @EnumSource
  void a_moderator_does_it_all_with_the_keyboard(Scripts scripts) {
    send(at(ana, scripts).follow("Main room"), "Rude words").reads("Sent as message 1.");
    var moderator = at(mo, scripts).follow("Main room");
    var keys = new Keys(moderator);
    keys.tabTo(moderator.link("Keep this room in order")).enter();
    keys.tabTo(moderator.field("Why?")).type("A breath");
    keys.tabTo(moderator.button("Let only moderators write")).enter();
    moderator.reads("Only moderators write in this room for now.");
    keys.tabTo(moderator.link("More about message 1")).enter();
    keys.tabTo(moderator.button("Thank you (message 1)")).enterHere();
    moderator.reads("Thank you: 1.");
    keys.tabTo(moderator.link("Moderate message 1")).enter();
    keys.tabTo(moderator.page().getByLabel("Remove it")).tick();
    moderator.page().getByLabel("Why?").selectOption("hurtful");
    keys.tabTo(moderator.field("What do you say to its writer?")).type("Please be kind");
    keys.tabTo(moderator.button("Decide")).enter();
    moderator.reads("This message was removed by a moderator");
  }
}
