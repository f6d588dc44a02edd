package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.support.Chromium;
import commonground.support.Scripts;
import commonground.support.TestSite;
import commonground.support.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever people do with their browser, no word is lost and no post is made twice. */
class NothingLostJourney {

  private static final String WORDS = "A long afternoon's thoughts";

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private final Company company = Company.on(site);
  private String thread = "";

  @BeforeEach
  void ana_starts_a_thread() {
    thread = company.threadOfAna("Thoughts", "What do you think?");
  }

  @ParameterizedTest
  @EnumSource
  void back_after_posting_and_sending_again_makes_one_post(Scripts scripts) {
    var ben = posted(scripts);
    ben.back();
    assertThat(ben.field("Your post")).hasValue(WORDS);
    ben.press("Post reply").reads("Posted as post 2.");
    theThreadHas(2);
  }

  @ParameterizedTest
  @EnumSource
  void words_changed_after_back_become_an_edit_if_the_writer_says_so(Scripts scripts) {
    var ben = posted(scripts);
    ben.back().write("Your post", WORDS + ", and one more");
    ben.press("Post reply").isAt("You posted this as post 2");
    ben.reads(WORDS + ", and one more");
    ben.press("Save as an edit of post 2").reads("Post 2 is changed.");
    assertThat(ben.post(2)).containsText(WORDS + ", and one more");
    theThreadHas(2);
  }

  @ParameterizedTest
  @EnumSource
  void words_changed_after_back_become_a_new_post_if_the_writer_says_so(Scripts scripts) {
    var ben = posted(scripts);
    ben.back().write("Your post", "Something else");
    ben.press("Post reply").isAt("You posted this as post 2");
    ben.press("Post as new").reads("Posted as post 3.");
    assertThat(ben.post(2)).containsText(WORDS);
    assertThat(ben.post(3)).containsText("Something else");
    ben.back().press("Post as new").reads("Posted as post 3.");
    theThreadHas(3);
  }

  @ParameterizedTest
  @EnumSource
  void a_title_changed_after_back_is_not_dropped(Scripts scripts) {
    var ben = chromium.signedIn(company.ben(), scripts);
    ben.open(company.path() + "/discussions/new").write("Title", "First thoughts");
    ben.write("Your post", WORDS).press("Start discussion").isAt("First thoughts");
    ben.back().write("Title", "Second thoughts");
    ben.press("Start discussion").isAt("You posted this as post 1").reads("Second thoughts");
    ben.press("Post as new").isAt("Second thoughts").reads(WORDS);
  }

  @ParameterizedTest
  @EnumSource
  void two_tabs_that_edit_one_post_show_both_texts(Scripts scripts) {
    var ana = chromium.signedIn(company.ana(), scripts);
    ana.open(thread).follow("Edit post 1");
    var other = ana.tab().open(thread).follow("Edit post 1");
    other.write("Your post", "What do you all think?").press("Save changes");
    other.reads("Post 1 is changed.");

    ana.write("Your post", "What does everybody think?").press("Save changes");
    ana.reads("This post has changed meanwhile").reads("What do you all think?");
    assertThat(ana.field("Your post")).hasValue("What does everybody think?");
    ana.write("Your post", "What do you all, everybody, think?").press("Save changes");
    ana.reads("Post 1 is changed.");
    assertThat(ana.post(1)).containsText("What do you all, everybody, think?");
  }

  @ParameterizedTest
  @EnumSource
  void words_survive_an_expired_session_and_a_password(Scripts scripts) {
    var ben = expiredWhileWriting(scripts);
    ben.write("Email address", mailOfBen()).write("Password", "a wrong one").press("Sign in");
    ben.write("Password", TestSite.PASSWORD).press("Sign in").isAt("You are signed in");
    postedOnce(ben);
  }

  @ParameterizedTest
  @EnumSource
  void words_survive_an_expired_session_and_a_code(Scripts scripts) {
    var ben = expiredWhileWriting(scripts);
    ben.write("Email address", mailOfBen()).press("Email me a code").isAt("Check your email");
    ben.write("Code", "12").press("Continue").reads("Enter the six digits");
    ben.write("Code", new Mailbox(site, mailOfBen()).code()).press("Continue");
    postedOnce(ben.isAt("You are signed in"));
  }

  @ParameterizedTest
  @EnumSource
  void a_double_click_makes_one_post(Scripts scripts) {
    var ben = writing(scripts);
    ben.leave(() -> ben.button("Post reply").dblclick());
    ben.reads("Posted as post 2.");
    theThreadHas(2);
  }

  @ParameterizedTest
  @EnumSource
  void a_reload_after_posting_makes_no_second_post(Scripts scripts) {
    var ben = posted(scripts);
    ben.reload();
    theThreadHas(2);
  }

  @ParameterizedTest
  @EnumSource
  void words_left_in_the_box_are_there_after_looking_something_up(Scripts scripts) {
    var ben = writing(scripts);
    ben.follow("Your account").back();
    assertThat(ben.field("Your post")).hasValue(WORDS);
    ben.press("Post reply").reads("Posted as post 2.");
    theThreadHas(2);
  }

  /** Ben, who has typed his words into the box below the thread. */
  private Window writing(Scripts scripts) {
    return chromium.signedIn(company.ben(), scripts).open(thread).write("Your post", WORDS);
  }

  private Window posted(Scripts scripts) {
    return writing(scripts).press("Post reply").reads("Posted as post 2.");
  }

  private Window expiredWhileWriting(Scripts scripts) {
    var ben = writing(scripts);
    site.signOutEverywhere(company.ben());
    ben.press("Post reply").isAt("You have been signed out").reads(WORDS);
    return ben.press("Sign in to send it").reads("Nothing you wrote is lost.");
  }

  private void postedOnce(Window ben) {
    ben.reads(WORDS).leave(() -> ben.button("Send it now").dblclick());
    ben.reads("Posted as post 2.");
    theThreadHas(2);
  }

  private String mailOfBen() {
    return "ben.test." + company.number() + "@test.example";
  }

  private void theThreadHas(int posts) {
    var page = site.signedIn(company.ana()).get(thread).html();
    assertEquals(posts, page.select("main article").size());
  }
}
