package commonground.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import commonground.demo.Chatter;
import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Chromium;
import commonground.support.Scripts;
import commonground.support.TestSite;
import commonground.support.Window;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What somebody hears who reads with their ears: the accessibility tree of a page as Chromium gives
 * it, beside the committed text in {@code src/test/resources/spoken}. Read that aloud before you
 * change it.
 */
class SpokenJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private static final Pattern TIME =
      Pattern.compile("[MTWFS][a-z]+day \\d+ [A-Z][a-z]+ \\d{4}, \\d+(?::\\d\\d)?[ap]m");
  private static final Pattern CLOCK = Pattern.compile("\\b\\d{1,2}(?::\\d\\d)?[ap]m\\b");
  private static final Pattern DAY = Pattern.compile("[MTWFS][a-z]+day \\d+ [A-Z][a-z]+");
  private static final Pattern AGO = Pattern.compile("\\b(?:today|yesterday)\\b");

  private final PersonId ana = site.person("Ana Aloud");
  private final PersonId ben = site.person("Ben Aloud");
  private final PersonId mo = site.person("Mo Aloud");

  /** A thread of four posts of which Ben has read two; gives its path. */
  private String thread(String slug) {
    var world = site.world();
    var space = world.space(slug, "Moving well", Kind.COMMUNITY, Visibility.HIDDEN);
    world.join(space, ana, Role.MEMBER, Perspective.PATIENT);
    world.join(space, ben, Role.MEMBER, Perspective.CLINICIAN);
    world.join(space, mo, Role.MODERATOR);
    var asker = world.member(ana, slug);
    var reader = world.member(ben, slug);
    world.start(world.member(mo, slug), "Welcome", "Say hello here.");
    var id = world.start(asker, "Stairs", "What helps you on stairs?");
    world.reply(reader, id, 1, "A rail on **both** sides.");
    world.reply(asker, id, 2, "Thank you, I will ask for one.");
    world.reply(world.member(mo, slug), id, 1, "There is a leaflet.");
    return "/spaces/" + slug + "/discussions/" + id.value();
  }

  private Window as(PersonId person) {
    return chromium.signedIn(person, Scripts.OFF);
  }

  private static void assertHeard(String name, Window window) {
    var heard = heard(window);
    var now = Path.of("target", "spoken", name + ".txt");
    try {
      Files.createDirectories(now.getParent());
      Files.writeString(now, heard);
      try (var told = SpokenJourney.class.getResourceAsStream("/spoken/" + name + ".txt")) {
        var before = told == null ? "" : new String(told.readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(before, heard, "what is heard now stands in " + now);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without addresses, which are not read out, and with one word for any time. */
  private static String heard(Window window) {
    var tree = window.page().locator("main").ariaSnapshot() + "\n";
    var plain = tree.replaceAll("(?m)^ *- /url:.*\n", "").replaceAll("(?m)^( *- link .*):$", "$1");
    var timed = CLOCK.matcher(TIME.matcher(plain).replaceAll("(time)")).replaceAll("(clock)");
    return AGO.matcher(DAY.matcher(timed).replaceAll("(day)")).replaceAll("(ago)");
  }

  @Test
  void the_list_of_discussions() {
    thread("aloud-list");
    assertHeard("list", as(ben).open("/spaces/aloud-list/discussions"));
  }

  @Test
  void a_thread_for_a_member() {
    var thread = thread("aloud-thread");
    var asker = as(ana).open(thread);
    asker.page().locator("#post-2 button:has-text('Mark as answer')").click();
    assertHeard("thread", as(ben).open(thread));
  }

  @Test
  void the_form_to_start_one() {
    thread("aloud-form");
    assertHeard("form", as(ben).open("/spaces/aloud-form/discussions/new"));
  }

  @Test
  void the_same_form_sent_empty() {
    thread("aloud-mistake");
    var form = as(ben).open("/spaces/aloud-mistake/discussions/new");
    assertHeard("form-mistaken", form.press("Start discussion"));
  }

  /** A room in which four messages were sent, of which Ben has read one; gives its path. */
  private String room(String slug) {
    thread(slug);
    var chatter = new Chatter(site.db());
    var asker = site.world().member(ana, slug);
    var reader = site.world().member(ben, slug);
    var in = chatter.own(asker);
    chatter.say(asker, in, 0, "Who walks when it is **icy**?");
    chatter.say(reader, in, 1, "I do, with poles.");
    chatter.say(asker, in, 2, "Which ones?");
    chatter.say(asker, in, 0, "Never mind");
    chatter.reword(asker, in, 3, "Which poles?");
    chatter.delete(asker, in, 4);
    return "/spaces/" + slug + "/chat/" + in.value();
  }

  @Test
  void a_room_for_a_member() {
    assertHeard("room", as(ben).open(room("aloud-room")));
  }

  @Test
  void the_same_room_with_its_script() {
    var window = chromium.signedIn(ben, Scripts.ON).open(room("aloud-live"));
    window.page().locator("#aloud").waitFor();
    window.page().locator(".cg-say [role=status]").first().waitFor(attached());
    window.page().getByText("Nobody else shows that they are here now.").waitFor();
    assertHeard("room-live", window);
  }

  private static Locator.WaitForOptions attached() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
  }
}
