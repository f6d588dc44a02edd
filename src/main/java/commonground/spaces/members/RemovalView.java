package commonground.spaces.members;

import commonground.platform.views.Link;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.web.Problems;
import commonground.spaces.Member;
import commonground.spaces.Profile;
import commonground.spaces.SpaceViews;

/**
 * What removing somebody does, and the box for the reason.
 *
 * @param action where it is sent, and where the page is
 * @param back the person's page
 */
record RemovalView(
    Breadcrumbs trail,
    ErrorSummary summary,
    String token,
    String name,
    String space,
    String action,
    String back,
    TextBox reason)
    implements FormView {

  static RemovalView of(
      Member member, Profile profile, String reason, String token, Problems problems) {
    var path = PersonView.path(member.space(), profile.person());
    return new RemovalView(
        SpaceViews.trail(
            member.space(),
            Link.to("People", member.space().path() + "/people"),
            Link.to(profile.name(), path),
            Link.to("Remove", "")),
        problems.summary(),
        token,
        profile.name(),
        member.space().name(),
        path + "/removal",
        path,
        TextBox.of("reason", "Why do you remove them?")
            .withHint("We send your words to them by email. At most 1,000 characters.")
            .withRows(5)
            .withValue(reason)
            .withError(problems.of("reason")));
  }

  @Override
  public String title() {
    return "Remove " + name;
  }
}
