package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import commonground.chat.RoomId;
import commonground.support.Chromium;
import commonground.support.Scripts;
import commonground.support.TestSite;
import commonground.support.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People in a room, each with another connection, see the same. */
class RoomLiveJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private final Company company = Company.on(site);

  private String room() {
    var room =
        site.db()
            .the(
                "select id from rooms where space_id = $1 and name is null",
                row -> row.id("id", RoomId::new),
                company.space());
    return company.path() + "/chat/" + room.value();
  }

  @Test
  void what_one_sends_appears_for_the_other() {
    var ana = chromium.signedIn(company.ana(), Scripts.ON).open(room());
    var ben = chromium.signedIn(company.ben(), Scripts.OFF).open(room());
    ben.write("Message", "Hello **Ana**").press("Send");
    assertThat(line(ana, 1)).containsText("Hello Ana");
  }

  private static com.microsoft.playwright.Locator line(Window window, int number) {
    return window.page().locator("#message-" + number);
  }
}
