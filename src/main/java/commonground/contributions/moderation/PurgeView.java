package commonground.contributions.moderation;

import commonground.contributions.Subject;
import commonground.platform.db.Words;
import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.spaces.Space;
import java.util.Optional;

/**
 * What goes if something is erased for good.
 *
 * @param kind what it is, such as "post"
 * @param stays what of the place that it is in stays
 */
record PurgeView(
    Breadcrumbs trail,
    String token,
    String subject,
    String kind,
    String stays,
    String action,
    String back,
    String seen,
    String ground,
    String reason,
    String words)
    implements PageView {

  static PurgeView of(
      Space space, Report report, Reported subject, Decision decision, String token) {
    var path = ReportViews.path(space, report.id());
    return of(
        new Around(
            ReportViews.trail(
                space, Link.to("Report " + report.id().value(), path), Link.to("Erase it", "")),
            path + "/decision",
            path),
        report.seen(Optional.of(subject)),
        subject,
        decision,
        token);
  }

  /**
   * What leads here and on.
   *
   * @param action where the press is sent
   * @param back where it is left as it is
   */
  record Around(Breadcrumbs trail, String action, String back) {}

  static PurgeView of(
      Around around, String seen, Reported subject, Decision decision, String token) {
    return new PurgeView(
        around.trail(),
        token,
        subject.title(),
        subject.subject().kind().words(),
        stays(subject.subject().kind()),
        around.action(),
        around.back(),
        seen,
        Words.write(decision.ground()),
        decision.ground().words(),
        decision.words());
  }

  private static String stays(Subject.Kind kind) {
    return switch (kind) {
      case POST -> "the title of the discussion";
      case MESSAGE -> "the name of the room";
      case PERSON, ROOM -> "the name"; // Neither is erased here: both have names alone.
    };
  }

  @Override
  public String title() {
    return "Erase it for good?";
  }
}
