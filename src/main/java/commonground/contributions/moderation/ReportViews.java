package commonground.contributions.moderation;

import commonground.contributions.Subject;
import commonground.platform.views.Count;
import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.spaces.Space;
import commonground.spaces.SpaceViews;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of reports of a space. */
final class ReportViews {

  private ReportViews() {}

  static String path(Space space) {
    return space.path() + "/reports";
  }

  static String path(Space space, ReportId id) {
    return path(space) + "/" + id.value();
  }

  static Breadcrumbs trail(Space space, Link... here) {
    var links = new Link[here.length + 1];
    links[0] = Link.to("Reports", here.length == 0 ? "" : path(space));
    System.arraycopy(here, 0, links, 1, here.length);
    return SpaceViews.trail(space, links);
  }

  /**
   * All that waits, and the latest that does not.
   *
   * @param sum how many wait, in a sentence
   * @param older the settled ones before; "" for none
   * @param months how many there were; "" for a site administrator
   * @param record what was done; "" for a site administrator
   */
  record ListView(
      Breadcrumbs trail,
      SpaceViews.Head head,
      String sum,
      List<LineView> waiting,
      List<LineView> settled,
      String older,
      String months,
      String record)
      implements PageView {
    @Override
    public String title() {
      return "Reports";
    }
  }

  /**
   * One report.
   *
   * @param state such as "New"
   * @param about why it was told, by how many, when an answer is owed
   */
  record LineView(
      String title, String href, String state, String due, boolean overdue, String about) {}

  static ListView list(
      Handler by,
      List<Report> waiting,
      List<Report> settled,
      Map<Subject, Reported> subjects,
      Instant now) {
    var space = by.space();
    var shown = settled.subList(0, Math.min(Reports.PAGE, settled.size()));
    return new ListView(
        trail(space),
        SpaceViews.Head.of(space),
        sum(waiting, now),
        lines(space, waiting, subjects, now),
        lines(space, shown, subjects, now),
        settled.size() > shown.size()
            ? path(space) + "?before=" + shown.getLast().id().value()
            : "",
        by.member() ? path(space) + "/by-month" : "",
        by.member() ? space.path() + "/acts" : "");
  }

  private static String sum(List<Report> waiting, Instant now) {
    var late = waiting.stream().filter(report -> report.overdue(now)).count();
    return waiting.isEmpty()
        ? "No report waits for you."
        : Count.of(waiting.size(), "report waits", "reports wait")
            + " for you."
            + (late == 0 ? "" : " " + Count.of(late, "answer is", "answers are") + " overdue.");
  }

  private static List<LineView> lines(
      Space space, List<Report> reports, Map<Subject, Reported> subjects, Instant now) {
    return reports.stream()
        .map(report ->
            new LineView(
                title(Optional.ofNullable(subjects.get(report.subject()))),
                path(space, report.id()),
                state(report),
                due(report, now),
                report.overdue(now),
                about(report)))
        .toList();
  }

  static String title(Optional<Reported> subject) {
    return subject.map(Reported::title).orElse(Reported.NOT_HERE);
  }

  /** How far it is. */
  static String state(Report report) {
    var looked = report.taken().isEmpty() ? "" : ", being looked at by " + report.taken();
    return switch (report.state()) {
      case NEW -> report.taken().isEmpty() ? "New" : "Being looked at by " + report.taken();
      case APPEALED -> "Appealed" + looked;
      case DECIDED, ENDED ->
          "Decided"
              + report.decided().map(one -> " by " + one.by()).orElse("")
              + (report.state() == Report.State.ENDED ? " after an appeal" : "");
    };
  }

  /** When an answer is owed; "" if none is. */
  static String due(Report report, Instant now) {
    return !report.waits()
        ? ""
        : (report.overdue(now) ? "Overdue: an answer was owed by " : "An answer is owed by ")
            + When.at(report.due(), When.UK).words();
  }

  private static String about(Report report) {
    return report.why().words()
        + (report.voices() == 0 ? "" : ". " + people(report) + " told us")
        + ". Written by "
        + report.aboutName()
        + ".";
  }

  static String people(Report report) {
    return Count.of(report.voices(), "person", "people");
  }
}
