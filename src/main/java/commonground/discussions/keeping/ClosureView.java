package commonground.discussions.keeping;

import commonground.discussions.Addresses;
import commonground.discussions.Discussion;
import commonground.platform.views.Link;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.Choices;
import commonground.platform.views.govuk.DateField;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.web.Problems;
import commonground.spaces.Member;
import commonground.spaces.SpaceViews;
import java.time.LocalDate;

/**
 * The page on which a discussion is closed.
 *
 * @param now how it stands, where somebody else was faster
 * @param meanwhile whether that is so
 * @param leave what the link says that leads back
 */
record ClosureView(
    Breadcrumbs trail,
    ErrorSummary summary,
    boolean meanwhile,
    KeepingView now,
    String action,
    String token,
    TextBox reason,
    Choices when,
    DateField until,
    SpaceViews.Reach audience,
    String leave,
    String back)
    implements FormView {

  static ClosureView of(
      Member member,
      Discussion d,
      KeepingView now,
      ClosureForm form,
      LocalDate today,
      Problems problems) {
    var space = member.space();
    var path = Addresses.of(space, d.id());
    return new ClosureView(
        SpaceViews.trail(
            space,
            Link.to("Discussions", Addresses.of(space)),
            Link.to(d.title(), path),
            Link.to("Close", "")),
        problems.summary(),
        now.closed() || !now.shown().equals(KeepingView.shown(form.shown())),
        now,
        path + "/closure",
        now.token(),
        form.why(problems),
        form.choices(problems),
        form.until(today, problems),
        d.readers(space),
        now.closed() || !now.closes().isEmpty() ? "Back to the discussion" : "Keep it open",
        path);
  }

  @Override
  public String title() {
    return "Close this discussion";
  }

  @Override
  public boolean mistaken() {
    return meanwhile || FormView.super.mistaken();
  }
}
