package commonground.discussions.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.DiscussionId;
import commonground.discussions.Heading;
import commonground.discussions.NewPost;
import commonground.discussions.Post;
import commonground.discussions.Talk;
import commonground.discussions.changing.Edited;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Starting, replying and editing. */
class DiscussionsTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Talk talk = new Talk(database, Kind.COMMUNITY, Visibility.HIDDEN);
  private final Member ana = talk.join("Ana Test", Role.MEMBER, Perspective.PATIENT);
  private final Member ben = talk.join("Ben Test", Role.FACILITATOR);

  @Test
  void a_thread_begins_with_its_first_post() {
    var id = talk.start(ana, "Stiff mornings", "What *helps*?");
    var thread = talk.finding.thread(ben, id).orElseThrow();
    assertEquals("Stiff mornings", thread.title());
    assertEquals("Ana Test", thread.startedBy());
    assertEquals(1, thread.posts());
    assertEquals(1, thread.revision());
    var post = talk.post(ben, id, 1);
    assertEquals("What *helps*?", post.source());
    assertEquals("<p>What <em>helps</em>?</p>", post.html().strip());
    assertEquals(List.of(Perspective.PATIENT), post.writer().perspectives());
    assertEquals(Optional.empty(), post.parent());
    assertEquals(List.of("discussion.started 1"), talk.events(id));
  }

  @Test
  void a_reply_takes_the_next_number_and_revision_and_says_what_it_answers() {
    var id = talk.start(ana, "Stiff mornings", "What helps?\n\nTell me.");
    talk.clock().advance(Duration.ofMinutes(5));
    assertEquals(2, talk.reply(ben, id, 1, "Warm water."));
    var reply = talk.post(ana, id, 2);
    var parent = reply.parent().orElseThrow();
    assertEquals(1, parent.number());
    assertEquals("Ana Test", parent.writer());
    assertTrue(parent.source().startsWith("What helps?"));
    assertEquals(2, reply.writtenRevision());
    var thread = talk.finding.thread(ana, id).orElseThrow();
    assertEquals(2, thread.posts());
    assertEquals(talk.clock().instant(), thread.lastPostAt());
    assertEquals(List.of("discussion.started 1", "discussion.replied 2"), talk.events(id));
  }

  @Test
  void a_reply_to_a_post_that_is_not_there_is_not_posted() {
    var id = talk.start(ana, "Title", "Words");
    assertInstanceOf(Posted.ParentGone.class, talk.tryReply(ben, id, 7, "To nobody"));
    assertEquals(1, talk.finding.thread(ana, id).orElseThrow().revision());
  }

  @Test
  void a_thread_of_another_space_is_not_here() {
    var id = talk.start(ana, "Title", "Words");
    assertInstanceOf(Posted.Done.class, talk.tryReply(ana, id, 1, "Here"));
    var other = new Talk(database, Kind.COMMUNITY, Visibility.HIDDEN);
    var elsewhere = other.join("Ana Test", Role.FACILITATOR);
    assertInstanceOf(Posted.NotHere.class, talk.tryReply(elsewhere, id, 1, "From elsewhere"));
    assertEquals(Optional.empty(), talk.finding.thread(elsewhere, id));
    assertEquals(List.of(), talk.all(elsewhere, id));
    assertEquals(Optional.empty(), talk.posts.find(elsewhere, id, 1));
    assertInstanceOf(Edited.NotHere.class, talk.edit(elsewhere, id, 1, 1, "Mine now"));
    assertEquals(List.of("discussion.started 1", "discussion.replied 2"), talk.events(id));
  }

  @Test
  void a_thread_that_is_not_there_is_not_here() {
    var absent = new DiscussionId(987_654_321);
    assertInstanceOf(Posted.NotHere.class, talk.tryReply(ana, absent, 0, "Words"));
    assertEquals(Optional.empty(), talk.finding.thread(ana, absent));
  }

  // The same form again.

  @Test
  void a_form_sent_twice_makes_one_post() {
    var id = talk.start(ana, "Title", "Words");
    var form = new NewPost("Reply", Optional.of(1), UUID.randomUUID(), 1);
    var first = talk.discussions.reply(ben, id, form);
    assertEquals(new Posted.Done(id, 2, true), first);
    talk.reply(ana, id, 2, "Meanwhile");
    assertEquals(new Posted.Done(id, 2, false), talk.discussions.reply(ben, id, form));
    assertEquals(3, talk.finding.thread(ana, id).orElseThrow().posts());
  }

  @Test
  void a_form_sent_again_with_other_words_gives_the_first_post_back_and_changes_nothing() {
    var id = talk.start(ana, "Title", "Words");
    var once = UUID.randomUUID();
    talk.discussions.reply(ben, id, new NewPost("Reply", Optional.empty(), once, 1));
    var again = talk.discussions.reply(ben, id, new NewPost("Another", Optional.empty(), once, 1));
    var before = assertInstanceOf(Posted.SentBefore.class, again);
    assertEquals(2, before.before().number());
    assertEquals("Reply", before.before().source());
    assertEquals(2, talk.finding.thread(ana, id).orElseThrow().posts());
  }

  @Test
  void a_form_that_starts_a_thread_starts_one() {
    var form = new NewPost("Words", Optional.empty(), UUID.randomUUID(), 0);
    var first = (Posted.Done) talk.discussions.start(ana, Heading.of("Title"), form);
    assertEquals(
        new Posted.Done(first.discussion(), 1, false),
        talk.discussions.start(ana, Heading.of("Title"), form));
    assertEquals(1, talk.list.list(ana, Optional.empty(), 10).size());
  }

  @Test
  void a_form_that_arrives_eight_times_at_once_makes_one_post() throws Exception {
    var id = talk.start(ana, "Title", "Words");
    var form = new NewPost("Reply", Optional.empty(), UUID.randomUUID(), 1);
    var start = new NewPost("First", Optional.empty(), UUID.randomUUID(), 0);
    try (var browsers = Executors.newVirtualThreadPerTaskExecutor()) {
      var replies = new ArrayList<Future<Posted>>();
      var starts = new ArrayList<Future<Posted>>();
      for (var n = 0; n < 8; n++) {
        replies.add(browsers.submit(() -> talk.discussions.reply(ben, id, form)));
        starts.add(browsers.submit(() -> talk.discussions.start(ben, Heading.of("Once"), start)));
      }
      assertOneIsFresh(replies);
      assertOneIsFresh(starts);
    }
    assertEquals(List.of("discussion.started 1", "discussion.replied 2"), talk.events(id));
    assertEquals(2, talk.list.list(ana, Optional.empty(), 10).size());
  }

  private static void assertOneIsFresh(List<Future<Posted>> copies) throws Exception {
    var done = new ArrayList<Posted.Done>();
    for (var copy : copies) {
      done.add(assertInstanceOf(Posted.Done.class, copy.get()));
    }
    var first = done.getFirst();
    assertEquals(1, done.stream().filter(Posted.Done::fresh).count());
    assertTrue(done.stream().allMatch(one -> one.discussion().equals(first.discussion())));
    assertTrue(done.stream().allMatch(one -> one.number() == first.number()));
  }

  @Test
  void two_people_may_use_the_same_client_id() {
    var id = talk.start(ana, "Title", "Words");
    var once = UUID.randomUUID();
    var form = new NewPost("Reply", Optional.empty(), once, 1);
    assertEquals(new Posted.Done(id, 2, true), talk.discussions.reply(ana, id, form));
    assertEquals(new Posted.Done(id, 3, true), talk.discussions.reply(ben, id, form));
  }

  // Editing.

  @Test
  void an_edit_takes_the_next_revision_and_keeps_what_was_said_before() {
    var id = talk.start(ana, "Title", "One");
    talk.reply(ben, id, 1, "Reply");
    talk.clock().advance(Duration.ofHours(1));
    assertEquals(new Edited.Done(1, true), talk.edit(ana, id, 1, 1, "Two"));
    var post = talk.post(ben, id, 1);
    assertEquals("Two", post.source());
    assertEquals("<p>Two</p>", post.html().strip());
    assertEquals(3, post.revision());
    assertEquals(1, post.writtenRevision());
    assertEquals(Optional.of(talk.clock().instant()), post.editedAt());
    assertEquals(new Edited.Done(1, true), talk.edit(ana, id, 1, 3, "Three"));
    assertEquals(List.of("1 One", "3 Two"), talk.versions(post.id()));
    assertEquals(2, talk.finding.thread(ben, id).orElseThrow().posts());
    assertEquals(
        List.of(
            "discussion.started 1",
            "discussion.replied 2",
            "discussion.edited 3",
            "discussion.edited 4"),
        talk.events(id));
  }

  @Test
  void an_edit_of_a_post_that_has_changed_meanwhile_changes_nothing_and_shows_it() {
    var id = talk.start(ana, "Title", "One");
    talk.edit(ana, id, 1, 1, "Two");
    var changed = assertInstanceOf(Edited.Changed.class, talk.edit(ana, id, 1, 1, "Three"));
    assertEquals("Two", changed.now().source());
    assertEquals(2, changed.now().revision());
    assertEquals("Two", talk.post(ben, id, 1).source());
  }

  @Test
  void an_edit_sent_twice_is_one_edit() {
    var id = talk.start(ana, "Title", "One");
    talk.edit(ana, id, 1, 1, "Two");
    assertEquals(new Edited.Done(1, false), talk.edit(ana, id, 1, 1, "Two"));
    assertEquals(List.of("1 One"), talk.versions(talk.post(ana, id, 1).id()));
  }

  @Test
  void nobody_edits_what_another_wrote() {
    var id = talk.start(ana, "Title", "One");
    assertInstanceOf(Edited.Done.class, talk.edit(ana, id, 1, 1, "Two"));
    assertInstanceOf(Edited.NotHere.class, talk.edit(ben, id, 1, 2, "Ben's"));
    assertInstanceOf(Edited.NotHere.class, talk.edit(ana, id, 9, 2, "Absent"));
    assertEquals("Two", talk.post(ben, id, 1).source());
  }

  @Test
  void a_reply_shows_the_answered_post_as_it_is_now() {
    var id = talk.start(ana, "Title", "One");
    talk.reply(ben, id, 1, "Reply");
    talk.edit(ana, id, 1, 1, "Two");
    var parent = talk.post(ben, id, 2).parent().orElseThrow();
    assertEquals("Two", parent.source());
    assertEquals(3, parent.revision());
  }

  // Many at once.

  @Test
  void sixteen_writers_leave_no_gap_in_numbers_and_revisions() throws Exception {
    var id = talk.start(ana, "Title", "Words");
    try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      var work = new ArrayList<Future<?>>();
      for (var n = 0; n < 16; n++) {
        var writer = talk.join("Writer " + n, Role.MEMBER);
        work.add(writers.submit(() -> writeAndEdit(writer, id)));
      }
      for (var done : work) {
        done.get();
      }
    }
    var posts = talk.all(ana, id);
    assertEquals(
        IntStream.rangeClosed(1, 49).boxed().toList(), posts.stream().map(Post::number).toList());
    var thread = talk.finding.thread(ana, id).orElseThrow();
    assertEquals(1 + 16 * 4, thread.revision());
    assertEquals(
        LongStream.rangeClosed(1, 1 + 16 * 4).boxed().toList(), talk.revisionsOfEvents(id));
  }

  /** Three replies, the last of them edited. */
  private void writeAndEdit(Member writer, DiscussionId id) {
    talk.reply(writer, id, 1, "One");
    talk.reply(writer, id, 0, "Two");
    var number = talk.reply(writer, id, 1, "Three");
    var base = talk.post(writer, id, number).revision();
    assertEquals(
        new Edited.Done(number, true), talk.edit(writer, id, number, base, "Three, edited"));
  }

  @Test
  void in_an_archived_space_nothing_is_written_by_a_standing_from_before() {
    var talk = new Talk(database, Kind.RUG, Visibility.HIDDEN);
    var ana = talk.join("Ana Test", Role.MEMBER);
    var id = talk.start(ana, "Title", "Words");
    talk.archive();
    var form = new NewPost("More", Optional.empty(), UUID.randomUUID(), 0);
    assertInstanceOf(Posted.Archived.class, talk.discussions.start(ana, Heading.of("New"), form));
    assertInstanceOf(Posted.Archived.class, talk.tryReply(ana, id, 0, "Late"));
    assertInstanceOf(Edited.Archived.class, talk.edit(ana, id, 1, 1, "Changed"));
    assertEquals("Words", talk.post(talk.member(ana.person()), id, 1).source());
  }
}
