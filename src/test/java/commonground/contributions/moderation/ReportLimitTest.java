package commonground.contributions.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.spaces.Visibility;
import commonground.support.TestSite;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever reports too much waits, and keeps their words. */
class ReportLimitTest {

  @RegisterExtension
  static final TestSite site = new TestSite(Map.of("COMMONGROUND_LIMIT_REPORTS", "2"));

  @Test
  void a_network_without_accounts_has_a_limit_and_members_behind_it_have_their_own() {
    var watch = new Watch(site, Visibility.PUBLIC);
    for (var n = 1; n <= 2; n++) {
      assertEquals(200, watch.report(site.browser(), "rules", "Visitor " + n).status());
    }
    var third = watch.report(site.browser(), "rules", "Visitor 3");
    assertEquals(429, third.status());
    assertEquals("Visitor 3", third.field("words"));
    assertTrue(third.html().select(".govuk-error-summary").text().contains("Send them again in"));

    for (var n = 1; n <= 2; n++) {
      assertEquals(200, watch.report(watch.by(watch.ben), "rules", "Ben " + n).status());
    }
    assertEquals(429, watch.report(watch.by(watch.ben), "rules", "Ben 3").status());
    assertEquals(200, watch.report(watch.by(watch.mo), "rules", "Mo").status());
  }
}
