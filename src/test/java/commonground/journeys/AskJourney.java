package commonground.journeys;

import commonground.people.PersonId;
import commonground.spaces.Joining;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Slug;
import commonground.spaces.Spaces.NewSpace;
import commonground.spaces.Visibility;
import commonground.support.Chromium;
import commonground.support.Scripts;
import commonground.support.TestSite;
import commonground.support.Window;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody asks to join, is answered, and gets in; both have a keyboard and no mouse. */
class AskJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private final PersonId fay = site.person("Fay Facilitator");

  private String network(Scripts scripts) {
    var slug = "network-" + scripts.ordinal();
    var world = site.world();
    var space =
        world.space(
            new NewSpace(
                new Slug(slug),
                "Network " + scripts.ordinal(),
                "How care gets better",
                Kind.NETWORK,
                Visibility.LISTED,
                Joining.ASK));
    world.join(space, fay, Role.FACILITATOR);
    world.questions(world.member(fay, slug), "What do you decide on?");
    return slug;
  }

  @ParameterizedTest
  @EnumSource
  void a_commissioner_asks_is_answered_and_gets_in(Scripts scripts) {
    var slug = network(scripts);
    var name = "Network " + scripts.ordinal();
    var email = "rae." + scripts.ordinal() + "@test.example";
    var rae = chromium.visitor(scripts).open("/spaces");
    ask(rae, name, email);
    rae.reads("You have asked to join " + name);
    rae.open("/spaces/" + slug + "/discussions/new").doesNotRead("Start a discussion");

    var fays = chromium.signedIn(fay, scripts).open("/spaces/" + slug);
    answer(fays);
    fays.reads("They are in.");

    var mail = site.mail(email, "You are in " + name).text();
    var here = mail.replaceAll("(?s).*https?://[^/]+(/spaces/\\S+).*", "$1");
    rae.open(here).isAt(name).reads("Your role: Member");
    new Keys(rae).tabTo(rae.link("Say hello")).enter();
    rae.isAt("Start a discussion");
  }

  private static void ask(Window rae, String name, String email) {
    var keys = new Keys(rae);
    keys.tabTo(rae.link(name)).enter();
    keys.tabTo(rae.button("Ask to join")).enter();
    keys.tabTo(rae.field("Your name")).type("Rae New");
    keys.tabTo(rae.field("Email address")).type(email);
    keys.tabTo(rae.button("Ask to join")).enter();
    rae.isAt("Check your email");
    keys.tabTo(rae.field("Code")).type(Mailbox.code(site.mail(email, "Your code to join")));
    keys.tabTo(rae.button("Continue")).enter();
    keys.tabTo(rae.page().getByLabel("I agree to the ground rules")).tick();
    keys.tabTo(rae.page().getByLabel("Commissioner")).tick();
    // Sent too early: nothing is lost, and the page says what is missing.
    keys.tabTo(rae.button("Ask to join")).enter();
    rae.reads("There is a problem");
    keys.tabTo(rae.field("What do you decide on?")).type("Who pays for what.");
    keys.tabTo(rae.button("Ask to join")).enter();
  }

  private static void answer(Window fay) {
    var keys = new Keys(fay);
    keys.tabTo(fay.button("People who ask to join (1)")).enter();
    keys.tabTo(fay.link("Rae New")).enter();
    fay.reads("Who pays for what.").reads("Commissioner");
    keys.tabTo(fay.field("Your words to them")).type("Good to have you.");
    keys.tabTo(fay.button("Let them in")).enter();
  }
}
