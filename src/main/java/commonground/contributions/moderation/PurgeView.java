package commonground.contributions.moderation;

import commonground.platform.db.Words;
import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.spaces.Space;
import java.util.Optional;

/** What goes if something is erased for good. */
record PurgeView(
    Breadcrumbs trail,
    String token,
    String subject,
    String path,
    String seen,
    String ground,
    String reason,
    String words)
    implements PageView {

  static PurgeView of(
      Space space, Report report, Reported subject, Decision decision, String token) {
    var path = ReportViews.path(space, report.id());
    return new PurgeView(
        ReportViews.trail(
            space, Link.to("Report " + report.id().value(), path), Link.to("Erase it", "")),
        token,
        subject.title(),
        path,
        report.seen(Optional.of(subject)),
        Words.write(decision.ground()),
        decision.ground().words(),
        decision.words());
  }

  @Override
  public String title() {
    return "Erase it for good?";
  }
}
