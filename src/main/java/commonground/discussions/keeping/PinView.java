package commonground.discussions.keeping;

import commonground.discussions.Addresses;
import commonground.discussions.Discussion;
import commonground.platform.views.Link;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.DateField;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.web.Problems;
import commonground.spaces.Member;
import commonground.spaces.SpaceViews;

/** The page on which a discussion is pinned. */
record PinView(
    Breadcrumbs trail,
    ErrorSummary summary,
    String action,
    String token,
    DateField until,
    String back)
    implements FormView {

  static PinView of(Member member, Discussion d, DateField until, String token, Problems problems) {
    var space = member.space();
    var path = Addresses.of(space, d.id());
    return new PinView(
        SpaceViews.trail(
            space,
            Link.to("Discussions", Addresses.of(space)),
            Link.to(d.title(), path),
            Link.to("Pin", "")),
        problems.summary(),
        path + "/pin",
        token,
        until,
        path);
  }

  @Override
  public String title() {
    return "Pin this discussion";
  }
}
