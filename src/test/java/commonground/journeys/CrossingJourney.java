package commonground.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.people.PersonId;
import commonground.platform.mail.MailFolder;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody asks to join while a facilitator invites them: in either order they are in, once. */
class CrossingJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private final PersonId fay = site.person("Fay Facilitator");

  private String space(String slug) {
    var space =
        site.world()
            .space(
                new NewSpace(
                    new Slug(slug), slug, "", Kind.NETWORK, Visibility.LISTED, Joining.ASK));
    site.world().join(space, fay, Role.FACILITATOR);
    return "/spaces/" + slug;
  }

  private static void ask(Window window, String path) {
    window.open(path).press("Ask to join");
    window.page().getByLabel("I agree to the ground rules").check();
    window.press("Ask to join");
  }

  private Window invite(String path, PersonId person) {
    var window = chromium.signedIn(fay, Scripts.ON).open(path + "/invitations/email");
    window.write("Whom do you invite?", site.email(person));
    window.page().getByLabel("Their role").selectOption("librarian");
    return window.press("Check the list");
  }

  private static void isInOnce(PersonId person, String slug) {
    var welcome = site.mail(site.email(person), "You are in " + slug);
    assertEquals(site.email(person), welcome.to());
    var mails =
        new MailFolder(site.config().mail().folder())
            .newest(500).stream()
                .filter(mail -> mail.to().equals(site.email(person)))
                .filter(mail -> mail.subject().contains("You are in"))
                .count();
    assertEquals(1, mails);
    assertEquals(Role.LIBRARIAN, site.world().member(person, slug).role());
  }

  @Test
  void asked_first_and_then_invited() {
    var rae = site.person("Rae Asks");
    var path = space("asked-first");
    var window = chromium.signedIn(rae, Scripts.OFF);
    ask(window, path);
    window.reads("You have asked to join");
    var preview = invite(path, rae).reads("1 person has asked to join");
    preview.press("Let in who has asked").reads("Whoever had asked to join is in now.");
    window.open(path).reads("Your role: Librarian");
    isInOnce(rae, "asked-first");
  }

  @Test
  void invited_first_and_then_asked() {
    var sam = site.person("Sam Asks");
    var path = space("invited-first");
    invite(path, sam).press("Send 1 invitation").reads("The invitation is on its way.");
    var window = chromium.signedIn(sam, Scripts.OFF);
    ask(window, path);
    window.reads("You are in.").reads("Your role: Librarian");
    isInOnce(sam, "invited-first");
  }
}
