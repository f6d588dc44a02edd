package commonground.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Chromium;
import commonground.support.Scripts;
import commonground.support.TestSite;
import commonground.support.Window;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A facilitator invites twenty people by mail, and one of them comes in on an old phone. */
class InviteByEmailJourney {

  private static final Pattern LINK = Pattern.compile("https?://\\S+/join/\\S+");

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private final PersonId fay = site.person("Fay Facilitator");

  private Window facilitator(String slug) {
    var space = site.world().space(slug, "Research User Group", Kind.RUG, Visibility.HIDDEN);
    site.world().join(space, fay, Role.FACILITATOR);
    return chromium.signedIn(fay, Scripts.ON).open("/spaces/" + slug);
  }

  private static String person(int n) {
    return "Person " + n + " <person" + n + "@test.example>";
  }

  @Test
  void twenty_people_are_invited_by_paste_and_one_joins_without_scripts() {
    var window = facilitator("rug");
    window.press("Invite people").follow("Invite by email").isAt("Invite by email");
    var pasted =
        IntStream.rangeClosed(1, 20)
            .mapToObj(n -> n == 7 ? "Person 7 <person7>" : person(n))
            .collect(Collectors.joining("\n"));
    window.write("Whom do you invite?", pasted);
    window.write("Your own words to them", "We meet on Tuesdays.").press("Check the list");
    window.isAt("Check the invitations").reads("19 people will be invited");
    window.reads("Line 7: Person 7 <person7>");
    window.write("Whom do you invite?", pasted.replace("<person7>", "<person7@test.example>"));
    window.press("Check the list").reads("20 people will be invited");
    window.press("Send 20 invitations").reads("20 invitations are on their way.");
    window.reads("Person 20, person20@test.example");

    var mail = site.mail("person7@test.example", "Fay Facilitator invites you");
    var link = LINK.matcher(mail.text()).results().findFirst().orElseThrow().group();
    var phone = chromium.visitor(Scripts.OFF);
    phone.page().setViewportSize(360, 640);
    phone.open(link).reads("Fay Facilitator invites you.");
    assertEquals("", Measures.tooWide(phone), "on a phone");
    assertEquals("person7@test.example", phone.field("Email address").inputValue());
    phone.write("Your name", "Seven").press("Join this space").isAt("Check your email");
    var code = site.mail("person7@test.example", "Your code to join");
    phone.write("Code", Mailbox.code(code)).press("Continue");
    phone.page().getByLabel("I agree to the ground rules").check();
    phone.press("Join this space").isAt("Research User Group").reads("You are in.");
    window.open("/spaces/rug/invitations/sent").reads("Somebody joined with it");
  }

  @Test
  void a_file_is_read_into_the_box() {
    var window = facilitator("file").open("/spaces/file/invitations/email");
    window.write("Whom do you invite?", "first@test.example");
    var text = "email,name\nsecond@test.example,Zo\u00eb\n";
    window
        .page()
        .getByLabel("Choose a CSV file")
        .setInputFiles(
            new com.microsoft.playwright.options.FilePayload(
                "people.csv", "text/csv", text.getBytes(StandardCharsets.ISO_8859_1)));
    window.reads("2 lines of people.csv are in the box now.");
    window.press("Check the list").reads("2 people will be invited");
    window.reads("Zo\u00eb, second@test.example");
    var plain = chromium.visitor(Scripts.OFF);
    plain.remember(site.signedIn(fay).cookies());
    plain.open("/spaces/file/invitations/email");
    assertEquals(false, plain.page().getByText("Choose a CSV file").isVisible());
  }
}
