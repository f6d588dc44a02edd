package commonground.discussions.changing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.DiscussionId;
import commonground.discussions.Post;
import commonground.discussions.Talk;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Changing what a post replies to. */
class ReparentingTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Talk talk = new Talk(database, Kind.COMMUNITY, Visibility.HIDDEN);
  private final Reparenting reparenting =
      new Reparenting(database.db(), talk.posts, talk.positions);
  private final Member ana = talk.join("Ana Test", Role.MEMBER);
  private final Member ben = talk.join("Ben Test", Role.MEMBER);
  private final Member mo = talk.join("Mo Test", Role.MODERATOR);
  private final DiscussionId id = talk.start(ana, "Title", "1, by Ana");

  /** 2, 3 and 5 answer the first; 4 answers 3, and 6 answers 4. */
  private void talkOn() {
    talk.reply(ana, id, 1, "2, by Ana");
    talk.reply(ben, id, 1, "3, by Ben");
    talk.reply(ben, id, 3, "4, by Ben");
    talk.reply(ana, id, 1, "5, by Ana");
    talk.reply(ana, id, 4, "6, by Ana");
  }

  private Reparented hang(Member by, int number, int to) {
    return reparenting.hang(by, id, number, to == 0 ? Optional.empty() : Optional.of(to));
  }

  private List<Integer> tops() {
    return talk.all(ana, id).stream().map(Post::top).toList();
  }

  private Optional<Integer> parent(int number) {
    return talk.post(ana, id, number).parent().map(Post.Parent::number);
  }

  @Test
  void its_writer_hangs_a_post_elsewhere_and_what_is_below_it_comes_along() {
    talkOn();
    assertEquals(List.of(1, 2, 3, 3, 5, 3), tops());
    assertEquals(new Reparented.Done(), hang(ben, 4, 2));
    assertEquals(Optional.of(2), parent(4));
    assertEquals(List.of(1, 2, 3, 2, 5, 2), tops());
    assertEquals(new Reparented.Done(), hang(ben, 4, 0));
    assertEquals(Optional.empty(), parent(4));
    assertEquals(List.of(1, 2, 3, 4, 5, 4), tops());
    assertEquals(new Reparented.Done(), hang(ben, 3, 2));
    assertEquals(List.of(1, 2, 2, 4, 5, 4), tops());
  }

  @Test
  void a_moderator_may_and_nobody_else() {
    talkOn();
    assertEquals(new Reparented.Done(), hang(mo, 4, 2));
    assertEquals(new Reparented.NotHere(), hang(ana, 4, 3));
    assertEquals(Optional.of(2), parent(4));
    var before = talk.join("Mo Test", Role.MEMBER);
    assertEquals(mo.person(), before.person());
    assertEquals(new Reparented.NotHere(), hang(mo, 4, 3));
  }

  @Test
  void it_replies_only_to_a_post_that_is_earlier_and_there() {
    talkOn();
    assertEquals(new Reparented.NoParent(), hang(ben, 4, 4));
    assertEquals(new Reparented.NoParent(), hang(ben, 4, 6));
    assertEquals(new Reparented.NoParent(), hang(ben, 4, 99));
    assertEquals(new Reparented.NoParent(), hang(ben, 4, -1));
    assertEquals(new Reparented.NotHere(), hang(ana, 1, 0));
    assertEquals(new Reparented.NotHere(), hang(ben, 99, 1));
    var elsewhere = new Talk(database, Kind.COMMUNITY, Visibility.HIDDEN);
    var stranger = elsewhere.join("Mo Elsewhere", Role.MODERATOR);
    assertEquals(new Reparented.NotHere(), hang(stranger, 4, 2));
    assertEquals(List.of(1, 2, 3, 3, 5, 3), tops());
  }

  @Test
  void a_removed_post_is_neither_moved_nor_answered_but_what_answered_it_stays() {
    talkOn();
    var moderated = new Moderated(database, talk);
    moderated.removing.remove(ben, id, 3, talk.post(ben, id, 3).revision(), "");
    assertEquals(new Reparented.ParentGone(), hang(ana, 5, 3));
    assertEquals(new Reparented.Removed(), hang(ben, 3, 2));
    assertEquals(new Reparented.Done(), hang(ben, 4, 3));
    assertEquals(Optional.of(3), parent(4));
  }

  @Test
  void a_removed_post_keeps_its_place_and_what_is_below_it() {
    talkOn();
    var moderated = new Moderated(database, talk);
    moderated.removing.remove(ben, id, 3, talk.post(ben, id, 3).revision(), "");
    assertEquals(List.of(1, 2, 3, 3, 5, 3), tops());
    moderated.returning.bringBack(ben, id, 3);
    assertEquals(List.of(1, 2, 3, 3, 5, 3), tops());
  }

  @Test
  void in_an_archived_space_nothing_is_moved() {
    talkOn();
    talk.archive();
    assertEquals(new Reparented.Archived(), hang(ben, 4, 2));
  }

  @Test
  void it_is_one_change_of_the_thread_with_a_record_and_no_words_are_touched() {
    talkOn();
    hang(ben, 4, 2);
    var post = talk.post(ana, id, 4);
    assertEquals(7, post.revision());
    assertEquals(4, post.writtenRevision());
    assertEquals(0, post.edits());
    assertEquals("4, by Ben", post.source());
    assertEquals(7, talk.finding.thread(ana, id).orElseThrow().revision());
    assertEquals("discussion.reparented 7", talk.events(id).getLast());
    assertEquals(List.of(), talk.versions(post.id()));
  }

  @Test
  void the_same_once_more_changes_nothing() {
    talkOn();
    hang(ben, 4, 2);
    assertEquals(new Reparented.Done(), hang(ben, 4, 2));
    assertEquals(7, talk.finding.thread(ana, id).orElseThrow().revision());
    assertEquals(7, talk.events(id).size());
  }

  @Test
  void nothing_becomes_unread() {
    talkOn();
    talk.positions.read(mo, id, OptionalLong.empty());
    talk.positions.read(ana, id, OptionalLong.of(3));
    hang(mo, 4, 2);
    assertEquals(0, talk.finding.thread(mo, id).orElseThrow().unread());
    assertEquals(1, talk.finding.thread(ana, id).orElseThrow().unread());
  }

  @Test
  void an_edit_begun_before_is_asked_again_and_history_goes_on() {
    talkOn();
    hang(mo, 4, 2);
    assertTrue(talk.edit(ben, id, 4, 4, "Other words") instanceof Edited.Changed);
    assertEquals(new Edited.Done(4, true), talk.edit(ben, id, 4, 7, "Other words"));
    assertEquals(List.of("7 4, by Ben"), talk.versions(talk.post(ana, id, 4).id()));
  }

  @Test
  void many_at_once_leave_every_post_under_its_right_root() throws Exception {
    talkOn();
    var moves = new ArrayList<Callable<Reparented>>();
    for (var round = 0; round < 6; round++) {
      for (var number = 3; number <= 6; number++) {
        var post = number;
        var to = (number + round) % (number - 1) + 1;
        moves.add(() -> hang(mo, post, to));
      }
    }
    try (var others = Executors.newFixedThreadPool(8)) {
      for (var done : others.invokeAll(moves)) {
        assertEquals(new Reparented.Done(), done.get());
      }
    }
    for (var post : talk.all(ana, id)) {
      var expected =
          post.parent()
              .map(Post.Parent::number)
              .filter(parent -> parent > 1)
              .map(parent -> talk.post(ana, id, parent).top())
              .orElse(post.number());
      assertEquals(expected, post.top(), "post " + post.number());
    }
  }
}
