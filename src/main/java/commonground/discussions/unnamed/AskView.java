package commonground.discussions.unnamed;

import commonground.discussions.Addresses;
import commonground.discussions.reading.Finding;
import commonground.platform.views.Link;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.web.Problems;
import commonground.spaces.Member;
import commonground.spaces.SpaceViews;

/** The page on which a facilitator says why they want to know who wrote a post. */
record AskView(
    Breadcrumbs trail,
    SpaceViews.Head head,
    ErrorSummary summary,
    int number,
    String writer,
    String back,
    String action,
    String token,
    TextBox reason,
    String names)
    implements FormView {

  static AskView of(
      Member member, Finding.Found found, String token, String typed, Problems problems) {
    var space = member.space();
    var thread = found.thread();
    var number = found.post().number();
    return new AskView(
        SpaceViews.trail(
            space,
            Link.to("Discussions", Addresses.of(space)),
            Link.to(thread.title(), Addresses.of(space, thread.id())),
            Link.to("Look up who wrote post " + number, "")),
        SpaceViews.Head.of(space),
        problems.summary(),
        number,
        found.post().writer().name(),
        Addresses.of(space, thread.id(), number),
        Addresses.post(space, thread.id(), number) + "/name",
        token,
        TextBox.of("reason", "Why do you need to know?")
            .withRows(4)
            .withHint("The other facilitator and the writer read it. Up to 1,000 characters.")
            .withValue(typed)
            .withError(problems.of("reason")),
        SightPages.path(space));
  }

  @Override
  public String title() {
    return "Look up who wrote post " + number;
  }
}
