package commonground.discussions.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.Discussion;
import commonground.discussions.DiscussionId;
import commonground.discussions.NewPost;
import commonground.discussions.Talk;
import commonground.discussions.lists.DiscussionList;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is new for a reader, and lists that stay in order while others write. */
class ReadingTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Talk talk = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
  private final Member ana = talk.join("Ana Test", Role.MEMBER);
  private final Member ben = talk.join("Ben Test", Role.MEMBER);

  private int unread(Reader reader, DiscussionId id) {
    return talk.finding.thread(reader, id).orElseThrow().unread();
  }

  @Test
  void what_another_wrote_is_unread_and_what_one_wrote_oneself_never_is() {
    var id = talk.start(ana, "Title", "Words");
    assertEquals(1, unread(ben, id));
    assertEquals(0, unread(ana, id));
    talk.reply(ben, id, 1, "Reply");
    assertEquals(1, unread(ana, id));
    assertEquals(1, unread(ben, id));
    assertEquals(0, unread(talk.visitor(), id));
  }

  @Test
  void who_has_read_up_to_a_revision_has_read_nothing_that_came_after_it() {
    var id = talk.start(ana, "Title", "Words");
    var page = talk.finding.thread(ben, id).orElseThrow().revision();
    talk.reply(ana, id, 1, "Written while Ben reads");
    talk.positions.read(ben, id, OptionalLong.of(page));
    assertEquals(1, unread(ben, id));
    talk.positions.read(ben, id, OptionalLong.empty());
    assertEquals(0, unread(ben, id));
  }

  @Test
  void a_position_never_moves_back_nor_beyond_the_thread() {
    var id = talk.start(ana, "Title", "Words");
    talk.reply(ana, id, 1, "Two");
    talk.positions.read(ben, id, OptionalLong.of(2));
    talk.positions.read(ben, id, OptionalLong.of(1));
    assertEquals(2, talk.position(ben, id).revision());
    talk.positions.read(ben, id, OptionalLong.of(1_000_000));
    assertEquals(2, talk.position(ben, id).revision());
    talk.reply(ana, id, 1, "Three");
    assertEquals(1, unread(ben, id));
  }

  @Test
  void the_first_unread_post_is_the_first_that_another_wrote_since() {
    var id = talk.start(ana, "Title", "Words");
    assertEquals(1, talk.position(ben, id).firstUnread());
    assertEquals(0, talk.position(ana, id).firstUnread());
    talk.positions.read(ben, id, OptionalLong.empty());
    talk.reply(ben, id, 1, "Two, by Ben");
    talk.edit(ana, id, 1, 1, "Better words, no news");
    assertEquals(0, talk.position(ben, id).firstUnread());
    talk.reply(ana, id, 1, "Three");
    talk.reply(ben, id, 1, "Four, by Ben");
    talk.reply(ana, id, 1, "Five");
    assertEquals(3, talk.position(ben, id).firstUnread());
  }

  @Test
  void a_position_in_a_thread_of_another_space_is_not_kept() {
    var id = talk.start(ana, "Title", "Words");
    var elsewhere = new Talk(database, Kind.COMMUNITY, Visibility.HIDDEN);
    talk.positions.read(elsewhere.join("Ben Test", Role.MEMBER), id, OptionalLong.empty());
    assertEquals(1, unread(ben, id));
  }

  @Test
  void an_edit_makes_nothing_unread() {
    var id = talk.start(ana, "Title", "Words");
    talk.positions.read(ben, id, OptionalLong.empty());
    talk.edit(ana, id, 1, 1, "Better words");
    assertEquals(0, unread(ben, id));
    assertFalse(talk.list.unreadBySpace(ben.person()).containsKey(talk.space()));
  }

  @Test
  void who_replies_has_read_what_stood_on_the_page_and_no_more() {
    var id = talk.start(ana, "Title", "Words");
    talk.reply(ana, id, 1, "Two");
    replyHavingSeen(ben, id, 2);
    assertEquals(0, unread(ben, id));
    talk.reply(ana, id, 1, "Four, which Ben has not seen");
    replyHavingSeen(ben, id, 3);
    assertEquals(1, unread(ben, id));
  }

  private void replyHavingSeen(Member by, DiscussionId id, long revision) {
    talk.discussions.reply(
        by, id, new NewPost("Reply", Optional.empty(), UUID.randomUUID(), revision));
  }

  @Test
  void what_a_page_says_by_itself_counts_on_the_next_page_though_it_is_not_written_yet() {
    var id = talk.start(ana, "Title", "Words");
    talk.note(ben, id, 1, 0);
    assertEquals(0, talk.list.unread(ben));
    talk.reply(ana, id, 1, "Two");
    talk.note(ben, id, 2, 0);
    assertEquals(0, unread(ben, id));
    talk.reply(ana, id, 1, "Three");
    talk.note(ben, id, 3, 0);
    assertEquals(0, talk.position(ben, id).firstUnread());
    talk.reply(ana, id, 1, "Four");
    talk.note(ben, id, 4, 0);
    assertEquals(0, talk.waiting(ben));
  }

  @Test
  void what_is_noted_is_written_when_the_site_stops() {
    var id = talk.start(ana, "Title", "Words");
    talk.note(ben, id, 1, 0);
    talk.positions.close();
    assertEquals(0, new Talk.Elsewhere(database).unread(ben, id));
  }

  @Test
  void a_press_is_kept_at_once_on_every_node() {
    var id = talk.start(ana, "Title", "Words");
    talk.positions.read(ben, id, OptionalLong.empty());
    assertEquals(0, new Talk.Elsewhere(database).unread(ben, id));
    talk.positions.markUnread(ben, id, 1);
    assertEquals(1, new Talk.Elsewhere(database).unread(ben, id));
  }

  @Test
  void marked_unread_from_a_post_it_and_what_others_wrote_after_it_are_unread() {
    var id = talk.start(ana, "Title", "Words");
    talk.reply(ana, id, 1, "Two");
    talk.reply(ben, id, 1, "Three, by Ben");
    talk.reply(ana, id, 1, "Four");
    talk.positions.read(ben, id, OptionalLong.empty());
    assertTrue(talk.positions.markUnread(ben, id, 2));
    assertEquals(2, unread(ben, id));
    assertEquals(2, talk.position(ben, id).firstUnread());
    assertTrue(talk.positions.markUnread(ben, id, 4));
    assertEquals(2, unread(ben, id), "a later post makes nothing read");
    assertFalse(talk.positions.markUnread(ben, id, 5), "there is no such post");
  }

  @Test
  void what_was_marked_unread_stays_so_whatever_a_page_opened_before_says_by_itself() {
    var id = talk.start(ana, "Title", "Words");
    var elsewhere = new Talk.Elsewhere(database);
    elsewhere.note(ben, id, 1);
    talk.positions.markUnread(ben, id, 1);
    assertEquals(1, elsewhere.unread(ben, id));
    talk.note(ben, id, 1, talk.position(ben, id).markedUnread());
    assertEquals(0, unread(ben, id), "a page opened since does count");
    talk.positions.markUnread(ben, id, 1);
    talk.positions.read(ben, id, OptionalLong.of(1));
    assertEquals(0, unread(ben, id), "and so does a press");
  }

  @Test
  void what_is_noted_of_somebody_who_has_left_is_not_written() {
    var id = talk.start(ana, "Title", "Words");
    talk.note(ben, id, 1, 0);
    talk.leave(ben);
    talk.positions.close();
    assertEquals(1, unread(talk.join("Ben Test", Role.MEMBER), id));
  }

  @Test
  void a_title_says_since_when_only_if_all_that_is_new_was_written_since() {
    var id = talk.start(ana, "Title", "Words");
    assertEquals(Optional.empty(), caughtUp(id));
    talk.positions.read(ben, id, OptionalLong.empty());
    var then = talk.clock().instant();
    assertEquals(Optional.of(then), caughtUp(id));
    talk.clock().advance(Duration.ofDays(1));
    talk.reply(ana, id, 1, "Two");
    talk.reply(ana, id, 1, "Three");
    talk.clock().advance(Duration.ofDays(1));
    talk.positions.read(ben, id, OptionalLong.of(2));
    assertEquals(Optional.of(then), caughtUp(id), "Three was there, and is still unread");
    talk.positions.markUnread(ben, id, 2);
    assertEquals(Optional.of(then), caughtUp(id));
    talk.positions.read(ben, id, OptionalLong.of(3));
    talk.positions.markUnread(ben, id, 2);
    assertEquals(Optional.empty(), caughtUp(id), "Two is older than that");
  }

  private Optional<Instant> caughtUp(DiscussionId id) {
    return talk.finding.thread(ben, id).orElseThrow().caughtUpAt();
  }

  @Test
  void unread_posts_are_counted_by_thread_space_and_person() {
    var one = talk.start(ana, "One", "Words");
    talk.start(ana, "Two", "Words");
    talk.reply(ana, one, 1, "More");
    assertEquals(3, talk.list.unread(ben));
    assertEquals(3L, talk.list.unreadBySpace(ben.person()).get(talk.space()));
    talk.positions.read(ben, one, OptionalLong.empty());
    assertEquals(1, talk.list.unread(ben));
    assertEquals(0, talk.list.unread(ana));
    assertEquals(0, talk.list.unread(talk.visitor()));
    assertEquals(1, unreadOf("Two"));
    assertEquals(0, unreadOf("One"));
  }

  private int unreadOf(String title) {
    return talk.list.list(ben, Optional.empty(), 10).stream()
        .filter(thread -> thread.title().equals(title))
        .mapToInt(Discussion::unread)
        .sum();
  }

  @Test
  void a_list_read_page_by_page_while_others_write_shows_each_quiet_thread_once() {
    var ids = new ArrayList<DiscussionId>();
    for (var n = 0; n < 9; n++) {
      ids.add(talk.start(ana, "Thread " + n, "Words"));
      // Three of each hour have the same time: the number decides.
      if (n % 3 == 2) {
        talk.clock().advance(Duration.ofHours(1));
      }
    }
    var seen = new ArrayList<>(page(Optional.empty()));
    talk.start(ben, "New meanwhile", "Words");
    talk.reply(ben, ids.get(1), 0, "To the top");
    seen.addAll(page(last(seen)));
    talk.clock().advance(Duration.ofHours(1));
    talk.start(ben, "Newer meanwhile", "Words");
    seen.addAll(page(last(seen)));
    assertEquals(
        IntStream.iterate(8, n -> n >= 0, n -> n - 1)
            .filter(n -> n != 1)
            .mapToObj(n -> "Thread " + n)
            .toList(),
        seen.stream().map(Discussion::title).toList());
    assertEquals(
        List.of("Newer meanwhile", "New meanwhile", "Thread 1"),
        page(Optional.empty()).stream().map(Discussion::title).toList());
  }

  private List<Discussion> page(Optional<DiscussionList.After> after) {
    return talk.list.list(ben, after, 3);
  }

  private static Optional<DiscussionList.After> last(List<Discussion> seen) {
    return Optional.of(DiscussionList.After.of(seen.getLast()));
  }
}
