package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.spaces.Role;
import commonground.support.Chromium;
import commonground.support.Eventually;
import commonground.support.Scripts;
import commonground.support.TestSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A member takes what is theirs along, closes the account, and is erased. */
class LeavingJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  @TempDir Path downloads;

  private final Company company = Company.on(site);

  @ParameterizedTest
  @EnumSource
  void a_member_takes_a_copy_leaves_and_is_erased(Scripts scripts) throws IOException {
    site.world().join(company.space(), company.ben(), Role.FACILITATOR);
    var thread = company.threadOfAna("Goodbye", "I wrote this");
    company.benReplies(thread, "We will miss you");
    var ana = chromium.signedIn(company.ana(), scripts).open("/account");
    ana.follow("Download what is mine").press("Make my copy");
    ana.reads("Your copy is being made. You get an email when it is ready.");
    new Mailbox(site, company.mailOfAna()).newest("Your copy is ready");
    ana.open("/account/copy").reads("Your copy is ready");
    var file = ana.page().waitForDownload(() -> ana.link("Download").click());
    assertEquals("my-copy.zip", file.suggestedFilename());
    file.saveAs(downloads.resolve("copy.zip"));
    try (var zip = new ZipFile(downloads.resolve("copy.zip").toFile())) {
      assertNotNull(zip.getEntry("index.html"));
      var posts = zip.getInputStream(zip.getEntry("posts.html")).readAllBytes();
      assertTrue(new String(posts, StandardCharsets.UTF_8).contains("I wrote this"));
    }

    var keys = new Keys(ana.open("/account"));
    keys.tabTo(ana.link("Close my account")).enter();
    ana.isAt("Close my account").reads("It cannot be undone.");
    keys.tabTo(ana.button("Go on")).enter();
    ana.reads("Choose what should happen to what you wrote");
    keys.tabTo(ana.field("Leave my words without my name"));
    ana.page().keyboard().press("ArrowDown");
    assertThat(ana.field("Remove my words")).isChecked();
    keys.tabTo(ana.button("Go on")).enter();
    ana.isAt("Close your account for good?").reads("You chose: Remove my words");
    keys.tabTo(ana.button("Close my account")).enter();
    ana.isAt("Your account is closed").reads("Your reference number");
    var last = ana.path();
    ana.open("/account").isAt("Sign in");

    Eventually.that(
        "all is erased",
        Duration.ofSeconds(40),
        () -> site.browser().get(last).text().contains("Everything was erased"));
    ana.open(last).reads("Everything was erased");
    var ben = chromium.signedIn(company.ben(), scripts).open(thread);
    ben.isAt("Discussion removed by its writer").reads("This post was removed by its writer");
    ben.reads("We will miss you").doesNotRead(company.nameOfAna());
  }
}
