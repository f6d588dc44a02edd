package commonground.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import commonground.people.PersonId;
import commonground.support.Chromium;
import commonground.support.Eventually;
import commonground.support.Scripts;
import commonground.support.TestSite;
import commonground.support.Window;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Words that nobody has sent outlive windows, sessions, networks and devices. */
class DraftJourney {

  private static final Pattern SAVED = Pattern.compile("^Saved \\d\\d:\\d\\d$");
  private static final String WORDS = "A thought that takes a while";

  @RegisterExtension static final TestSite site = new TestSite();
  @RegisterExtension final Chromium chromium = new Chromium(site);

  private final Company company = Company.on(site);
  private String thread = "";

  @BeforeEach
  void ana_starts_a_thread() {
    thread = company.threadOfAna("Thoughts", "What do you think?");
  }

  private Window ben() {
    return chromium.signedIn(company.ben(), Scripts.ON);
  }

  private static Window saved(Window window) {
    // After a failure nothing is tried for a quarter of a minute.
    assertThat(window.page().locator(".cg-draft-says"))
        .hasText(SAVED, new HasTextOptions().setTimeout(20_000));
    return window;
  }

  private static void says(Window window, String words) {
    assertThat(window.page().locator(".cg-draft-says"))
        .containsText(words, new ContainsTextOptions().setTimeout(20_000));
  }

  /** Goes on typing at the end, as a person does. */
  private static void type(Window window, String words) {
    var box = window.field("Your post");
    box.press("Control+End");
    box.pressSequentially(words);
  }

  /** What the site has of this person, wherever it is shown. */
  private String onTheSite(PersonId person) {
    return site.db()
        .the(
            "select coalesce(string_agg(words, ' | ' order by words), '') as all from open_drafts"
                + " where person_id = $1",
            row -> row.text("all"),
            person);
  }

  private void theSiteHas(PersonId person, String words) {
    Eventually.that("the site has " + words, () -> onTheSite(person).equals(words));
  }

  private static String onTheDevice(Window window) {
    return String.valueOf(window.page().evaluate("() => JSON.stringify({ ...localStorage })"));
  }

  @Test
  void what_is_typed_is_saved_by_itself_and_is_there_on_another_device() {
    var ben = ben().open(thread);
    type(ben, WORDS);
    saved(ben);
    assertEquals("{}", onTheDevice(ben));
    var telephone = ben().open(thread);
    assertThat(telephone.field("Your post")).hasValue(WORDS);
    telephone.reads("This is your draft from").press("Post reply").reads("Posted as post 2.");
    telephone.open("/drafts").reads("You have no drafts.");
  }

  @Test
  void two_windows_show_both_texts_and_one_is_chosen() {
    var one = ben().open(thread);
    var two = one.tab().open(thread);
    type(one, "Words of window one");
    saved(one);
    type(two, "Words of window two");
    two.reads("This draft was changed in another window").reads("Words of window one");
    assertThat(two.field("Your post")).hasValue("Words of window two");
    type(one, ", and more");
    one.reads("This draft was changed in another window").reads("Words of window two");

    two.leave(() -> two.page().locator(".cg-draft-other a").click());
    assertThat(two.field("Your post")).hasValue("Words of window one, and more");
    two.reads("Words of window two");
    two.leave(() -> two.page().locator(".cg-draft-other button").click());
    assertThat(two.page().locator(".cg-draft-other")).hasCount(0);
    two.press("Post reply").reads("Posted as post 2.");
    theSiteHas(company.ben(), "");
  }

  @Test
  void a_window_that_still_has_what_was_posted_brings_nothing_back_and_keeps_newer_words() {
    var one = ben().open(thread);
    type(one, WORDS);
    saved(one);
    var two = one.tab().open(thread);
    assertThat(two.field("Your post")).hasValue(WORDS);
    one.press("Post reply").reads("Posted as post 2.");
    type(two, "!");
    saved(two);
    theSiteHas(company.ben(), WORDS + "!");
    two.field("Your post").press("Backspace");
    says(two, "You have posted these words.");
    theSiteHas(company.ben(), "");
  }

  @Test
  void a_lost_network_keeps_the_words_on_the_device_until_it_is_back() {
    chromium.forgive(); // The browser says that it has no connection.
    var ben = ben().open(thread);
    type(ben, "Before");
    saved(ben);
    ben.page().context().setOffline(true);
    type(ben, " and after");
    says(ben, "there is no connection");
    says(ben, "kept on this device");
    assertTrue(onTheDevice(ben).contains("Before and after"));
    theSiteHas(company.ben(), "Before");
    ben.page().context().setOffline(false);
    saved(ben);
    theSiteHas(company.ben(), "Before and after");
    assertEquals("{}", onTheDevice(ben));
  }

