package commonground.discussions.threads;

import commonground.contributions.drafts.DraftView;
import commonground.discussions.Addresses;
import commonground.discussions.topics.TopicBoxes;
import commonground.discussions.writing.PreviewView;
import commonground.platform.views.Link;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.Choices;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.TextField;
import commonground.platform.web.Problems;
import commonground.spaces.Member;
import commonground.spaces.SpaceViews;

/**
 * The page on which a discussion is started.
 *
 * @param section without choices in a space without sections
 * @param topics without choices in a space without topics
 */
record StartView(
    Breadcrumbs trail,
    SpaceViews.Head head,
    ErrorSummary summary,
    TextField subject,
    Choices section,
    TopicBoxes topics,
    ReplyBox box)
    implements FormView {

  static StartView of(
      Member member,
      StartForm typed,
      TopicBoxes topics,
      String token,
      String once,
      Problems problems) {
    var space = member.space();
    var path = Addresses.of(space);
    return new StartView(
        SpaceViews.trail(space, Link.to("Discussions", path), Link.to("Start a discussion", "")),
        SpaceViews.Head.of(space),
        problems.summary(),
        TextField.of("title", "Title")
            .withHint(space.kind().prompts().title())
            .withValue(typed.title())
            .withError(problems.of("title")),
        Sections.of(space, typed.section()).withError(problems.of("section")),
        topics,
        new ReplyBox(
            path,
            token,
            once,
            0,
            0,
            SpaceViews.Reach.reads(space),
            ReplyBox.words(space, typed.words(), problems),
            "Start discussion"));
  }

  StartView keeping(DraftView draft) {
    return new StartView(trail, head, summary, subject, section, topics, box.keeping(draft));
  }

  StartView beside(BesideView view) {
    return new StartView(trail, head, summary, subject, section, topics, box.beside(view));
  }

  StartView with(PreviewView preview) {
    return new StartView(trail, head, summary, subject, section, topics, box.with(preview));
  }

  @Override
  public String title() {
    return (box.preview().shown() ? "Preview: " : "") + "Start a discussion";
  }
}
