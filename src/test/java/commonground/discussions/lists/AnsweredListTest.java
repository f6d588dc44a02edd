package commonground.discussions.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.discussions.Discussion;
import commonground.discussions.DiscussionId;
import commonground.discussions.Talk;
import commonground.discussions.answers.Answers;
import commonground.discussions.lists.ListChoice.Show;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Answered and unanswered discussions, page by page, are those that a naive look finds. */
class AnsweredListTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final int PAGE = 4;

  private final Talk talk = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
  private final Answers answers = new Answers(database.db(), talk.posts, talk.positions);
  private final Member ana = talk.join("Ana Test", Role.MEMBER);
  private final Member ben = talk.join("Ben Test", Role.MEMBER);
  private final List<DiscussionId> answered = new ArrayList<>();
  private final List<DiscussionId> unanswered = new ArrayList<>();

  /** Thirty threads of six sorts, one after another. */
  private void talk() {
    for (var n = 0; n < 30; n++) {
      var thread = talk.start(n % 2 == 0 ? ana : ben, "Thread " + n, "Words");
      var starter = n % 2 == 0 ? ana : ben;
      var other = n % 2 == 0 ? ben : ana;
      switch (n % 6) {
        case 0 -> unanswered.add(thread);
        case 1 -> {
          talk.reply(starter, thread, 1, "Nobody?");
          unanswered.add(thread);
        }
        case 2 -> talk.reply(other, thread, 1, "I do not know");
        case 3 -> {
          answers.mark(starter, thread, talk.reply(other, thread, 1, "I know"), 0);
          answered.add(thread);
        }
        case 4 -> {
          answers.mark(starter, thread, talk.reply(starter, thread, 1, "Found it"), 0);
          answered.add(thread);
        }
        default -> {
          remove(thread, talk.reply(other, thread, 1, "Not so"));
          unanswered.add(thread);
        }
      }
    }
  }

  private void remove(DiscussionId thread, int number) {
    database
        .db()
        .run(
            "update posts set removed_at = written_at where discussion_id = $1 and number = $2",
            thread,
            number);
  }

  private List<DiscussionId> listed(Reader reader, Show show, boolean unreadFirst) {
    var choice = new ListChoice(Optional.empty(), Optional.empty(), show, unreadFirst);
    var all = new ArrayList<Discussion>();
    var page = talk.list.list(reader, choice, Optional.empty(), PAGE);
    while (!page.isEmpty()) {
      all.addAll(page);
      var after = Optional.of(DiscussionList.After.of(page.getLast()));
      page = talk.list.list(reader, choice, after, PAGE);
    }
    return all.stream().map(Discussion::id).toList();
  }

  private static void assertSame(List<DiscussionId> expected, List<DiscussionId> found) {
    assertEquals(sorted(expected), sorted(found));
  }

  private static List<Long> sorted(List<DiscussionId> threads) {
    return threads.stream().map(DiscussionId::value).sorted().toList();
  }

  @Test
  void each_is_there_once_for_members_and_visitors_in_either_order() {
    talk();
    for (var reader : List.of(ana, talk.visitor())) {
      assertSame(answered, listed(reader, Show.ANSWERED, false));
      assertSame(unanswered, listed(reader, Show.UNANSWERED, false));
      var counts = talk.list.counts(reader, ListChoice.ALL);
      assertEquals(
          List.of(30, answered.size(), unanswered.size()),
          List.of(counts.threads(), counts.answered(), counts.unanswered()));
    }
    assertSame(answered, listed(ana, Show.ANSWERED, true));
    assertSame(unanswered, listed(ana, Show.UNANSWERED, true));
  }

  @Test
  void what_a_visitor_may_not_read_neither_answers_nor_takes_part() {
    var thread = talk.start(ana, "Title", "Words");
    talk.open(Visibility.LISTED);
    var number = talk.reply(ben, thread, 1, "For members");
    talk.open(Visibility.PUBLIC);
    answers.mark(ana, thread, number, 0);
    assertEquals(List.of(thread), listed(ana, Show.ANSWERED, false));
    assertEquals(List.of(), listed(ana, Show.UNANSWERED, false));
    assertEquals(List.of(), listed(talk.visitor(), Show.ANSWERED, false));
    assertEquals(List.of(thread), listed(talk.visitor(), Show.UNANSWERED, false));
    var counts = talk.list.counts(talk.visitor(), ListChoice.ALL);
    assertEquals(List.of(0, 1), List.of(counts.answered(), counts.unanswered()));
  }
}
