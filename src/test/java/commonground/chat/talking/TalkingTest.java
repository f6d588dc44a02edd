package commonground.chat.talking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import commonground.chat.Messages.Numbers;
import commonground.chat.NewMessage;
import commonground.chat.Parlour;
import commonground.chat.RoomId;
import commonground.spaces.Member;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sending messages. */
class TalkingTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Parlour parlour = new Parlour(database, Visibility.HIDDEN);
  private final Member ana = parlour.join("Ana Test", Role.MEMBER);
  private final Member ben = parlour.join("Ben Test", Role.MEMBER);
  private final Member mo = parlour.join("Mo Test", Role.MODERATOR);
  private final RoomId room = parlour.room();

  private Said send(Member by, String words) {
    return parlour.chatter.talking().send(by, room, form(words));
  }

  private static NewMessage form(String words) {
    return new NewMessage(words, Optional.empty(), UUID.randomUUID());
  }

  @Test
  void a_message_takes_the_next_number_and_revision() {
    assertEquals(new Said.Done(room, 1, true), send(ana, "Hello *all*"));
    assertEquals(new Said.Done(room, 2, true), send(ben, "Hello Ana"));
    var first = parlour.chatter.message(ben, room, 1);
    assertEquals("<p>Hello <em>all</em></p>", first.html());
    assertEquals("Ana Test", first.writer().name());
    assertEquals(2, parlour.chatter.room(ana, room).revision());
    assertEquals(List.of("sent 1", "sent 2"), parlour.events(room));
  }

  @Test
  void a_reply_says_what_it_answers() {
    parlour.chatter.say(ana, room, 0, "What helps?");
    assertEquals(2, parlour.chatter.say(ben, room, 1, "Warm water"));
    var parent = parlour.chatter.message(ana, room, 2).parent().orElseThrow();
    assertEquals(1, parent.number());
    assertEquals("What helps?", parent.source());
  }

  @Test
  void a_message_that_is_not_there_or_was_deleted_cannot_be_answered() {
    parlour.chatter.say(ana, room, 0, "What helps?");
    var answer = new NewMessage("This", Optional.of(1), UUID.randomUUID());
    assertInstanceOf(Said.Done.class, parlour.chatter.talking().send(ben, room, answer));
    parlour.chatter.delete(ana, room, 1);
    var late = new NewMessage("That", Optional.of(1), UUID.randomUUID());
    assertInstanceOf(Said.ParentGone.class, parlour.chatter.talking().send(ben, room, late));
    var none = new NewMessage("That", Optional.of(99), UUID.randomUUID());
    assertInstanceOf(Said.ParentGone.class, parlour.chatter.talking().send(ben, room, none));
  }

  @Test
  void a_form_sent_twice_makes_one_message() {
    var form = form("Once");
    assertEquals(new Said.Done(room, 1, true), parlour.chatter.talking().send(ana, room, form));
    send(ben, "Meanwhile");
    assertEquals(new Said.Done(room, 1, false), parlour.chatter.talking().send(ana, room, form));
    assertEquals(2, parlour.chatter.room(ana, room).messages());
  }

  @Test
  void a_form_sent_again_with_other_words_asks() {
    var form = form("Once");
    parlour.chatter.talking().send(ana, room, form);
    var other = new NewMessage("Twice", Optional.empty(), form.once());
    var said = parlour.chatter.talking().send(ana, room, other);
    assertEquals(1, assertInstanceOf(Said.SentBefore.class, said).before().number());
  }

  @Test
  void the_first_result_comes_again_also_when_the_message_was_changed_or_the_room_closed() {
    var form = form("Once");
    parlour.chatter.talking().send(ana, room, form);
    parlour.chatter.reword(ana, room, 1, "Once upon a time");
    parlour.set(room, "closed_at = now(), closed_by = " + mo.person().value());
    assertEquals(new Said.Done(room, 1, false), parlour.chatter.talking().send(ana, room, form));
  }

  @Test
  void two_copies_at_once_make_one_message() throws Exception {
    var form = form("At once");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var sent = new ArrayList<Future<Said>>();
      for (var n = 0; n < 6; n++) {
        sent.add(threads.submit(() -> parlour.chatter.talking().send(ana, room, form)));
      }
      for (var one : sent) {
        assertEquals(1, assertInstanceOf(Said.Done.class, one.get()).number());
      }
    }
    assertEquals(1, parlour.chatter.room(ana, room).messages());
  }

  @Test
  void many_at_once_get_numbers_and_revisions_without_gaps() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var sent = new ArrayList<Future<Said>>();
      for (var n = 0; n < 20; n++) {
        var by = n % 2 == 0 ? ana : ben;
        var words = "Message " + n;
        sent.add(threads.submit(() -> send(by, words)));
      }
      for (var one : sent) {
        assertInstanceOf(Said.Done.class, one.get());
      }
    }
    var all = parlour.chatter.messages().between(ana, room, 1, 100);
    var expected = IntStream.rangeClosed(1, 20).boxed().toList();
    assertEquals(expected, all.stream().map(message -> message.number()).toList());
    assertEquals(expected, all.stream().map(message -> (int) message.writtenRevision()).toList());
  }

  @Test
  void the_same_client_id_in_another_space_is_another_message() {
    var form = form("Here");
    parlour.chatter.talking().send(ana, room, form);
    var other = new Parlour(database, Visibility.HIDDEN);
    other.world.join(other.space(), ana.person(), Role.MEMBER);
    var there = other.member(ana.person());
    var first = other.chatter.talking().send(there, other.room(), form);
    assertEquals(new Said.Done(other.room(), 1, true), first);
    var again = other.chatter.talking().send(there, other.room(), form);
    assertEquals(new Said.Done(other.room(), 1, false), again);
  }

  @Test
  void nobody_writes_in_a_closed_room() {
    assertInstanceOf(Said.Done.class, send(mo, "Before"));
    parlour.set(room, "closed_at = now(), closed_by = " + mo.person().value());
    assertInstanceOf(Said.Closed.class, send(ana, "After"));
    assertInstanceOf(Said.Closed.class, send(mo, "After"));
    assertEquals(1, parlour.chatter.room(ana, room).revision());
  }

  @Test
  void only_moderators_write_while_a_room_is_held() {
    parlour.set(room, "held_at = now(), held_by = " + mo.person().value());
    assertInstanceOf(Said.Held.class, send(ana, "Let me"));
    assertInstanceOf(Said.Done.class, send(mo, "A word from me"));
    parlour.set(room, "held_at = null, held_by = null");
    assertInstanceOf(Said.Done.class, send(ana, "Thanks"));
  }

  @Test
  void a_pace_lets_time_pass_between_two_messages_of_one_person() {
    send(ana, "One");
    parlour.set(room, "pace = 30");
    parlour.clock().advance(Duration.ofSeconds(18));
    assertEquals(new Said.TooSoon(30, Duration.ofSeconds(12)), send(ana, "Two"));
    assertInstanceOf(Said.Done.class, send(ben, "Mine"));
    parlour.clock().advance(Duration.ofSeconds(12));
    assertInstanceOf(Said.Done.class, send(ana, "Two"));
    send(mo, "I look after it");
    assertInstanceOf(Said.Done.class, send(mo, "and write as I need"));
  }

  @Test
  void nobody_writes_in_an_archived_space() {
    assertInstanceOf(Said.Done.class, send(ana, "Before"));
    parlour.world.archive(parlour.join("Fay Test", Role.FACILITATOR));
    assertInstanceOf(Said.Archived.class, send(ana, "After"));
  }

  @Test
  void a_room_of_another_space_is_not_here() {
    assertInstanceOf(Said.Done.class, send(ana, "Here"));
    var other = new Parlour(database, Visibility.HIDDEN).join("Eve Test", Role.FACILITATOR);
    assertInstanceOf(Said.NotHere.class, send(other, "From elsewhere"));
    assertEquals(Optional.empty(), parlour.chatter.rooms().find(other, room));
    assertEquals(List.of(), parlour.chatter.messages().between(other, room, 1, 9));
    assertEquals(
        List.of(), parlour.chatter.messages().changedAfter(other, room, 0, Numbers.ALL, 9));
  }

  @Test
  void a_visitor_of_a_public_space_finds_no_room_and_no_message() {
    var open = new Parlour(database, Visibility.PUBLIC);
    var member = open.join("Ana Test", Role.MEMBER);
    open.chatter.say(member, open.room(), 0, "Among us");
    assertEquals(1, open.chatter.messages().between(member, open.room(), 1, 9).size());
    assertEquals(List.of(), open.chatter.messages().between(open.visitor(), open.room(), 1, 9));
    assertEquals(Optional.empty(), open.chatter.rooms().find(open.visitor(), open.room()));
    assertEquals(Optional.empty(), open.chatter.rooms().own(open.visitor()));
    assertEquals(List.of(), open.chatter.rooms().all(open.visitor()));
  }

  @Test
  void a_message_keeps_whom_it_mentions() {
    var words = "[@" + ben.person().value() + "] look";
    parlour.chatter.say(ana, room, 0, words);
    var id = parlour.chatter.message(ana, room, 1).id();
    assertEquals(
        List.of(ben.person().value()),
        database
            .db()
            .list(
                """
                select person_id
                from mentions
                where subject = 'message' and subject_id = $1 and stands
                """,
                row -> row.number("person_id"),
                id));
  }

  @Test
  void what_changed_after_a_revision_comes_with_what_answers_it() {
    parlour.chatter.say(ana, room, 0, "One");
    parlour.chatter.say(ben, room, 1, "To one");
    parlour.chatter.say(ben, room, 0, "Three");
    parlour.chatter.reword(ana, room, 1, "One, better");
    var changed = parlour.chatter.messages().changedAfter(ben, room, 3, Numbers.ALL, 9);
    assertEquals(List.of(1, 2), changed.stream().map(message -> message.number()).toList());
    assertEquals(List.of(), parlour.chatter.messages().changedAfter(ben, room, 4, Numbers.ALL, 9));
    assertNotEquals("", changed.getFirst().html());
  }
}
