package commonground.contributions.moderation;

import commonground.contributions.Subject;
import commonground.platform.db.Db;
import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceAccess;
import commonground.spaces.SpaceViews;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The record of what was done in a space, for its moderators. A site administrator to whom a report
 * has fallen sees that report alone.
 */
public final class RecordPages {

  private final Db db;
  private final Acts acts;
  private final Subjects subjects;
  private final Titles titles;
  private final SpaceAccess in;

  /**
   * @param titles of what nobody reports
   */
  public RecordPages(Db db, Acts acts, Subjects subjects, Titles titles, SpaceAccess in) {
    this.db = db;
    this.acts = acts;
    this.subjects = subjects;
    this.titles = titles;
    this.in = in;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/acts", in.may(Permission.MODERATE), this::show);
  }

  /**
   * @param older the page after it; "" for none
   */
  record RecordView(Breadcrumbs trail, SpaceViews.Head head, List<ActView> acts, String older)
      implements PageView {
    @Override
    public String title() {
      return "What was done";
    }
  }

  private Reply show(Member by, Request request) {
    var space = by.space();
    var lines = acts.of(by, request.query().number("before").orElse(Long.MAX_VALUE));
    var shown = lines.subList(0, Math.min(Acts.PAGE, lines.size()));
    var about = shown.stream().map(Act::subject).toList();
    var found = new Found(subjects.of(db, space.id(), about), titles.of(db, space.id(), about));
    var path = space.path() + "/acts";
    return Reply.page(
        "moderation/acts",
        new RecordView(
            ReportViews.trail(space, Link.to("What was done", "")),
            SpaceViews.Head.of(space),
            shown.stream().map(act -> ActView.of(act, found.title(act))).toList(),
            lines.size() > shown.size() ? path + "?before=" + shown.getLast().id().value() : ""));
  }

  /** What the lines are about, as it stands now. */
  private record Found(Map<Subject, Reported> written, Map<Subject, String> others) {
    String title(Act act) {
      var subject = act.subject();
      return switch (subject.kind()) {
        case PERSON -> act.aboutName();
        case ROOM -> others.getOrDefault(subject, Reported.NOT_HERE);
        case POST, MESSAGE ->
            ReportViews.title(Optional.ofNullable(written.get(subject)))
                + ", by "
                + act.aboutName();
      };
    }
  }
}
