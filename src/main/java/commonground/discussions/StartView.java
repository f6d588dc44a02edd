package commonground.discussions;

import commonground.platform.views.Link;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.TextField;
import commonground.platform.web.Problems;
import commonground.spaces.Member;
import commonground.spaces.SpaceViews;

/** The page on which a discussion is started. */
record StartView(
    Breadcrumbs trail, SpaceViews.Head head, ErrorSummary summary, TextField subject, ReplyBox box)
    implements FormView {

  static StartView of(
      Member member, String token, String once, String title, String words, Problems problems) {
    var path = DiscussionViews.path(member.space());
    return new StartView(
        SpaceViews.trail(
            member.space(), Link.to("Discussions", path), Link.to("Start a discussion", "")),
        SpaceViews.Head.of(member.space()),
        problems.summary(),
        TextField.of("title", "Title")
            .withHint(
                "Say in a few words what it is about, so that people know whether to open it.")
            .withValue(title)
            .withError(problems.of("title")),
        new ReplyBox(
            path,
            token,
            once,
            0,
            0,
            SpaceViews.Reach.reads(member.space()),
            ReplyBox.words(words, problems),
            "Start discussion"));
  }

  @Override
  public String title() {
    return "Start a discussion";
  }
}
