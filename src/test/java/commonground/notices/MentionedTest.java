package commonground.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.platform.mail.MailFolder;
import commonground.spaces.Mutes;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestSite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is told that a post mentions them. */
@Tag("long")
class MentionedTest {

  @RegisterExtension static final TestSite site = new TestSite();

  /** Also where the machine has much else to do. */
  private static final Duration SOON = Duration.ofSeconds(4);

  private final Ears ears = new Ears(site, Visibility.LISTED);
  private final PersonId cleo = ears.join("Cleo", Role.MEMBER);

  @BeforeAll
  static void midday() {
    site.midday();
  }

  private static String at(PersonId person) {
    return "[@" + person.value() + "]";
  }

  private List<MailFolder.Sent> mails(PersonId person) {
    return new MailFolder(site.config().mail().folder())
        .newest(1_000).stream().filter(mail -> mail.to().equals(site.email(person))).toList();
  }

  @Test
  void who_is_named_is_told_once_with_the_reason_on_the_page_and_in_the_mail() {
    var thread = ears.start(ears.fay, "Walking");
    ears.reply(ears.ben, thread, 0, "Dear " + at(ears.ana) + ", dear " + at(ears.ana));
    assertEquals(List.of("post mentioned"), ears.told(ears.ana));
    assertEquals(List.of(), ears.told(cleo));
    var browser = site.signedIn(ears.ana);
    var page = browser.get("/notices").html().select("main").text();
    assertTrue(page.contains("Ben " + ears.slug + " mentioned you in post 2"), page);
    assertTrue(page.contains("Dear @Ana " + ears.slug + ", dear @Ana"), page);
    assertTrue(page.contains("You are told because you were mentioned."), page);

    site.passWithMail(Duration.ofMinutes(11));
    var mail = mails(ears.ana).getFirst().text();
    assertTrue(mail.contains("mentioned you in post 2: Dear @Ana " + ears.slug), mail);
    assertTrue(mail.contains("You are told because you were mentioned."), mail);
    assertEquals(List.of("post your_discussion"), ears.told(ears.fay));
  }

  @Test
  void all_who_have_a_perspective_or_a_role_are_told_but_not_the_writer() {
    site.world().join(ears.space, cleo, Role.MEMBER, Perspective.PATIENT);
    site.world().join(ears.space, ears.ben, Role.MODERATOR, Perspective.PATIENT);
    var thread = ears.start(ears.ana, "Walking");
    ears.reply(ears.ben, thread, 0, "[@patients], [@facilitators]?");
    assertEquals(List.of("post patients_mentioned"), ears.told(cleo));
    assertEquals(List.of("post facilitators_mentioned"), ears.told(ears.fay));
    assertEquals(List.of(), ears.told(ears.ben));
    var page = site.signedIn(cleo).get("/notices").html().select("main").text();
    assertTrue(page.contains("You are told because patients and carers were mentioned."), page);
    assertTrue(page.contains("@patients, @facilitators?"), page);
  }

  @Test
  void who_wants_nothing_or_muted_the_writer_or_is_not_there_hears_nothing() {
    var stranger = site.person("Stranger " + ears.slug);
    var gus = ears.join("Gus", Role.MEMBER);
    ears.hear(cleo, "nothing");
    new Mutes(site.db(), () -> false).mute(ears.member(gus), ears.ben);
    var thread = ears.start(ears.fay, "Walking");
    var all = List.of(ears.ana, cleo, gus, stranger).stream().map(MentionedTest::at).toList();
    ears.reply(ears.ben, thread, 0, String.join(" ", all));
    assertEquals(List.of("post mentioned"), ears.told(ears.ana), "the others can be told");
    for (var person : List.of(cleo, gus, stranger)) {
      assertEquals(List.of(), ears.told(person));
    }
    site.passWithMail(Duration.ofMinutes(11));
    assertEquals(1, mails(ears.ana).size());
    for (var person : List.of(cleo, gus, stranger)) {
      assertEquals(0, mails(person).size());
    }
  }

