package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.support.Chromium;
import commonground.support.Eventually;
import commonground.support.Scripts;
import commonground.support.TestSite;
import commonground.support.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Looking for what somebody wrote, from the header of any page. */
class SearchJourney {

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private final Company company = Company.on(site);
  private final String thread = company.threadOfAna("Getting about", "Is there a bus pass?");

  private void canBeFound(int posts) {
    company.benReplies(thread, "The physiotherapist knew about the bus pass");
    Eventually.that(
        "both posts are in the index",
        () ->
            site.db()
                .<Boolean>the(
                    """
                    select count(*) = $2 as there
                    from search_rows r
                    join spaces s on s.id = r.space_id
                    where s.slug = $1
                    """,
                    row -> row.flag("there"),
                    company.slug(),
                    posts));
  }

  private static void ask(Window window, String words) {
    window.page().locator("header input[name=q]").fill(words);
    window.page().locator("header button:has-text('Search')").click();
  }

  @ParameterizedTest
  @EnumSource
  void ben_looks_on_a_telephone_for_what_ana_wrote(Scripts scripts) {
    canBeFound(2);
    var ben = chromium.signedIn(company.ben(), scripts).open(company.path());
    ben.page().setViewportSize(320, 640);
    assertEquals("", Measures.tooWide(ben));
    ask(ben, "bus pass");
    ben.isAt("Search").reads("2 posts found");
    assertEquals("", Measures.tooWide(ben));
    assertEquals("", Measures.tooSmall(ben));
    if (scripts == Scripts.ON) {
      assertEquals("", Measures.violations(ben));
    }
    ben.follow("Best first").reads("2 posts found");
    ben.page().locator(".cg-result a").last().click();
    ben.isAt("Getting about");
  }

  @Test
  void a_mistyped_word_is_mended_by_keyboard_alone() {
    canBeFound(2);
    var ben = chromium.signedIn(company.ben(), Scripts.OFF).open("/");
    var keys = new Keys(ben);
    keys.tabTo(ben.page().locator("header input[name=q]")).type("phisiotherapist");
    keys.tabTo(ben.page().locator("header .cg-find button")).enter();
    ben.reads("Nothing found for “phisiotherapist”");
    keys.tabTo(ben.link("physiotherapist")).enter();
    ben.reads("1 post found");
    assertThat(ben.page().locator("mark").first()).hasText("physiotherapist");
  }

  @Test
  void cleo_who_is_not_a_member_finds_nothing() {
    canBeFound(2);
    var cleo = chromium.signedIn(company.cleo(), Scripts.ON).open("/");
    ask(cleo, "bus pass");
    cleo.reads("Nothing found for “bus pass”");
    assertEquals("", Measures.violations(cleo));
  }
}
