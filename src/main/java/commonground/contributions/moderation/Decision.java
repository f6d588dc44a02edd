package commonground.contributions.moderation;

import commonground.contributions.moderation.Reported.State;
import java.util.List;
import java.util.Optional;

/**
 * What is decided about a report.
 *
 * @param words up to {@link #MOST} characters, for both sides; "" only of what is hidden until then
 */
public record Decision(What what, Ground ground, String words) {

  /** Characters of the words. */
  public static final int MOST = 1_000;

  /**
   * What can be decided about a subject that stands so.
   *
   * @param now empty if it is not there any more
   */
  static List<What> choices(Optional<State> now) {
    return now.map(Decision::choices).orElse(List.of(What.LEFT));
  }

  private static List<What> choices(State now) {
    return switch (now) {
      case STANDS, HELD -> List.of(What.LEFT, What.REMOVED, What.PURGED);
      case WITHDRAWN -> List.of(What.LEFT, What.REMOVED, What.PURGED);
      case REMOVED -> List.of(What.LEFT, What.RETURNED, What.PURGED);
      case DELETED -> List.of(What.LEFT, What.GIVEN_BACK, What.PURGED);
      case ERASED -> List.of(What.LEFT, What.PURGED);
      case GONE -> List.of(What.LEFT);
    };
  }

  /** What a moderator can do to it without a report. */
  static List<What> interventions(State now) {
    return switch (now) {
      case STANDS, WITHDRAWN -> List.of(What.REMOVED, What.PURGED);
      case HELD -> List.of(What.RETURNED, What.REMOVED, What.PURGED);
      case REMOVED -> List.of(What.RETURNED, What.PURGED);
      case DELETED -> List.of(What.GIVEN_BACK, What.PURGED);
      case ERASED -> List.of(What.PURGED);
      case GONE -> List.of();
    };
  }

  /** What that choice says. */
  static String words(What what, Optional<State> now) {
    return switch (what) {
      case LEFT ->
          switch (now.orElse(State.GONE)) {
            case STANDS -> "Leave it as it is";
            case HELD -> "Show it again, and leave it as it is";
            case WITHDRAWN -> "Leave it to its writer, who took it away";
            case REMOVED, DELETED, ERASED -> "Leave it removed";
            case GONE -> "Nothing more is to be done: it is gone";
          };
      case REMOVED ->
          now.filter(State.WITHDRAWN::equals).isPresent()
              ? "Remove it, so that its writer cannot bring it back"
              : "Remove it";
      case RETURNED -> "Bring it back";
      case GIVEN_BACK -> "Give it back to its writer, who had deleted it";
      default -> "Erase it for good";
    };
  }
}