  @Test
  void an_edit_tells_whom_it_names_anew_and_nobody_twice() {
    var thread = ears.start(ears.fay, "Walking");
    ears.reply(ears.ben, thread, 0, "Dear " + at(ears.ana));
    read(cleo, thread);
    edit(thread, "Dear " + at(ears.ana) + " and " + at(cleo));
    assertEquals(List.of("post mentioned"), ears.told(ears.ana));
    assertEquals(List.of("post mentioned"), ears.told(cleo));
    assertEquals("1 notice", Ears.header(site.signedIn(cleo)), "although the post was read");
    site.passWithMail(Duration.ofMinutes(11));
    assertEquals(1, mails(cleo).size());

    edit(thread, "Nobody");
    edit(thread, "Dear " + at(cleo) + " again");
    assertEquals(List.of("post mentioned"), ears.told(cleo));
    site.passWithMail(Duration.ofMinutes(11));
    assertEquals(1, mails(cleo).size());
  }

  @Test
  void a_post_of_nothing_but_marks_is_listed_and_edited_in_no_time() {
    var thread = ears.start(ears.fay, "Walking");
    var marks = "[@facilitators] " + at(ears.ana);
    var words = marks + at(ears.ana).repeat((149_000 - marks.length()) / at(ears.ana).length());
    ears.reply(ears.ben, thread, 0, words);
    assertEquals(List.of("post your_discussion"), ears.told(ears.fay));
    var facilitator = site.signedIn(ears.fay);
    for (var path : List.of("/notices", "/catch-up", "/notices/last-week")) {
      assertTimeout(SOON, () -> assertEquals(200, facilitator.get(path).status(), path));
    }
    var writer = site.signedIn(ears.ben);
    var edit = ears.path(thread) + "/posts/2/edit";
    assertTimeout(SOON, () -> assertEquals(200, writer.get(edit).status()));
  }

  @Test
  void an_edit_that_names_somebody_who_had_read_the_post_is_new_to_them_on_every_page() {
    var thread = ears.start(ears.fay, "Walking");
    ears.reply(ears.ben, thread, 0, "Dear all");
    read(cleo, thread);
    var browser = site.signedIn(cleo);
    assertTrue(browser.get("/catch-up").text().contains("You have read everything."));
    edit(thread, "Dear " + at(cleo));
    ears.told(cleo);
    var page = browser.get("/catch-up").html().select("main").text();
    assertTrue(page.contains("For you 1 new post in 1 discussion"), page);
    assertTrue(page.contains("Walking 1 new"), page);
    assertTrue(page.contains("from Ben " + ears.slug), page);
    assertTrue(page.contains("You are told because you were mentioned."), page);
    var link = browser.get("/catch-up").html().expectFirst(".cg-row a").attr("href");
    assertEquals(ears.path(thread) + "#post-2", link);
    assertEquals("1 notice", Ears.header(browser));

    var there = browser.get(ears.path(thread));
    assertTrue(there.text().contains("Jump to the first unread post"), there.text());
    there.submit("form[action$=/reading]", Map.of());
    assertEquals("Notices", Ears.header(browser));
    assertTrue(browser.get("/catch-up").text().contains("You have read everything."));
    assertTrue(browser.get(ears.path(thread)).text().contains("You are up to date."));
  }

  @Test
  void what_the_page_marks_as_read_is_that_edit_too_and_who_muted_the_writer_never_hears_of_it() {
    var gus = ears.join("Gus", Role.MEMBER);
    var thread = ears.start(ears.fay, "Walking");
    ears.reply(ears.ben, thread, 0, "Dear all");
    read(cleo, thread);
    read(gus, thread);
    edit(thread, "Dear " + at(cleo) + " and " + at(gus));
    ears.quiet();
    var browser = site.signedIn(cleo);
    var marked = browser.get("/catch-up").submit("main form", Map.of());
    assertTrue(marked.text().contains("You have read everything."), marked.text());
    assertEquals("Notices", Ears.header(browser));
    assertTrue(site.signedIn(gus).get("/catch-up").text().contains("Walking"));
    new Mutes(site.db(), () -> false).mute(ears.member(gus), ears.ben);
    assertFalse(site.signedIn(gus).get("/catch-up").text().contains("Walking"));
  }

  @Test
  void a_mention_by_an_edit_stays_unread_however_late_somebody_comes() {
    var thread = ears.start(ears.fay, "Walking");
    ears.reply(ears.ben, thread, 0, "Dear all");
    read(cleo, thread);
    edit(thread, "Dear " + at(cleo));
    ears.told(cleo);
    site.pass(Duration.ofDays(8));
    var browser = site.signedIn(cleo);
    browser.get("/notices");
    assertTrue(browser.get("/notices").html().select("main .cg-count").hasText());
    assertEquals("1 notice", Ears.header(browser));
  }

