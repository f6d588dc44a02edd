package commonground.chat.changing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.chat.MessageId;
import commonground.chat.MessageVersions;
import commonground.chat.Parlour;
import commonground.chat.RoomId;
import commonground.chat.Vacancy;
import commonground.chat.moderating.MessageSubjects;
import commonground.chat.moderating.Withdrawing;
import commonground.contributions.Subject;
import commonground.contributions.moderation.What;
import commonground.platform.views.Markdown;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Changing and deleting messages, and bringing them back. */
class ChangingTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Parlour parlour = new Parlour(database, Visibility.HIDDEN);
  private final Member ana = parlour.join("Ana Test", Role.MEMBER);
  private final Member ben = parlour.join("Ben Test", Role.MEMBER);
  private final RoomId room = parlour.room();

  private Reworded reword(Member by, long base, String words) {
    return parlour.chatter.rewording().reword(by, room, 1, new Rewording.Change(base, words));
  }

  @Test
  void what_a_message_said_before_is_kept() {
    parlour.chatter.say(ana, room, 0, "As it was");
    assertEquals(new Reworded.Done(1, true), reword(ana, 1, "As it is"));
    var message = parlour.chatter.message(ben, room, 1);
    assertEquals("As it is", message.source());
    assertEquals(1, message.edits());
    assertEquals(2, message.revision());
    assertEquals(1, message.writtenRevision());
    var before = MessageVersions.before(database.db(), message.id(), 99, 9);
    assertEquals(List.of("As it was"), before.stream().map(said -> said.source()).toList());
    assertEquals(List.of("sent 1", "edited 2"), parlour.events(room));
  }

  @Test
  void the_same_words_again_change_nothing() {
    parlour.chatter.say(ana, room, 0, "As it was");
    assertEquals(new Reworded.Done(1, false), reword(ana, 1, "As it was"));
    assertEquals(1, parlour.chatter.room(ana, room).revision());
  }

  @Test
  void a_change_from_an_old_page_is_shown_what_it_says_now() {
    parlour.chatter.say(ana, room, 0, "As it was");
    reword(ana, 1, "As it is");
    var changed = assertInstanceOf(Reworded.Changed.class, reword(ana, 1, "As it will be"));
    assertEquals("As it is", changed.now().source());
    assertEquals(new Reworded.Done(1, true), reword(ana, 2, "As it will be"));
  }

  @Test
  void nobody_changes_or_deletes_what_another_said() {
    parlour.chatter.say(ana, room, 0, "Mine");
    var facilitator = parlour.join("Fay Test", Role.FACILITATOR);
    for (var other : List.of(ben, facilitator)) {
      assertInstanceOf(Reworded.NotHere.class, reword(other, 1, "Theirs"));
      var deleted = parlour.chatter.deleting().delete(other, room, 1, 1);
      assertInstanceOf(Deleted.NotHere.class, deleted);
    }
    assertEquals(new Deleted.Done(1), parlour.chatter.deleting().delete(ana, room, 1, 1));
    for (var other : List.of(ben, facilitator)) {
      assertInstanceOf(Deleted.NotHere.class, parlour.chatter.deleting().bringBack(other, room, 1));
    }
    assertEquals(List.of("sent 1", "removed 2"), parlour.events(room));
  }

  @Test
  void a_deleted_message_stays_in_its_place_and_can_come_back_for_ten_minutes() {
    parlour.chatter.say(ana, room, 0, "Too quick");
    parlour.chatter.say(ben, room, 1, "What was that?");
    parlour.chatter.delete(ana, room, 1);
    assertEquals(Vacancy.BY_WRITER, parlour.chatter.message(ben, room, 1).source());
    assertEquals(
        Vacancy.BY_WRITER, parlour.chatter.message(ben, room, 2).parent().orElseThrow().source());
    assertInstanceOf(Reworded.Removed.class, reword(ana, 3, "Other words"));

    parlour.clock().advance(Duration.ofMinutes(10));
    assertEquals(new Deleted.Done(1), parlour.chatter.deleting().bringBack(ana, room, 1));
    var back = parlour.chatter.message(ben, room, 1);
    assertEquals("Too quick", back.source());
    assertTrue(back.removal().isEmpty());
    assertEquals(0, back.edits());
    assertEquals(List.of("sent 1", "sent 2", "removed 3", "returned 4"), parlour.events(room));
  }

  @Test
  void after_ten_minutes_it_is_too_late_and_the_words_are_erased() {
    parlour.chatter.say(ana, room, 0, "Too quick");
    parlour.chatter.reword(ana, room, 1, "Still too quick");
    parlour.chatter.delete(ana, room, 1);
    var id = parlour.chatter.message(ana, room, 1).id();
    assertEquals(2, MessageVersions.before(database.db(), id, 99, 9).size());
    erase(id);
    assertEquals(2, MessageVersions.before(database.db(), id, 99, 9).size());

    parlour.clock().advance(Duration.ofMinutes(10).plusSeconds(1));
    assertInstanceOf(Deleted.TooLate.class, parlour.chatter.deleting().bringBack(ana, room, 1));
    erase(id);
    erase(id);
    assertEquals(List.of(), MessageVersions.before(database.db(), id, 99, 9));
    assertEquals(List.of("sent 1", "edited 2", "removed 3", "purged 4"), parlour.events(room));
  }

  @Test
  void they_are_erased_too_if_a_moderator_has_removed_it_since() {
    parlour.chatter.say(ana, room, 0, "Too quick");
    parlour.chatter.delete(ana, room, 1);
    var id = parlour.chatter.message(ana, room, 1).id();
    remove(id);
    erase(id);
    assertEquals(1, MessageVersions.before(database.db(), id, 99, 9).size());
    parlour.clock().advance(Duration.ofMinutes(10).plusSeconds(1));
    erase(id);
    assertEquals(List.of(), MessageVersions.before(database.db(), id, 99, 9));
  }

  @Test
  void what_a_moderator_removed_is_kept_for_them() {
    parlour.chatter.say(ana, room, 0, "Too loud");
    var id = parlour.chatter.message(ana, room, 1).id();
    remove(id);
    parlour.clock().advance(Duration.ofMinutes(11));
    erase(id);
    assertEquals(1, MessageVersions.before(database.db(), id, 99, 9).size());
  }

  private void remove(MessageId id) {
    var subject = Subject.message(id.value());
    var withdrawing = new Withdrawing(database.db(), new Markdown(), parlour.chatter.positions());
    var subjects = new MessageSubjects(database.db(), new Markdown(), withdrawing);
    var removed =
        database
            .db()
            .<Boolean>transaction(tx -> {
              var found =
                  subjects.of(tx, parlour.space(), List.of(subject)).values().iterator().next();
              return subjects.apply(
                  tx, parlour.space(), ben.person(), found, What.REMOVED, "Be kind");
            });
    assertTrue(removed);
  }

  private void erase(MessageId id) {
    database
        .db()
        .transaction(tx -> {
          new Erasing(database.db()).erase(tx, id);
          return id;
        });
  }

  @Test
  void what_a_moderator_took_away_its_writer_does_not_bring_back() {
    parlour.chatter.say(ana, room, 0, "Mine");
    parlour.chatter.delete(ana, room, 1);
    TestDatabase.run(
        database.address(),
        "update messages set removed_by = "
            + ben.person().value()
            + " where room_id = "
            + room.value());
    assertInstanceOf(Deleted.NotHere.class, parlour.chatter.deleting().bringBack(ana, room, 1));
  }

  @Test
  void in_a_closed_room_people_still_change_and_delete_their_own() {
    parlour.chatter.say(ana, room, 0, "Mine");
    parlour.set(room, "closed_at = now(), closed_by = " + ben.person().value());
    assertEquals(new Reworded.Done(1, true), reword(ana, 1, "Mine, mended"));
    assertEquals(new Deleted.Done(1), parlour.chatter.deleting().delete(ana, room, 1, 2));
  }

  @Test
  void while_a_room_is_held_people_delete_their_own_and_moderators_alone_change() {
    var mo = parlour.join("Mo Test", Role.MODERATOR);
    parlour.chatter.say(mo, room, 0, "Calm down");
    parlour.chatter.say(ana, room, 0, "Mine");
    parlour.set(room, "held_at = now(), held_by = " + mo.person().value());
    var change = new Rewording.Change(2, "Louder");
    assertInstanceOf(Reworded.Held.class, parlour.chatter.rewording().reword(ana, room, 2, change));
    assertEquals(new Reworded.Done(1, true), reword(mo, 1, "Please calm down"));
    assertEquals(new Deleted.Done(2), parlour.chatter.deleting().delete(ana, room, 2, 2));
  }

  @Test
  void nothing_is_changed_in_an_archived_space() {
    parlour.chatter.say(ana, room, 0, "Mine");
    assertEquals(new Reworded.Done(1, true), reword(ana, 1, "Mine still"));
    parlour.world.archive(parlour.join("Fay Test", Role.FACILITATOR));
    assertInstanceOf(Reworded.Archived.class, reword(ana, 2, "Mine no more"));
    assertInstanceOf(Deleted.Archived.class, parlour.chatter.deleting().delete(ana, room, 1, 2));
  }
}
