package commonground.discussions.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.DiscussionId;
import commonground.discussions.Order;
import commonground.discussions.Post;
import commonground.discussions.Talk;
import commonground.discussions.changing.Reparented;
import commonground.discussions.changing.Reparenting;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A thread that is grouped by reply. */
class GroupedTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Talk talk = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
  private final Member ana = talk.join("Ana Test", Role.MODERATOR);
  private final DiscussionId id = talk.start(ana, "Title", "Opening words");

  /** The posts of all pages: their numbers, those that stand below another one after a dash. */
  private List<String> shown(Reader reader) {
    var thread = talk.finding.thread(reader, id).orElseThrow();
    var shown = new ArrayList<String>();
    for (var from = 1; from != 0; ) {
      var page = talk.paging.page(reader, thread, Order.REPLIES, from);
      page.posts().forEach(post -> shown.add((post.isBelow() ? "- " : "") + post.number()));
      from = page.next();
    }
    return shown;
  }

  @Test
  void what_answers_the_thread_or_its_first_post_is_followed_by_all_below_it_with_one_indent() {
    talk.reply(ana, id, 1, "2, to the first");
    talk.reply(ana, id, 0, "3, to everybody");
    talk.reply(ana, id, 2, "4, to 2");
    talk.reply(ana, id, 3, "5, to 3");
    talk.reply(ana, id, 4, "6, to 4");
    talk.reply(ana, id, 2, "7, to 2");
    assertEquals(List.of("1", "2", "- 4", "- 6", "- 7", "3", "- 5"), shown(ana));
  }

  @Test
  void a_visitor_sees_a_public_reply_below_a_post_that_is_not_for_them_as_one_that_stands_alone() {
    talk.reply(ana, id, 1, "2, for everyone");
    talk.open(Visibility.LISTED);
    talk.reply(ana, id, 1, "3, for members");
    talk.reply(ana, id, 3, "4, for members");
    talk.open(Visibility.PUBLIC);
    talk.reply(ana, id, 3, "5, for everyone");
    talk.reply(ana, id, 5, "6, for everyone");
    talk.reply(ana, id, 2, "7, for everyone");
    assertEquals(List.of("1", "2", "- 7", "3", "- 4", "- 5", "- 6"), shown(ana));
    assertEquals(List.of("1", "2", "- 7", "5", "6"), shown(talk.visitor()));
    var alone = talk.post(talk.visitor(), id, 5);
    assertEquals(5, alone.top());
    assertEquals(Optional.empty(), alone.parent());
    assertEquals(5, talk.post(talk.visitor(), id, 6).parent().orElseThrow().number());
  }

  @Test
  void of_600_posts_with_replies_30_deep_each_stands_where_a_naive_walk_puts_it() {
    var random = new Random(4);
    var parents = new TreeMap<Integer, Integer>();
    for (var number = 2; number <= 600; number++) {
      var parent = number <= 32 ? number - 1 : random.nextInt(number);
      parents.put(number, parent);
      assertEquals(number, talk.reply(ana, id, parent, "Words"));
    }
    assertEquals(naive(parents), shown(ana));

    var reparenting = new Reparenting(database.db(), talk.posts, talk.positions);
    for (var move = 0; move < 60; move++) {
      var number = 2 + random.nextInt(599);
      var to = random.nextInt(number);
      parents.put(number, to);
      assertEquals(
          new Reparented.Done(),
          reparenting.hang(ana, id, number, to == 0 ? Optional.empty() : Optional.of(to)));
    }
    assertEquals(naive(parents), shown(ana));
  }

  /** Each post under the one that is found by going up from reply to reply. */
  private static List<String> naive(TreeMap<Integer, Integer> parents) {
    var groups = new TreeMap<Integer, List<String>>();
    groups.put(1, new ArrayList<>(List.of("1")));
    parents.forEach((number, parent) -> {
      int root = number;
      while (parents.getOrDefault(root, 0) > 1) {
        root = parents.getOrDefault(root, 0);
      }
      groups
          .computeIfAbsent(root, any -> new ArrayList<>())
          .add((root == number ? "" : "- ") + number);
    });
    return groups.values().stream().flatMap(List::stream).toList();
  }

  @Test
  void a_page_asked_for_at_a_post_that_is_not_there_yet_begins_with_the_last() {
    talk.reply(ana, id, 1, "2");
    var thread = talk.finding.thread(ana, id).orElseThrow();
    for (var order : Order.values()) {
      var page = talk.paging.page(ana, thread, order, Integer.MAX_VALUE);
      assertEquals(List.of(2), page.posts().stream().map(Post::number).toList());
      assertFalse(page.whole());
      assertTrue(talk.paging.page(ana, thread, order, 1).whole());
    }
  }
}