  @Test
  void whoever_was_told_of_the_post_for_another_reason_is_told_once_that_an_edit_names_them() {
    ears.hear(cleo, "every_post");
    var thread = ears.start(ears.fay, "Walking");
    ears.reply(ears.ben, thread, 0, "Dear all");
    read(cleo, thread);
    assertEquals(
        List.of("post every_post_here", "post every_post_here"), ears.told(cleo), "both posts");
    edit(thread, "Dear " + at(cleo));
    assertEquals(List.of("post every_post_here", "post mentioned"), ears.told(cleo));
    var browser = site.signedIn(cleo);
    assertEquals("1 notice", Ears.header(browser));
    assertTrue(browser.get("/catch-up").html().select("h2").text().startsWith("For you 1 new"));
    read(cleo, thread);
    edit(thread, "Nobody");
    edit(thread, "Dear " + at(cleo) + " again");
    assertEquals(List.of("post every_post_here", "post mentioned"), ears.told(cleo));
    assertEquals("Notices", Ears.header(browser));
  }

  @Test
  void whoever_was_named_in_a_reply_to_them_is_told_nothing_new_by_another_word_for_them() {
    var fay = ears.fay;
    var thread = ears.start(fay, "Walking");
    ears.reply(ears.ben, thread, 1, "Dear " + at(fay));
    var told = List.of("post reply_to_you");
    assertEquals(told, ears.told(fay));
    site.passWithMail(Duration.ofMinutes(11));
    read(fay, thread);
    edit(thread, "Dear " + at(fay) + ", dear [@facilitators]");
    assertEquals(told, ears.told(fay));
    assertEquals("Notices", Ears.header(site.signedIn(fay)));
    site.passWithMail(Duration.ofMinutes(11));
    assertEquals(1, mails(fay).size());
  }

  @Test
  void whoever_wanted_to_hear_nothing_then_is_told_by_an_edit_that_means_them_by_another_word() {
    var late = ears.join("Lena", Role.FACILITATOR);
    ears.hear(late, "nothing");
    var thread = ears.start(ears.fay, "Walking");
    ears.reply(ears.ben, thread, 0, "Dear " + at(late));
    assertEquals(List.of(), ears.told(late));
    ears.hear(late, "just_for_me");
    edit(thread, "Dear " + at(late) + ", dear [@facilitators]");
    assertEquals(List.of("post mentioned"), ears.told(late));
  }

  private void read(PersonId person, DiscussionId thread) {
    site.signedIn(person).get(ears.path(thread)).submit("form[action$=/reading]", Map.of());
  }

  private void edit(DiscussionId thread, String words) {
    site.world().edit(ears.member(ears.ben), thread, 2, words);
    ears.quiet();
  }

  @Test
  void whoever_is_no_longer_mentioned_when_the_mail_goes_gets_none() {
    var thread = ears.start(ears.fay, "Walking");
    ears.reply(ears.ben, thread, 0, "Dear " + at(ears.ana) + ", dear " + at(cleo));
    edit(thread, "Dear " + at(cleo));
    site.passWithMail(Duration.ofMinutes(11));
    assertEquals(0, mails(ears.ana).size());
    assertEquals(1, mails(cleo).size());
  }

  @Test
  void mail_about_a_hidden_space_names_nobody() {
    var hidden = new Ears(site, Visibility.HIDDEN);
    var thread = hidden.start(hidden.fay, "Walking");
    hidden.reply(hidden.ben, thread, 0, "Dear " + at(hidden.ana));
    site.passWithMail(Duration.ofMinutes(11));
    var mail = mails(hidden.ana).getFirst();
    assertFalse((mail.subject() + mail.text()).contains(hidden.slug));
    assertTrue(mail.text().contains("You are told because you were mentioned."));
  }

  @Test
  void the_page_about_last_week_tells_it_too() {
    var thread = ears.start(ears.fay, "Walking");
    ears.reply(ears.ben, thread, 0, "Dear " + at(ears.ana));
    var page = site.signedIn(ears.ana).get("/notices/last-week").html().select("main").text();
    assertTrue(page.contains("You are told because you were mentioned."), page);
    assertTrue(page.contains("Dear @Ana"), page);
  }
}
