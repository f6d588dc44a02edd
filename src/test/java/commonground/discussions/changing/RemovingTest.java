package commonground.discussions.changing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.DiscussionId;
import commonground.discussions.NewPost;
import commonground.discussions.Post;
import commonground.discussions.Talk;
import commonground.discussions.threads.Posted;
import commonground.platform.views.Markdown;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Taking a post away, and bringing it back. */
@Tag("long")
class RemovingTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Talk talk = new Talk(database, Kind.COMMUNITY, Visibility.HIDDEN);
  private final Moderated moderated = new Moderated(database, talk);
  private final Member ana = talk.join("Ana Test", Role.MEMBER);
  private final Member ben = talk.join("Ben Test", Role.MEMBER);
  private final Member mo = talk.join("Mo Test", Role.MODERATOR);
  private final DiscussionId id = talk.start(ana, "Title", "Opening words");

  private Removed remove(Member by, int number) {
    return remove(by, number, "Not kind");
  }

  private Removed remove(Member by, int number, String reason) {
    var base = talk.post(mo, id, number).revision();
    return moderated.removing.remove(by, id, number, base, reason);
  }

  @Test
  void a_removed_post_leaves_a_sentence_and_the_replies_in_their_places() {
    talk.reply(ben, id, 1, "A reply");
    talk.reply(ana, id, 2, "And another");
    assertEquals(new Removed.Done(2), remove(ben, 2));
    var post = talk.post(ana, id, 2);
    assertEquals("This post was removed by its writer", post.source());
    assertEquals("<p>This post was removed by its writer</p>", post.html().strip());
    assertEquals(
        Optional.of(new Post.Removal(talk.clock().instant(), false, "", false)), post.removal());
    assertEquals(4, post.revision());
    var reply = talk.post(ana, id, 3);
    assertEquals("This post was removed by its writer", reply.parent().orElseThrow().source());
    assertEquals(3, talk.finding.thread(ana, id).orElseThrow().posts());
    assertEquals("discussion.removed 4", talk.events(id).getLast());
    assertEquals(List.of(1L, 2L, 3L, 4L), talk.revisionsOfEvents(id));
  }

  @Test
  void a_removed_opening_post_keeps_the_thread() {
    talk.reply(ben, id, 1, "A reply");
    assertEquals(new Removed.Done(1), remove(ana, 1));
    var thread = talk.finding.thread(ben, id).orElseThrow();
    assertEquals("Title", thread.title());
    assertEquals(2, thread.posts());
    assertEquals(4, talk.reply(ana, id, 0, "On") + talk.reply(ben, id, 2, "and on") - 3);
    assertEquals(1, talk.list.list(ben, Optional.empty(), 10).size());
  }

  @Test
  void nobody_removes_what_another_wrote_but_moderators() {
    talk.reply(ben, id, 1, "A reply");
    assertInstanceOf(Removed.NotHere.class, remove(ana, 2));
    assertEquals("A reply", talk.post(ana, id, 2).source());
    assertEquals(new Removed.Done(2), remove(mo, 2, "It names a patient"));
    var removal = talk.post(ana, id, 2).removal().orElseThrow();
    assertTrue(removal.byModerator());
    assertEquals("It names a patient", removal.reason());
    assertEquals("This post was removed by a moderator", talk.post(ana, id, 2).source());
  }

  @Test
  void somebody_who_is_no_moderator_any_more_removes_nothing() {
    talk.reply(ben, id, 1, "A reply");
    talk.join("Mo Test", Role.MEMBER);
    assertInstanceOf(Removed.NotHere.class, remove(mo, 2));
    assertEquals("A reply", talk.post(ana, id, 2).source());
  }

  @Test
  void its_writer_is_told_by_mail_and_in_the_history_why_a_moderator_removed_it() {
    talk.reply(ben, id, 1, "Words of Ben");
    remove(mo, 2, "It names a patient");
    var silent = moderated.mails().getFirst();
    assertTrue(silent.startsWith("Something was decided in one of your spaces: Sign in"), silent);
    moderated.returning.bringBack(mo, id, 2);
    talk.open(Visibility.LISTED);
    remove(talk.member(mo.person()), 2, "It names a patient");
    var mail = moderated.mails().getFirst();
    assertTrue(mail.startsWith("Your post in Talk was removed"), mail);
    assertTrue(mail.contains("It names a patient") && mail.contains("/posts/2/history"), mail);
    assertEquals(List.of("Words of Ben"), moderated.told(ben, id, 2));
    assertEquals(List.of("Words of Ben"), moderated.told(mo, id, 2));
    assertEquals(List.of(), moderated.told(ana, id, 2));
  }

  @Test
  void what_its_writer_removed_is_not_shown_to_moderators_either_and_nobody_is_told() {
    var before = moderated.mails().size();
    talk.reply(mo, id, 1, "Words of Mo");
    remove(ana, 1);
    assertEquals(List.of(), moderated.told(mo, id, 1));
    assertEquals(List.of("Opening words"), moderated.told(ana, id, 1));
    remove(mo, 2);
    assertEquals(before, moderated.mails().size());
  }

  @Test
  void a_post_that_was_changed_meanwhile_is_shown_and_not_removed() {
    talk.edit(ana, id, 1, 1, "Changed");
    var changed =
        assertInstanceOf(Removed.Changed.class, moderated.removing.remove(ana, id, 1, 1, ""));
    assertEquals("Changed", changed.now().source());
    assertEquals(Optional.empty(), talk.post(ana, id, 1).removal());
    assertEquals(new Removed.Done(1), remove(ana, 1));
  }

  @Test
  void removing_twice_is_removing_once() {
    assertEquals(new Removed.Done(1), moderated.removing.remove(ana, id, 1, 1, ""));
    assertEquals(new Removed.Done(1), moderated.removing.remove(ana, id, 1, 1, ""));
    assertEquals(new Removed.Done(1), moderated.removing.remove(mo, id, 1, 1, "Late"));
    assertEquals(List.of("discussion.started 1", "discussion.removed 2"), talk.events(id));
    assertEquals("", talk.post(ana, id, 1).removal().orElseThrow().reason());
  }

  @Test
  void a_writer_whom_a_moderator_was_quicker_than_is_told_so() {
    var moderating = new Moderating(database.db(), new Markdown(), talk.positions);
    var post = talk.post(ana, id, 1).id();
    database.db().transaction(tx -> moderating.hide(tx, mo.person(), post));
    assertInstanceOf(Removed.Changed.class, moderated.removing.remove(ana, id, 1, 1, ""));
    database.db().transaction(tx -> moderating.bringBack(tx, mo.person(), post));
    assertEquals(new Removed.Done(1), moderated.removing.remove(ana, id, 1, 3, ""));
    assertEquals("This post was removed by its writer", talk.post(ben, id, 1).source());
  }

  @Test
  void nothing_is_removed_in_an_archived_space() {
    talk.archive();
    assertInstanceOf(Removed.Archived.class, remove(ana, 1));
    assertInstanceOf(Removed.Archived.class, moderated.returning.bringBack(ana, id, 1));
    assertEquals("Opening words", talk.post(ana, id, 1).source());
  }

  @Test
  void a_removed_post_is_neither_changed_nor_answered() {
    remove(ana, 1);
    var revision = talk.post(ana, id, 1).revision();
    assertInstanceOf(Edited.Removed.class, talk.edit(ana, id, 1, revision, "Words again"));
    assertInstanceOf(Posted.ParentGone.class, talk.tryReply(ben, id, 1, "An answer"));
    assertEquals(2, talk.reply(ben, id, 0, "An answer"));
  }

  @Test
  void a_form_whose_post_is_gone_makes_no_second_one() {
    var form = new NewPost("Reply", Optional.empty(), UUID.randomUUID(), 1);
    talk.discussions.reply(ben, id, form);
    remove(ben, 2);
    assertEquals(new Posted.Done(id, 2, false), talk.discussions.reply(ben, id, form));
    talk.clock().advance(Duration.ofMinutes(11));
    moderated.erase(talk.post(ben, id, 2).id());
    var again = assertInstanceOf(Posted.SentBefore.class, talk.discussions.reply(ben, id, form));
    assertTrue(again.before().removal().isPresent());
  }

  @Test
  void a_removed_post_is_not_unread() {
    talk.positions.read(ben, id, OptionalLong.empty());
    talk.reply(ana, id, 1, "One");
    talk.reply(ana, id, 1, "Two");
    assertEquals(2, talk.finding.thread(ben, id).orElseThrow().unread());
    remove(ana, 2);
    assertEquals(1, talk.finding.thread(ben, id).orElseThrow().unread());
    assertEquals(1, talk.list.unread(ben));
    assertEquals(1L, talk.list.unreadBySpace(ben.person()).get(talk.space()));
    assertEquals(3, talk.position(ben, id).firstUnread());
    moderated.returning.bringBack(ana, id, 2);
    assertEquals(2, talk.finding.thread(ben, id).orElseThrow().unread());
    assertEquals(2, talk.position(ben, id).firstUnread());
  }

  // Bringing back.

  @Test
  void its_writer_brings_it_back_within_ten_minutes_as_if_it_had_never_been_away() {
    talk.edit(ana, id, 1, 1, "Changed");
    var before = talk.post(ana, id, 1);
    talk.clock().advance(Duration.ofHours(1));
    remove(ana, 1);
    talk.clock().advance(Duration.ofMinutes(10));
    assertEquals(new Removed.Done(1), moderated.returning.bringBack(ana, id, 1));
    var after = talk.post(ana, id, 1);
    assertEquals(before.source(), after.source());
    assertEquals(before.html(), after.html());
    assertEquals(before.editedAt(), after.editedAt());
    assertEquals(before.edits(), after.edits());
    assertEquals(Optional.empty(), after.removal());
    assertEquals(4, after.revision());
    assertEquals(List.of("Changed", "Opening words"), moderated.told(ben, id, 1));
    assertEquals("discussion.returned 4", talk.events(id).getLast());
    assertEquals(new Removed.Done(1), moderated.returning.bringBack(ana, id, 1));
    assertEquals(4, talk.events(id).size());
  }

  @Test
  void after_ten_minutes_its_words_are_erased_and_nobody_brings_it_back() {
    talk.edit(ana, id, 1, 1, "Changed words");
    remove(ana, 1);
    moderated.erase(talk.post(ana, id, 1).id());
    assertEquals(1, moderated.found(id, "Changed words"));
    talk.clock().advance(Duration.ofMinutes(10).plusSeconds(1));
    assertInstanceOf(Removed.TooLate.class, moderated.returning.bringBack(ana, id, 1));
    moderated.erase(talk.post(ana, id, 1).id());
    assertEquals(0, moderated.found(id, "Changed words") + moderated.found(id, "Opening words"));
    assertInstanceOf(Removed.TooLate.class, moderated.returning.bringBack(ana, id, 1));
    assertEquals(List.of(), moderated.told(ana, id, 1));
    assertEquals("discussion.purged 4", talk.events(id).getLast());
    assertEquals(4, talk.post(ana, id, 1).revision());
    moderated.erase(talk.post(ana, id, 1).id());
    assertEquals(List.of(1L, 2L, 3L, 4L), talk.revisionsOfEvents(id), "once");
  }

  @Test
  void nothing_is_erased_of_a_post_that_is_back() {
    remove(ana, 1);
    moderated.returning.bringBack(ana, id, 1);
    talk.edit(ana, id, 1, 3, "Later words");
    talk.clock().advance(Duration.ofMinutes(11));
    moderated.erase(talk.post(ana, id, 1).id());
    assertEquals(List.of("Later words", "Opening words"), moderated.told(ana, id, 1));
    assertEquals("discussion.edited 4", talk.events(id).getLast());
  }

  @Test
  void moderators_bring_back_at_any_time_what_a_moderator_removed_and_the_writer_does_not() {
    remove(mo, 1, "Not kind");
    talk.clock().advance(Duration.ofDays(30));
    assertInstanceOf(Removed.NotHere.class, moderated.returning.bringBack(ana, id, 1));
    assertInstanceOf(Removed.NotHere.class, moderated.returning.bringBack(ben, id, 1));
    assertEquals(new Removed.Done(1), moderated.returning.bringBack(mo, id, 1));
    assertEquals("Opening words", talk.post(ben, id, 1).source());
  }

  @Test
  void what_its_writer_had_removed_before_goes_back_to_its_writer_and_is_erased_in_time() {
    remove(ana, 1);
    var post = talk.post(ana, id, 1).id();
    var moderating = new Moderating(database.db(), new Markdown(), talk.positions);
    database.db().transaction(tx -> moderating.remove(tx, mo.person(), post, "Not kind"));
    assertEquals("This post was removed by a moderator", talk.post(ben, id, 1).source());
    assertEquals(new Removed.Done(1), moderated.returning.bringBack(mo, id, 1));
    assertEquals("This post was removed by its writer", talk.post(ben, id, 1).source());
    assertEquals(
        "given_back",
        database
            .db()
            .the(
                "select what from moderation_acts where subject_id = $1",
                row -> row.text("what"),
                post));
    database.db().transaction(tx -> moderating.remove(tx, mo.person(), post, "Not kind"));
    database.db().transaction(tx -> moderating.bringBack(tx, mo.person(), post));
    assertEquals("This post was removed by its writer", talk.post(ben, id, 1).source());
    database.db().transaction(tx -> moderating.remove(tx, mo.person(), post, "Not kind"));
    talk.clock().advance(Duration.ofMinutes(11));
    assertEquals(1, moderated.found(id, "Opening words"));
    moderated.erase(post);
    assertEquals(0, moderated.found(id, "Opening words"));
  }

  @Test
  void a_moderator_does_not_bring_back_what_its_writer_removed() {
    remove(ana, 1);
    assertInstanceOf(Removed.NotHere.class, moderated.returning.bringBack(mo, id, 1));
    assertEquals(new Removed.Done(1), moderated.returning.bringBack(ana, id, 1));
  }
}
