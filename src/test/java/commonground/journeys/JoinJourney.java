package commonground.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.joining.Offer;
import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Chromium;
import commonground.support.Scripts;
import commonground.support.TestSite;
import commonground.support.Window;
import java.net.http.HttpRequest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A patient with an old phone gets in; a facilitator makes the link. */
class JoinJourney {

  private static final String EMAIL = "patience@test.example";
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private final PersonId fay = site.person("Fay Facilitator");

  private Window phone(Scripts scripts) {
    var phone = chromium.visitor(scripts);
    phone.page().setViewportSize(360, 640);
    return phone;
  }

  @Test
  void a_patient_joins_by_a_link_on_an_old_phone_without_scripts() {
    var world = site.world();
    var space = world.space("rug", "Research User Group", Kind.RUG, Visibility.HIDDEN);
    world.join(space, fay, Role.FACILITATOR);
    var link = world.invite(world.member(fay, "rug"), Offer.of(Role.MEMBER).withUses(1));
    scan(site.url() + link.path());

    var phone = phone(Scripts.OFF);
    phone.open(link.path()).reads("Fay Facilitator invites you.");
    phone.reads("will be able to read what you write");
    phone.write("Your name", "Patience").write("Email address", EMAIL);
    phone.press("Join this space").isAt("Check your email");
    var mail = site.mail(EMAIL, "Your code to join");
    LINK.matcher(mail.text()).results().forEach(found -> scan(found.group()));
    phone.write("Code", Mailbox.code(mail)).press("Continue");
    phone.page().getByLabel("I agree to the ground rules").check();
    phone.page().getByLabel("Patient, carer or public").check();
    narrow(phone);
    phone.press("Join this space").isAt("Research User Group").reads("You are in.");
    LINK.matcher(site.mail(EMAIL, "You are in").text())
        .results()
        .forEach(found -> scan(found.group()));
    phone.open("/spaces/rug/discussions/new").isAt("Start a discussion");
  }

  /** A page that is no wider than the phone. */
  private static void narrow(Window phone) {
    var width = phone.page().evaluate("document.documentElement.scrollWidth");
    assertTrue(((Number) width).intValue() <= 360, "The page is " + width + " wide");
  }

  /** What a mail scanner does to every link, before anybody opens it. */
  private static void scan(String address) {
    var path = address.substring(site.url().length());
    var scanner = site.browser();
    for (var i = 0; i < 3; i++) {
      scanner.get(path);
      HttpRequest.Builder head =
          scanner.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody());
      scanner.send(head);
    }
  }

  @Test
  void a_facilitator_makes_a_link_passes_it_on_and_takes_it_back() {
    var world = site.world();
    var space = world.space("linked", "Linked", Kind.COMMUNITY, Visibility.LISTED);
    world.join(space, fay, Role.FACILITATOR);
    var window = chromium.signedIn(fay, Scripts.ON);
    window.open("/spaces/linked").press("Invite people").isAt("Invite people");
    window.write("What is this link for?", "Leaflet in the clinic");
    window.press("Make a link").reads("The link is ready.").reads("Leaflet in the clinic");
    var address = window.page().locator(".cg-kept").innerText();
    var guest = phone(Scripts.ON);
    guest.open(address).reads("Fay Facilitator invites you.");
    window.press("Take back this link").reads("The link no longer works.");
    guest.open(address).reads("This link was taken back.");
  }
}
