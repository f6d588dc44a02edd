package commonground.discussions.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.DiscussionId;
import commonground.discussions.Talk;
import commonground.people.PersonId;
import commonground.spaces.Attention;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Marking threads as read with one press, and taking that back. */
class SkimsTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static int number;

  private final int story = ++number;
  private final Talk talk = new Talk(database, Kind.COMMUNITY, Visibility.LISTED);
  private final Skims skims = new Skims(database.db(), talk.positions);
  private final Member ana = talk.join("Ana Test " + story, Role.MEMBER);
  private final Member ben = talk.join("Ben Test " + story, Role.MEMBER);
  private final DiscussionId walking = thread("Walking", 3);
  private final DiscussionId resting = thread("Resting", 2);

  private DiscussionId thread(String title, int posts) {
    var thread = talk.start(ana, title, "Words");
    for (var number = 2; number <= posts; number++) {
      talk.reply(ana, thread, 0, "Words");
    }
    return thread;
  }

  private int unread(Member member, DiscussionId thread) {
    return talk.finding.thread(member, thread).orElseThrow().unread();
  }

  /** Everything that is kept of how far somebody has read. */
  private static List<String> positions(PersonId person) {
    return database
        .db()
        .list(
            """
            select r::text as position
            from reading_positions r
            where person_id = $1
            order by discussion_id
            """,
            row -> row.text("position"),
            person);
  }

  private long press(PersonId person) {
    return skims.last(person).orElseThrow().press();
  }

  @Test
  void whoever_has_just_written_there_can_take_their_press_back() {
    talk.clock().set(talk.clock().instant().plusSeconds(30));
    talk.reply(ben, walking, 0, "Mine");
    talk.reply(ana, walking, 0, "Later");
    var revision = talk.finding.thread(ben, walking).orElseThrow().revision();
    assertEquals(1, skims.read(ben.person(), Map.of(walking, revision)));
    assertEquals(OptionalInt.of(1), skims.undo(ben.person(), press(ben.person())));
  }

  @Test
  void one_press_reads_each_thread_up_to_where_the_page_saw_it() {
    talk.reply(ana, resting, 0, "Later");
    assertEquals(2, skims.read(ben.person(), Map.of(walking, 3L, resting, 2L)));
    assertEquals(0, unread(ben, walking));
    assertEquals(1, unread(ben, resting), "what came since the page stays unread");
    assertEquals(2, skims.last(ben.person()).orElseThrow().threads());
  }

  @Test
  void taking_it_back_leaves_all_as_it_was_where_nothing_was_known_too() {
    talk.positions.read(ben, walking, OptionalLong.of(1));
    new Attentions(database.db(), talk.positions)
        .want(ben, walking, Optional.of(Attention.EVERY_POST));
    var before = positions(ben.person());
    assertEquals(1, before.size());
    skims.read(ben.person(), Map.of(walking, 3L, resting, 2L));
    assertEquals(0, unread(ben, walking) + unread(ben, resting));
    assertEquals(OptionalInt.of(2), skims.undo(ben.person(), press(ben.person())));
    assertEquals(before, positions(ben.person()));
    assertEquals(List.of(2, 2), List.of(unread(ben, walking), unread(ben, resting)));
    assertEquals(Optional.empty(), skims.last(ben.person()));
  }

  @Test
  void what_is_wanted_of_a_thread_meanwhile_stays_when_it_is_taken_back() {
    skims.read(ben.person(), Map.of(walking, 3L));
    new Attentions(database.db(), talk.positions)
        .want(ben, walking, Optional.of(Attention.NOTHING));
    assertEquals(OptionalInt.of(1), skims.undo(ben.person(), press(ben.person())));
    var thread = talk.finding.thread(ben, walking).orElseThrow();
    assertEquals(Optional.of(Attention.NOTHING), thread.attention());
    assertEquals(0, thread.position().revision());
  }

  @Test
  void where_somebody_has_read_since_it_stays_read() {
    skims.read(ben.person(), Map.of(walking, 3L, resting, 2L));
    var press = press(ben.person());
    talk.clock().advance(Duration.ofMinutes(1));
    talk.positions.read(ben, walking, OptionalLong.of(3));
    assertEquals(1, skims.last(ben.person()).orElseThrow().threads());
    assertEquals(OptionalInt.of(1), skims.undo(ben.person(), press));
    assertEquals(0, unread(ben, walking));
    assertEquals(2, unread(ben, resting));
  }

  @Test
  void the_same_form_twice_changes_nothing_and_can_still_be_taken_back() {
    assertEquals(1, skims.read(ben.person(), Map.of(walking, 3L)));
    talk.clock().advance(Duration.ofSeconds(1));
    assertEquals(0, skims.read(ben.person(), Map.of(walking, 3L)));
    assertEquals(OptionalInt.of(1), skims.undo(ben.person(), press(ben.person())));
    assertEquals(3, unread(ben, walking));
  }

  @Test
  void only_the_last_press_can_be_taken_back_and_only_for_an_hour() {
    skims.read(ben.person(), Map.of(walking, 3L));
    var first = press(ben.person());
    talk.clock().advance(Duration.ofMinutes(1));
    skims.read(ben.person(), Map.of(resting, 2L));
    assertEquals(OptionalInt.empty(), skims.undo(ben.person(), first));
    assertEquals(0, unread(ben, walking));
    talk.clock().advance(Duration.ofMinutes(61));
    assertEquals(Optional.empty(), skims.last(ben.person()));
    skims.sweep();
    assertEquals(OptionalInt.empty(), skims.undo(ben.person(), first));
    assertEquals(0, unread(ben, resting));
  }

  @Test
  void nobody_takes_back_the_press_of_somebody_else() {
    skims.read(ben.person(), Map.of(walking, 3L));
    var cleo = talk.join("Cleo Test " + story, Role.MEMBER);
    assertEquals(OptionalInt.empty(), skims.undo(cleo.person(), press(ben.person())));
    assertEquals(0, unread(ben, walking));
    assertEquals(OptionalInt.of(1), skims.undo(ben.person(), press(ben.person())));
  }

  @Test
  void nothing_is_read_beyond_its_end_nor_back_nor_where_somebody_is_no_member() {
    var other = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);
    var foreign = other.start(other.join("Dan Test", Role.MEMBER), "Elsewhere", "Words");
    talk.positions.read(ben, resting, OptionalLong.of(2));
    var seen = Map.of(walking, 999_999_999L, resting, 1L, foreign, 1L, new DiscussionId(0), 1L);
    assertEquals(1, skims.read(ben.person(), seen));
    assertEquals(3, talk.position(ben, walking).revision());
    assertEquals(2, talk.position(ben, resting).revision());
    assertEquals(2, positions(ben.person()).size(), "none of the foreign thread");
    talk.reply(ana, walking, 0, "Later");
    assertEquals(1, unread(ben, walking));
    talk.leave(ben);
    assertEquals(0, skims.read(ben.person(), Map.of(walking, 4L)));
    assertTrue(skims.read(ana.person(), Map.of()) == 0);
  }
}
