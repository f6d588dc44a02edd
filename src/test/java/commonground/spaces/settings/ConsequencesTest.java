package commonground.spaces.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.spaces.Joining;
import commonground.spaces.Kind;
import commonground.spaces.NameRule;
import commonground.spaces.Openness;
import commonground.spaces.Slug;
import commonground.spaces.Space;
import commonground.spaces.SpaceId;
import commonground.spaces.Speaking;
import commonground.spaces.Visibility;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page says before a space is opened or closed. */
class ConsequencesTest {

  private static Space space(Visibility visibility, Joining joining) {
    return new Space(
        new SpaceId(1),
        new Slug("s"),
        "Space",
        "",
        Kind.PROJECT,
        visibility,
        joining,
        NameRule.ACCOUNT,
        Speaking.NONE,
        false,
        3,
        0);
  }

  private static Consequences from(Visibility before, Visibility after) {
    var joining = after == Visibility.HIDDEN ? Joining.INVITATION : Joining.ASK;
    return Consequences.of(space(before, joining), new Openness(after, joining));
  }

  @ParameterizedTest
  @CsvSource({
    "HIDDEN, PUBLIC, will see that this space exists; Anyone on the internet will read, "
        + "only members can read",
    "LISTED, PUBLIC, Anyone on the internet will read, only members can read",
    "HIDDEN, LISTED, will see that this space exists, only members read it, as before",
    "PUBLIC, LISTED, Only members will read here, Nothing is removed",
    "PUBLIC, HIDDEN, its page is gone; Only members will read here, Nothing is removed",
    "LISTED, HIDDEN, its page is gone, only members read it, as before",
  })
  void each_step_says_what_changes_and_what_stays(
      Visibility before, Visibility after, String changes, String stays) {
    var said = from(before, after);
    var parts = List.of(changes.split("; "));
    assertEquals(parts.size(), said.changes().size(), said.toString());
    parts.forEach(part -> assertTrue(said.changes().toString().contains(part), said.toString()));
    assertTrue(said.stays().toString().contains(stays), said.toString());
    assertTrue(said.stays().getLast().startsWith("3 people are members"), said.toString());
  }

  @Test
  void opening_never_promises_that_older_words_are_shown() {
    for (var before : List.of(Visibility.LISTED, Visibility.HIDDEN)) {
      assertTrue(
          from(before, Visibility.PUBLIC)
              .stays()
              .getFirst()
              .startsWith("What was written before stays with those it was written for."));
    }
  }

  @Test
  void what_stays_is_not_said_to_change() {
    for (var visibility : Visibility.values()) {
      var same = from(visibility, visibility);
      assertEquals(List.of(), same.changes());
      assertEquals(3, same.stays().size());
    }
    var asked =
        Consequences.of(
            space(Visibility.LISTED, Joining.ASK), new Openness(Visibility.LISTED, Joining.OPEN));
    assertEquals(
        List.of("How people come in. From now on: anyone who can see it joins at once."),
        asked.changes());
  }

  @Test
  void into_a_hidden_space_people_come_by_invitation_only() {
    for (var joining : Joining.values()) {
      assertEquals(joining == Joining.INVITATION, new Openness(Visibility.HIDDEN, joining).fits());
      assertTrue(new Openness(Visibility.PUBLIC, joining).fits());
      assertTrue(new Openness(Visibility.LISTED, joining).fits());
    }
  }

  @Test
  void each_kind_starts_with_an_openness_that_fits() {
    assertFalse(Arrays.stream(Kind.values()).anyMatch(kind -> !usual(kind).fits()));
    assertEquals(new Openness(Visibility.HIDDEN, Joining.INVITATION), usual(Kind.LINK_GROUP));
    assertEquals(new Openness(Visibility.HIDDEN, Joining.INVITATION), usual(Kind.RUG));
  }

  private static Openness usual(Kind kind) {
    return new Openness(kind.visibility(), kind.joining());
  }
}
