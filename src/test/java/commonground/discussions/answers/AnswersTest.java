package commonground.discussions.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.DiscussionId;
import commonground.discussions.Talk;
import commonground.discussions.changing.Moderated;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Marking the post that answers a discussion. */
class AnswersTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Talk talk = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
  private final Concluding concluding = new Concluding(database, talk);
  private final Moderated moderated = new Moderated(database, talk);
  private final Answers answers = concluding.answers;
  private final Member ana = talk.join("Ana Test", Role.MEMBER);
  private final Member ben = talk.join("Ben Test", Role.MEMBER);
  private final Member mo = talk.join("Mo Test", Role.MODERATOR);
  private DiscussionId thread = new DiscussionId(0);

  @BeforeEach
  void talk() {
    thread = talk.start(ana, "Who knows?", "I ask");
    talk.reply(ben, thread, 1, "I know");
    talk.reply(mo, thread, 1, "I know better");
  }

  private int answer() {
    return concluding.answer(ben, thread);
  }

  @Test
  void who_started_it_marks_a_post_and_another_one_replaces_it() {
    assertInstanceOf(Marked.Done.class, answers.mark(ana, thread, 2, 0));
    assertEquals(2, answer());
    assertInstanceOf(Marked.Done.class, answers.mark(ana, thread, 3, 2));
    assertEquals(3, answer());
    assertInstanceOf(Marked.Done.class, answers.unmark(ana, thread, 3));
    assertEquals(0, answer());
  }

  @Test
  void a_moderator_marks_too_and_nobody_else() {
    assertInstanceOf(Marked.Done.class, answers.mark(mo, thread, 2, 0));
    assertInstanceOf(Marked.NotTheirs.class, answers.mark(ben, thread, 3, 2));
    assertInstanceOf(Marked.NotTheirs.class, answers.unmark(ben, thread, 2));
    assertEquals(2, answer());
    talk.join("Mo Test", Role.MEMBER);
    assertInstanceOf(Marked.NotTheirs.class, answers.unmark(mo, thread, 2));
    assertEquals(2, answer());
  }

  @Test
  void what_opens_the_discussion_is_not_removed_or_not_there_is_no_answer() {
    assertInstanceOf(Marked.NoAnswer.class, answers.mark(ana, thread, 1, 0));
    assertInstanceOf(Marked.NoAnswer.class, answers.mark(ana, thread, 99, 0));
    remove(2);
    assertInstanceOf(Marked.NoAnswer.class, answers.mark(ana, thread, 2, 0));
    assertEquals(0, answer());
  }

  @Test
  void removing_the_answer_takes_the_mark_away_and_its_return_brings_it_back() {
    answers.mark(ana, thread, 2, 0);
    remove(2);
    assertEquals(0, answer());
    moderated.returning.bringBack(ben, thread, 2);
    assertEquals(2, answer());

    remove(2);
    assertInstanceOf(Marked.Done.class, answers.mark(ana, thread, 3, 2));
    moderated.returning.bringBack(ben, thread, 2);
    assertEquals(3, answer());
  }

  private void remove(int number) {
    moderated.removing.remove(ben, thread, number, talk.post(ben, thread, number).revision(), "");
  }

  @Test
  void whoever_has_not_seen_the_answer_that_there_is_replaces_nothing() {
    answers.mark(mo, thread, 2, 0);
    var late = assertInstanceOf(Marked.Changed.class, answers.mark(ana, thread, 3, 0));
    assertEquals(2, late.now());
    assertEquals(2, answer());
    assertInstanceOf(Marked.Done.class, answers.mark(ana, thread, 2, 0));
    assertInstanceOf(Marked.Done.class, answers.unmark(ana, thread, 3));
    assertEquals(2, answer());
  }

  @Test
  void each_change_takes_one_revision_and_makes_nothing_unread() {
    talk.positions.read(ben, thread, OptionalLong.empty());
    answers.mark(ana, thread, 2, 0);
    answers.mark(ana, thread, 2, 0);
    answers.mark(ana, thread, 3, 2);
    answers.unmark(ana, thread, 3);
    answers.unmark(ana, thread, 3);
    assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), talk.revisionsOfEvents(thread));
    assertTrue(
        talk.events(thread)
            .containsAll(List.of("answer.marked 4", "answer.marked 5", "answer.unmarked 6")));
    assertEquals(0, concluding.thread(ben, thread).unread());
    assertEquals(6, concluding.thread(ben, thread).revision());
  }

  @Test
  void many_who_mark_at_once_leave_one_answer() {
    var marked =
        IntStream.range(0, 8)
            .mapToObj(
                n -> CompletableFuture.supplyAsync(() -> answers.mark(ana, thread, 2 + n % 2, 0)))
            .toList();
    var done =
        marked.stream().map(CompletableFuture::join).filter(Marked.Done.class::isInstance).count();
    assertEquals(4, done);
    assertEquals(4, talk.revisionsOfEvents(thread).size());
  }

  @Test
  void a_visitor_is_told_of_an_answer_that_they_may_read_and_of_no_other() {
    talk.open(Visibility.LISTED);
    var hidden = talk.reply(talk.member(ben.person()), thread, 1, "For members");
    talk.open(Visibility.PUBLIC);
    answers.mark(ana, thread, 2, 0);
    assertEquals(2, concluding.answer(talk.visitor(), thread));
    answers.mark(ana, thread, hidden, 2);
    assertEquals(hidden, answer());
    assertEquals(0, concluding.answer(talk.visitor(), thread));
    var outcome = concluding.outcomes.of(talk.visitor(), concluding.thread(talk.visitor(), thread));
    assertTrue(outcome.answer().isEmpty());
  }

  @Test
  void nothing_is_marked_in_an_archived_space_or_in_another_one() {
    var elsewhere = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
    var stranger = elsewhere.join("Fay Else", Role.FACILITATOR);
    assertInstanceOf(Marked.NotHere.class, answers.mark(stranger, thread, 2, 0));
    answers.mark(ana, thread, 2, 0);
    talk.archive();
    assertInstanceOf(Marked.Archived.class, answers.mark(ana, thread, 3, 2));
    assertInstanceOf(Marked.Archived.class, answers.unmark(ana, thread, 2));
    assertEquals(2, answer());
  }
}
