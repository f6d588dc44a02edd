package commonground.discussions.threads;

import commonground.discussions.Addresses;
import commonground.discussions.Heading;
import commonground.platform.db.Words;
import commonground.platform.views.Link;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.Choice;
import commonground.platform.views.govuk.Choices;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.TextField;
import commonground.platform.web.Problems;
import commonground.platform.web.Request;
import commonground.spaces.Member;
import commonground.spaces.Section;
import commonground.spaces.Space;
import commonground.spaces.SpaceViews;
import java.util.Optional;

/**
 * The page on which a discussion is started.
 *
 * @param section without choices in a space without sections
 */
record StartView(
    Breadcrumbs trail,
    SpaceViews.Head head,
    ErrorSummary summary,
    TextField subject,
    Choices section,
    ReplyBox box)
    implements FormView {

  /** Holds what the request has typed, or the section that its address names. */
  static StartView of(Member member, Request request, String once, Problems problems) {
    var form = request.form();
    var space = member.space();
    var section = Heading.section(space, request.isPost() ? form : request.query());
    var path = Addresses.of(space);
    return new StartView(
        SpaceViews.trail(space, Link.to("Discussions", path), Link.to("Start a discussion", "")),
        SpaceViews.Head.of(space),
        problems.summary(),
        TextField.of("title", "Title")
            .withHint(space.kind().prompts().title())
            .withValue(form.raw("title"))
            .withError(problems.of("title")),
        sections(space, section).withError(problems.of("section")),
        new ReplyBox(
            path,
            request.token(),
            once,
            0,
            0,
            SpaceViews.Reach.reads(space),
            ReplyBox.words(space, form.raw("post"), problems),
            "Start discussion"));
  }

  private static Choices sections(Space space, Optional<Section> chosen) {
    return Choices.of(
        "section",
        "Where does it belong?",
        space.kind().sections().stream()
            .map(one ->
                Choice.of(Words.write(one), one.words())
                    .withHint(one.meaning())
                    .checked(chosen.filter(one::equals).isPresent()))
            .toList());
  }

  @Override
  public String title() {
    return "Start a discussion";
  }
}
