package commonground.contributions.moderation;

import commonground.platform.views.Count;
import commonground.platform.views.TimeView;
import commonground.platform.views.When;
import java.time.Duration;

/**
 * One line of the record.
 *
 * @param title what it was done to; "" where the page says that
 * @param until of a pause; "" for anything else
 * @param words what whoever did it says; "" for nothing
 * @param appeal where somebody else can be asked to look; "" if not
 */
record ActView(
    String title,
    String what,
    String until,
    String ground,
    String words,
    String by,
    TimeView at,
    String appeal) {

  static ActView of(Act act, String title) {
    return new ActView(
        title,
        act.pace().map(ActView::waiting).orElse(act.what().words()),
        act.until().map(end -> When.at(end, When.UK).words()).orElse(""),
        act.ground() == Ground.OTHER ? "" : act.ground().words(),
        act.words(),
        act.by(),
        When.at(act.at(), When.UK),
        "");
  }

  /** What another pace of a room means. */
  private static String waiting(Duration pace) {
    return pace.isZero()
        ? "Nobody waits between two messages any more"
        : "Each person waits " + time(pace) + " between two messages";
  }

  /** Whole minutes as minutes, else seconds. */
  private static String time(Duration pace) {
    return pace.toSecondsPart() == 0
        ? Count.of(pace.toMinutes(), "minute", "minutes")
        : Count.of(pace.toSeconds(), "second", "seconds");
  }

  /** For whoever is not in the space: no name of it. */
  ActView unnamed() {
    return new ActView(title, what, until, ground, words, "a moderator", at, appeal);
  }

  ActView appealedAt(String path) {
    return new ActView(title, what, until, ground, words, by, at, path);
  }
}
