package commonground.chat.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.chat.Appearances;
import commonground.chat.Parlour;
import commonground.chat.RoomId;
import commonground.chat.Rooms;
import commonground.people.Appearing;
import commonground.platform.db.Db;
import commonground.spaces.Member;
import commonground.spaces.Pause;
import commonground.spaces.Pauses;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.Spaces;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is told to be in a room, and to type in it. */
class PresenceTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static int people;

  private final Db db = database.db();
  private final Parlour parlour = new Parlour(database, Visibility.PUBLIC);
  private final RoomId room = parlour.room();
  private final Spaces spaces = new Spaces(db, () -> false);
  private final Appearing appearing = new Appearing(db);
  private final Presence presence =
      new Presence(db, new Presence.Parts(spaces, new Rooms(db), new Appearances(db)));
  private final String run = " " + ++people;
  private final Member ana = parlour.join("Ana" + run, Role.FACILITATOR, Perspective.CLINICIAN);
  private final Member ben = parlour.join("Ben" + run, Role.MEMBER, Perspective.ACADEMIC);
  private final Member pia = parlour.join("Pia" + run, Role.MEMBER, Perspective.PATIENT);

  private void comes(Member... members) {
    for (var member : members) {
      presence.came(member.person().value(), room.value());
    }
  }

  private void goes(Member member) {
    presence.went(member.person().value(), room.value());
  }

  private boolean types(Member member) {
    return presence.typing(member.person().value(), room.value());
  }

  private JsonObject news() {
    return new JsonObject(presence.news(room.value(), 0).orElseThrow().json());
  }

  private static List<String> names(JsonArray pairs) {
    return pairs.stream().map(pair -> ((JsonArray) pair).getString(1)).toList();
  }

  private List<String> here() {
    return names(news().getJsonArray("here"));
  }

  private List<String> typing() {
    return names(news().getJsonArray("typing"));
  }

  @ParameterizedTest
  @EnumSource(Perspective.class)
  void whoever_has_not_chosen_is_shown_unless_they_are_here_as_a_patient(Perspective perspective) {
    var shown = perspective != Perspective.PATIENT;
    var one = parlour.join("One " + perspective + run, Role.MEMBER, perspective);
    comes(one);
    assertEquals(shown ? 1 : 0, here().size());
  }

  @Test
  void whoever_is_a_patient_and_something_else_is_a_patient() {
    comes(ben, parlour.join("Both" + run, Role.MEMBER, Perspective.PATIENT, Perspective.ACADEMIC));
    assertEquals(List.of("Ben" + run), here());
  }

  @Test
  void whoever_says_nothing_of_themselves_is_not_shown_until_they_choose() {
    var silent = parlour.join("Silent" + run, Role.MEMBER);
    comes(silent);
    assertEquals(List.of(), here());
    appearing.choose(silent.person(), true);
    assertEquals(List.of("Silent" + run), here());
  }

  @Test
  void a_choice_counts_whoever_they_are() {
    comes(ana, pia);
    assertEquals(List.of("Ana" + run), here());
    appearing.choose(pia.person(), true);
    appearing.choose(ana.person(), false);
    assertEquals(List.of("Pia" + run), here());
    assertEquals(1, news().getInteger("all"), "whoever is not shown is not counted");
    assertFalse(news().encode().contains("Ana"));
  }

  @Test
  void they_are_called_what_they_are_called_in_this_space_and_stand_in_the_order_they_came() {
    comes(ben, ana);
    assertEquals(List.of("Ben" + run, "Ana" + run), here());
    parlour.world.introduce(ben, "Dr Benson" + run, "", "");
    assertEquals(List.of("Dr Benson" + run, "Ana" + run), here());
  }

  @Test
  void somebody_with_several_pages_is_there_once_until_the_last_is_closed() {
    comes(ana, ben, ben, ben);
    assertEquals(2, news().getInteger("all"));
    goes(ben);
    goes(ben);
    assertEquals(2, here().size());
    goes(ben);
    assertEquals(List.of("Ana" + run), here());
    goes(ana);
    assertTrue(presence.news(room.value(), 0).isEmpty(), "nothing is kept of an empty room");
  }

  @Test
  void what_is_the_same_is_told_with_the_same_number_and_a_change_with_the_next() {
    comes(ana);
    var first = news().getLong("revision");
    comes(pia);
    assertEquals(first, news().getLong("revision"), "Pia is not shown");
    comes(ben);
    assertEquals(first + 1, news().getLong("revision"));
    goes(ana);
    goes(ben);
    goes(pia);
    comes(ben);
    assertEquals(first + 2, news().getLong("revision"), "also after nobody was there");
  }

  @Test
  void whoever_is_no_member_any_more_is_not_told_even_while_their_page_is_open() {
    comes(ana, ben);
    assertEquals(2, here().size());
    parlour.world.leave(ben);
    assertEquals(List.of("Ana" + run), here());
  }

  @Test
  void of_many_twenty_have_names_and_the_others_are_a_number() {
    var many =
        IntStream.range(0, 25)
            .mapToObj(i -> parlour.join("M" + i + run, Role.MEMBER, Perspective.OTHER))
            .toList();
    many.forEach(this::comes);
    comes(ben);
    assertEquals(20, here().size());
    assertEquals("M0" + run, here().getFirst());
    assertEquals(26, news().getInteger("all"));
    assertTrue(types(ben));
    assertEquals(List.of("Ben" + run), typing(), "who types has a name wherever they stand");
    assertEquals(20, here().size());
  }

  @Test
  void in_a_room_that_is_closed_or_a_space_that_is_archived_nobody_is_told() {
    comes(ana, ben);
    assertTrue(news().getBoolean("open"));
    parlour.set(room, "closed_at = now(), closed_by = " + ana.person().value());
    assertFalse(news().getBoolean("open"));
    assertEquals(List.of(), here());
    parlour.set(room, "closed_at = null, closed_by = null");
    assertEquals(2, here().size());
    parlour.world.archive(ana);
    assertFalse(news().getBoolean("open"));
    assertEquals(List.of(), here());
  }

  @Test
  void whoever_types_is_told_to_until_they_have_not_for_six_seconds() {
    comes(ana, ben);
    assertTrue(types(ben));
    assertEquals(List.of("Ben" + run), typing());
    parlour.clock().advance(Duration.ofSeconds(3));
    assertFalse(types(ben), "that is known");
    parlour.clock().advance(Duration.ofSeconds(4));
    assertEquals(List.of("Ben" + run), typing());
    assertEquals(Duration.ofMillis(2_001), presence.news(room.value(), 0).orElseThrow().lasts());
    parlour.clock().advance(Duration.ofSeconds(2));
    assertEquals(List.of(), typing());
    assertEquals(Duration.ZERO, presence.news(room.value(), 0).orElseThrow().lasts());
    assertTrue(types(ben), "that is news again");
  }

  @Test
  void whoever_closes_the_page_does_not_type() {
    comes(ana, ben);
    types(ben);
    assertEquals(List.of("Ben" + run), typing());
    goes(ben);
    comes(ben);
    assertEquals(List.of(), typing());
  }

  @Test
  void nobody_types_who_is_not_shown() {
    comes(ana, pia);
    types(pia);
    assertEquals(List.of(), typing());
    appearing.choose(pia.person(), true);
    assertEquals(List.of("Pia" + run), typing());
  }

  @Test
  void an_observer_is_shown_and_does_not_type() {
    var olly = parlour.join("Olly" + run, Role.OBSERVER, Perspective.OTHER);
    comes(olly, ben);
    types(olly);
    types(ben);
    assertEquals(2, here().size());
    assertEquals(List.of("Ben" + run), typing());
  }

  @Test
  void in_a_room_that_is_held_moderators_alone_type() {
    comes(ana, ben);
    types(ana);
    types(ben);
    assertEquals(2, typing().size());
    parlour.set(room, "held_at = now(), held_by = " + ana.person().value());
    assertEquals(List.of("Ana" + run), typing());
  }

  @Test
  void whoever_is_paused_is_shown_and_does_not_type() {
    comes(ana, ben);
    types(ben);
    assertEquals(List.of("Ben" + run), typing());
    var now = parlour.clock().instant();
    db.transaction(tx -> {
      var pause = new Pause(now.plus(Duration.ofDays(1)), "Rest.");
      new Pauses(spaces).begin(tx, parlour.space(), ben.person(), pause, ana.person(), now);
      return 0;
    });
    assertEquals(List.of(), typing());
    assertEquals(2, here().size());
  }

  @Test
  void a_room_that_is_not_there_lets_nobody_in_and_tells_nothing() {
    assertTrue(presence.admit(ana.person().value(), room.value()).isPresent());
    assertTrue(presence.admit(ana.person().value(), 999_999_999).isEmpty());
    assertTrue(presence.news(999_999_999, 0).isEmpty());
    assertFalse(presence.typing(ana.person().value(), 999_999_999));
  }
}