  @Test
  void words_of_a_browser_that_was_closed_without_a_network_are_sent_by_the_next_page() {
    chromium.forgive();
    var ben = ben().open(thread);
    ben.page().context().setOffline(true);
    type(ben, WORDS);
    says(ben, "kept on this device");
    var next = ben.tab();
    ben.page().close();
    next.page().context().setOffline(false);
    next.open("/help");
    theSiteHas(company.ben(), WORDS);
    next.open(thread);
    assertThat(next.field("Your post")).hasValue(WORDS);
  }

  @Test
  void words_that_are_left_on_the_device_come_into_the_box_of_the_page_they_were_for() {
    chromium.forgive();
    var ben = ben().open(thread);
    ben.page().context().setOffline(true);
    type(ben, WORDS);
    says(ben, "kept on this device");
    var next = ben.tab();
    ben.page().close();
    next.page().context().setOffline(false);
    next.open(thread);
    assertThat(next.field("Your post")).hasValue(WORDS);
    next.reads("This is your draft from");
  }

  @Test
  void closing_the_window_at_once_loses_nothing() {
    var ben = ben().open(thread);
    var next = ben.tab();
    type(ben, WORDS);
    ben.page().close(new Page.CloseOptions().setRunBeforeUnload(true));
    next.open(thread);
    assertThat(next.field("Your post")).hasValue(WORDS);
    theSiteHas(company.ben(), WORDS);
  }

  @Test
  void an_expired_session_loses_nothing_and_the_window_goes_on_after_signing_in() {
    chromium.forgive(); // 401 and 409 are on purpose.
    var ben = ben().open(thread);
    type(ben, "Before");
    saved(ben);
    site.signOutEverywhere(company.ben());
    type(ben, " and after");
    says(ben, "you have been signed out");
    assertTrue(onTheDevice(ben).contains("Before and after"));
    var other = ben.tab().open("/sign-in");
    signIn(other, "ben.test." + company.number());
    type(ben, ", still here");
    saved(ben);
    ben.press("Post reply").reads("Posted as post 2.");
    assertThat(ben.post(2)).containsText("Before and after, still here");
    theSiteHas(company.ben(), "");
  }

  /** From "Your drafts" to the box. */
  private static void goOn(Window window) {
    window.leave(() -> window.page().locator(".cg-drafts h2 a").first().click());
  }

  private static void signIn(Window window, String name) {
    window.write("Email address", name + "@test.example").write("Password", TestSite.PASSWORD);
    window.press("Sign in");
  }

  @Test
  void nobody_who_signs_in_on_this_device_finds_words_of_somebody_else() {
    chromium.forgive();
    var ben = ben().open(thread);
    site.signOutEverywhere(company.ben());
    type(ben, WORDS);
    says(ben, "kept on this device");
    var other = ben.tab().open("/sign-in");
    assertTrue(onTheDevice(other).contains(WORDS));
    signIn(other, "ana.test." + company.number());
    assertEquals("{}", onTheDevice(other));
    type(ben, ", and more");
    says(ben, "somebody else has signed in");
    theSiteHas(company.ana(), "");
  }

  @Test
  void signing_out_sends_what_is_left_and_leaves_nothing_on_the_device() {
    var ben = ben().open(thread);
    type(ben, WORDS);
    ben.press("Sign out");
    assertEquals("{}", onTheDevice(ben));
    theSiteHas(company.ben(), WORDS);
  }

  @Test
  void signing_out_says_first_which_words_would_be_lost_without_a_network() {
    chromium.forgive(); // The browser says that it has no connection.
    var ben = ben().open(thread);
    ben.page().context().setOffline(true);
    type(ben, WORDS);
    says(ben, "kept on this device");
    ben.button("Sign out").click();
    ben.reads("Words for 1 box are only on this device. Signing out deletes them.");
    assertTrue(onTheDevice(ben).contains(WORDS));
    ben.page().context().setOffline(false);
    ben.press("Sign out");
    assertEquals("{}", onTheDevice(ben));
    theSiteHas(company.ben(), WORDS);
  }

  @Test
  void signing_out_says_first_which_words_the_site_has_no_room_for() {
    site.db()
        .run(
            "insert into drafts (person_id, kind, about, number, page, saves, begun_with, line,"
                + " words, fingerprint, seen, audience, saved_at)"
                + " select $1, 'edit', n, 1, 'filled-' || n, 1, '', '', 'x', '', 0, 'members',"
                + " '2026-11-20' from generate_series(1, 200) n",
            company.ben());
    var ben = ben().open(thread);
    type(ben, WORDS);
    says(ben, "you have 200 drafts");
    ben.button("Sign out").click();
    ben.reads("Words for 1 box are only on this device. Signing out deletes them.");
    assertTrue(onTheDevice(ben).contains(WORDS));
    var tries = new AtomicInteger();
    ben.page().onRequest(r -> tries.addAndGet(r.url().endsWith("/drafts") ? 1 : 0));
    ben.press("Sign out");
    assertEquals("{}", onTheDevice(ben));
    assertEquals(1, tries.get(), "they are tried once more, and not behind the signing out");
  }

