package commonground.contributions.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.contributions.moderation.Reported.State;
import commonground.platform.config.ReportSettings;
import commonground.spaces.Permission;
import commonground.spaces.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an answer is owed, and what can be decided. */
class WorryTest {

  private static final ReportSettings PROMISED =
      new ReportSettings(Duration.ofHours(4), 2, List.of(), 10);

  /** A Friday, and a Thursday before the clocks change. */
  @ParameterizedTest
  @CsvSource({
    "WORRIED, 2026-03-06T16:00:00Z, 2026-03-06T20:00:00Z",
    "RULES, 2026-03-06T16:00:00Z, 2026-03-10T16:00:00Z",
    "PERSONAL, 2026-03-26T16:00:00Z, 2026-03-30T15:00:00Z",
    "OTHER, 2026-03-07T03:00:00Z, 2026-03-10T03:00:00Z",
  })
  void a_worry_is_answered_within_hours_and_anything_else_within_working_days(
      Worry why, Instant told, Instant due) {
    assertEquals(due, why.due(told, PROMISED));
  }

  @Test
  void what_can_be_decided_fits_what_stands() {
    assertEquals(
        List.of(What.LEFT, What.REMOVED, What.PURGED), Decision.choices(Optional.of(State.STANDS)));
    assertEquals(
        List.of(What.LEFT, What.RETURNED, What.PURGED),
        Decision.choices(Optional.of(State.REMOVED)));
    assertEquals(
        List.of(What.LEFT, What.REMOVED, What.PURGED),
        Decision.choices(Optional.of(State.WITHDRAWN)));
    assertEquals(
        List.of(What.LEFT, What.GIVEN_BACK, What.PURGED),
        Decision.choices(Optional.of(State.DELETED)));
    assertEquals(List.of(What.LEFT, What.PURGED), Decision.choices(Optional.of(State.ERASED)));
    assertEquals(List.of(What.LEFT), Decision.choices(Optional.of(State.GONE)));
    assertEquals(List.of(What.LEFT), Decision.choices(Optional.empty()));
  }

  /** The view {@code report_handlers} says so in SQL. */
  @Test
  void those_who_look_at_reports_are_those_who_may_moderate() {
    assertEquals(
        List.of(Role.FACILITATOR, Role.MODERATOR),
        Arrays.stream(Role.values()).filter(Permission.MODERATE::grantedTo).toList());
  }
}
