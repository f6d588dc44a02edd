package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.support.Chromium;
import commonground.support.Scripts;
import commonground.support.TestSite;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two people hold a discussion; a third, who is not in the space, finds nothing of it. */
class TwoPeopleJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  @ParameterizedTest
  @EnumSource
  void two_people_hold_a_discussion(Scripts scripts) {
    var company = Company.on(site);
    var ana = chromium.signedIn(company.ana(), scripts);
    ana.open("/").follow("Circle " + company.number());
    ana.follow("Discussions").follow("Start a discussion");
    ana.write("Title", "Walking in winter");
    ana.write("Your post", "Who walks when it is **icy**?");
    ana.press("Start discussion").reads("Posted as post 1.").isAt("Walking in winter");
    assertThat(ana.post(1).locator("strong")).hasText("icy");

    var ben = chromium.signedIn(company.ben(), scripts);
    ben.open("/").reads("1 new post");
    ben.open(company.path() + "/discussions").reads("1 new");
    ben.follow("Walking in winter");
    assertThat(ben.post(1)).containsText(", unread");
    ben.follow("Reply to post 1").write("Your post", "I do, with poles.");
    ben.press("Post reply").reads("Posted as post 2.").showsPosts(2);
    assertThat(ben.post(2)).containsText("In reply to post 1 by " + company.nameOfAna());
    assertThat(ben.link("Edit post 1")).hasCount(0);

    ben.follow("Edit post 2");
    assertThat(ben.field("Your post")).hasValue("I do, with poles.");
    ben.write("Your post", "I do, with poles and spikes.");
    ben.press("Save changes").reads("Post 2 is changed.");
    assertThat(ben.post(2)).containsText("I do, with poles and spikes.");

    ana.open(company.path() + "/discussions").follow("Walking in winter").showsPosts(2);
    assertThat(ana.post(2)).containsText("I do, with poles and spikes.");
    assertThat(ana.post(2)).containsText("Edited");
    assertThat(ana.post(2)).containsText(", unread");
    assertThat(ana.link("Edit post 2")).hasCount(0);
  }

  @ParameterizedTest
  @EnumSource
  void somebody_who_is_not_a_member_finds_nothing_of_it(Scripts scripts) {
    var company = Company.on(site);
    var thread = company.threadOfAna("Between us", "Words for members only");
    company.benReplies(thread, "And an answer");
    var addresses =
        List.of(
            company.path(),
            company.path() + "/discussions",
            company.path() + "/discussions/new",
            company.path() + "/people",
            thread,
            thread + "?from=1",
            thread + "/posts/1",
            thread + "/posts/1/reply",
            thread + "/posts/1/edit");
    var ben = chromium.signedIn(company.ben(), scripts);
    ben.open(thread).reads("Words for members only");

    for (var outsider :
        List.of(chromium.signedIn(company.cleo(), scripts), chromium.visitor(scripts))) {
      outsider.open("/spaces/no-such-space").isAt("Page not found");
      var absent = outsider.page().locator("main").innerHTML();
      for (var address : addresses) {
        outsider.open(address).isAt("Page not found").doesNotRead("Words for members only");
        assertEquals(404, outsider.status(), address);
        assertEquals(absent, outsider.page().locator("main").innerHTML(), address);
      }
      outsider.open("/").doesNotRead("Circle " + company.number());
      outsider.open("/spaces").doesNotRead("Circle " + company.number());
    }
  }
}