  @Test
  void signing_out_in_one_window_leaves_nothing_on_the_device_from_another() {
    chromium.forgive(); // 401 is on purpose.
    var one = ben().open(thread);
    var two = one.tab().open(thread);
    one.press("Sign out");
    type(two, WORDS);
    says(two, "you have been signed out");
    assertEquals("{}", onTheDevice(two));
  }

  @Test
  void what_is_typed_after_a_post_that_did_not_get_through_is_saved() {
    chromium.forgive();
    var ben = ben().open(thread);
    type(ben, WORDS);
    saved(ben);
    ben.page().route("**/posts", route -> route.abort("aborted")); // as by Esc
    ben.button("Post reply").click();
    type(ben, ", and more");
    ben.button("Save draft").click();
    theSiteHas(company.ben(), WORDS + ", and more");
    saved(ben);
  }

  @Test
  void words_that_are_too_long_for_the_site_keep_no_others_from_it() {
    chromium.forgive();
    var other = company.threadOfAna("Other thoughts", "And of this?");
    var one = ben().open(thread);
    var two = one.tab().open(other);
    one.page().context().setOffline(true);
    one.field("Your post").fill("ਸ".repeat(180_000)); // nine characters each on their way
    says(one, "too long to be saved there");
    type(two, WORDS);
    says(two, "kept on this device");
    var next = one.tab();
    one.page().close();
    two.page().close();
    next.page().context().setOffline(false);
    next.open("/help");
    theSiteHas(company.ben(), WORDS);
    assertTrue(onTheDevice(next).contains("ਸਸ"));
  }

  @Test
  void back_after_posting_makes_no_draft_of_what_was_posted() {
    var ben = ben().open(thread);
    type(ben, WORDS);
    ben.press("Post reply").reads("Posted as post 2.");
    ben.back();
    assertThat(ben.field("Your post")).hasValue(WORDS);
    type(ben, "!");
    saved(ben);
    ben.field("Your post").press("Backspace");
    says(ben, "You have posted these words.");
    ben.open("/drafts").reads("You have no drafts.");
  }

  @Test
  void back_after_looking_something_up_goes_on_with_the_same_draft() {
    var ben = ben().open(thread);
    type(ben, WORDS);
    saved(ben);
    ben.follow("Your account").back();
    assertThat(ben.field("Your post")).hasValue(WORDS);
    type(ben, ", and more");
    saved(ben);
    ben.doesNotRead("changed in another window");
    theSiteHas(company.ben(), WORDS + ", and more");
  }

  @Test
  void a_preview_goes_on_with_the_same_draft() {
    var ben = ben().open(thread);
    type(ben, WORDS);
    ben.press("Preview").reads("Preview: not posted yet");
    type(ben, ", and more");
    saved(ben);
    ben.doesNotRead("changed in another window");
    theSiteHas(company.ben(), WORDS + ", and more");
    ben.press("Post reply").reads("Posted as post 2.");
    theSiteHas(company.ben(), "");
  }

  @ParameterizedTest
  @EnumSource
  void a_press_saves_a_draft_and_your_drafts_leads_back_to_it(Scripts scripts) {
    var ben = chromium.signedIn(company.ben(), scripts).open(thread).write("Your post", WORDS);
    if (scripts == Scripts.ON) {
      ben.button("Save draft").click();
      saved(ben);
    } else {
      ben.press("Save draft").reads("Your words are saved as a draft.").reads("Saved as a draft");
    }
    goOn(ben.follow("Your drafts"));
    assertThat(ben.field("Your post")).hasValue(WORDS);
    ben.press("Discard this draft").reads("The draft is discarded.");
    assertThat(ben.field("Your post")).hasValue("");
    ben.open("/drafts").leave(() -> ben.page().locator("form[action$='/return'] button").click());
    goOn(ben.reads("The draft is back."));
    assertThat(ben.field("Your post")).hasValue(WORDS);
  }

  @Test
  void the_keyboard_alone_saves_and_discards_and_the_ear_is_told_once() {
    var ben = ben().open(thread);
    type(ben, WORDS);
    saved(ben);
    var ear = ben.page().locator("form.cg-reply > [role=status].govuk-visually-hidden");
    assertThat(ear).hasText("Your words are saved while you write.");
    var keyboard = ben.page().keyboard();
    // Past what opens the warning, "Post reply" and "Preview".
    for (var n = 0; n < 4; n++) {
      keyboard.press("Tab");
    }
    assertThat(ben.button("Save draft")).isFocused();
    keyboard.press("Enter");
    assertThat(ear).hasText(SAVED);
    assertThat(ben.button("Save draft")).isFocused();
    ben.open(thread).button("Discard this draft").focus();
    ben.leave(() -> keyboard.press("Enter"));
    ben.reads("The draft is discarded.");
  }
}
