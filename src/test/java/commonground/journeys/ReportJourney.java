package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a report to a decision, to an appeal, to its end. */
class ReportJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "open-" + NUMBER.incrementAndGet();
  private final PersonId fay = site.person("Fay Test " + slug);
  private final PersonId mo = site.person("Mo Test " + slug);
  private final PersonId ana = site.person("Ana Test " + slug);
  private final PersonId ben = site.person("Ben Test " + slug);
  private final String thread = thread();

  /** A public space in which Ana has written the second post. */
  private String thread() {
    var world = site.world();
    var space = world.space(slug, "Open " + slug, Kind.COMMUNITY, Visibility.PUBLIC);
    world.join(space, fay, Role.FACILITATOR);
    world.join(space, mo, Role.MODERATOR);
    world.join(space, ana, Role.MEMBER);
    world.join(space, ben, Role.MEMBER);
    var id = world.start(world.member(fay, slug), "Walking in winter", "Who walks?");
    world.reply(world.member(ana, slug), id, 1, "Nobody wants you here.");
    return "/spaces/" + slug + "/discussions/" + id.value();
  }

  private static void more(Window window) {
    window.page().locator("#post-2 .cg-more-about summary").click();
  }

  @ParameterizedTest
  @EnumSource
  void a_report_is_taken_decided_told_appealed_and_decided_by_somebody_else(Scripts scripts) {
    var reporter = chromium.signedIn(ben, scripts).open(thread);
    more(reporter);
    reporter.follow("Report post 2").isAt("Report post 2");
    reporter.page().getByLabel("It breaks the ground rules").check();
    reporter.write("What should we know?", "It is not kind.").press("Send report");
    reporter.isAt("Thank you for telling us").reads("within 2 working days");

    var first = chromium.signedIn(fay, scripts).open("/");
    first.follow("A report in Open " + slug).reads("It is not kind.");
    first.press("I am looking at it").reads("The others see that you are looking at it.");
    first.press("Hide it until it is decided").reads("It is hidden until somebody decides.");
    reporter.open(thread).reads("This post is hidden while somebody looks at it");
    decide(first, "Remove it", "Please be kind here.");

    TableRows.quiet(site.db());
    reporter.open("/notices").reads("What you reported is decided");
    var writer = chromium.signedIn(ana, scripts).open("/notices");
    writer.reads("A moderator has decided something about what you wrote, or about you");
    writer.open("/spaces/" + slug + "/me").follow("What was decided about what you wrote");
    writer.reads("Please be kind here.").doesNotRead("It is not kind.");
    writer.page().getByText("Ask somebody else to look").click();
    writer.isAt("Ask somebody else to look");
    writer.write("Why should it be decided otherwise?", "It was a joke.");
    writer.press("Ask somebody else to look").reads("Somebody else will look at it.");

    var second = chromium.signedIn(mo, scripts).open("/spaces/" + slug + "/reports");
    second.follow("Post 2 in “Walking in winter”").reads("It was a joke.");
    decide(second, "Bring it back", "A joke between friends.");
    writer.open(thread).reads("Nobody wants you here.");
    reporter
        .open("/spaces/" + slug + "/me/decisions")
        .reads("That is the last word for both sides.");
  }

  private static void decide(Window by, String what, String words) {
    by.page().getByLabel(what).check();
    by.page().getByLabel("Why?").selectOption("hurtful");
    by.write("What do you say to them?", words).press("Decide");
    by.reads("It is decided. We tell both sides.");
  }

  @ParameterizedTest
  @EnumSource
  void a_visitor_reports_without_an_account_on_a_small_telephone(Scripts scripts) {
    var visitor = chromium.visitor(scripts);
    visitor.page().setViewportSize(320, 640);
    visitor.open(thread).follow("Report post 2").press("Send report");
    visitor.reads("Choose what it is about");
    visitor.page().getByLabel("I am worried about this person").check();
    assertThat(visitor.page().getByText("Samaritans")).isVisible();
    assertEquals("", scripts == Scripts.ON ? Measures.tooWide(visitor) : "");
    visitor.write("Your email address, if you would like an answer", "vera@test.example");
    visitor.press("Send report").isAt("Thank you for telling us").reads("Samaritans");
    visitor.reads("within 4 hours");
    new Mailbox(site, site.email(fay)).newest("Somebody is worried about a person");
  }

  @Test
  void a_report_is_sent_and_decided_with_the_keyboard_alone() {
    var reporter = chromium.signedIn(ben, Scripts.ON).open(thread);
    var keys = new Keys(reporter);
    keys.tabTo(reporter.page().locator("#post-2 .cg-more-about summary")).enterHere();
    keys.tabTo(reporter.link("Report post 2")).enter();
    keys.tabTo(reporter.field("I am worried about this person")).tick().press("ArrowDown");
    assertThat(reporter.field("It breaks the ground rules")).isChecked();
    keys.tabTo(reporter.field("What should we know?")).type("A name");
    keys.tabTo(reporter.button("Send report")).enter();
    reporter.isAt("Thank you for telling us");
    assertEquals("", Measures.violations(reporter));

    var fays = chromium.signedIn(fay, Scripts.ON).open("/spaces/" + slug + "/reports");
    var hers = new Keys(fays);
    hers.tabTo(fays.link("Post 2 in “Walking in winter”")).enter();
    hers.tabTo(fays.field("Leave it as it is")).tick();
    hers.tabTo(fays.field("Why?")).type("It does not break");
    hers.tabTo(fays.field("What do you say to them?")).type("It is fine");
    hers.tabTo(fays.button("Decide")).enter();
    fays.reads("It is decided. We tell both sides.");
  }

  @Test
  void somebody_who_is_paused_reads_until_when_wherever_they_would_write() {
    var hers = chromium.signedIn(mo, Scripts.ON);
    hers.open("/spaces/" + slug + "/people/" + ana.value())
        .follow("Pause Ana Test " + slug + " in this space");
    hers.page().getByLabel("For how long?").selectOption("7");
    hers.write("Why do you pause them?", "Please rest a little").press("Pause them");
    hers.reads("They are paused.");
    var writer = chromium.signedIn(ana, Scripts.ON).open(thread);
    writer.reads("You cannot write in it until").reads("Please rest a little");
    assertThat(writer.button("Post reply")).hasCount(0);
    assertEquals("", Measures.violations(writer));
  }
}
