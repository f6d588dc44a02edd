package commonground.discussions.keeping;

import commonground.discussions.Addresses;
import commonground.discussions.Discussion;
import commonground.platform.views.Link;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.web.Problems;
import commonground.spaces.Member;
import commonground.spaces.SpaceViews;

/**
 * The page on which a discussion is closed.
 *
 * @param now how it stands, where somebody else was faster
 * @param meanwhile whether that is so
 */
record ClosureView(
    Breadcrumbs trail,
    ErrorSummary summary,
    boolean meanwhile,
    KeepingView now,
    String action,
    String token,
    TextBox reason,
    SpaceViews.Reach audience,
    String back)
    implements FormView {

  static ClosureView of(
      Member member, Discussion d, KeepingView now, String typed, Problems problems) {
    var space = member.space();
    var path = Addresses.of(space, d.id());
    return new ClosureView(
        SpaceViews.trail(
            space,
            Link.to("Discussions", Addresses.of(space)),
            Link.to(d.title(), path),
            Link.to("Close", "")),
        problems.summary(),
        now.closed(),
        now,
        path + "/closure",
        now.token(),
        TextBox.of("reason", "Why do you close it?")
            .withRows(4)
            .withHint(
                "It stands on top of the discussion. At most " + Closings.MOST + " characters.")
            .withValue(typed)
            .withError(problems.of("reason")),
        SpaceViews.Reach.reads(space),
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
