package commonground.discussions.topics;

import commonground.discussions.Addresses;
import commonground.discussions.Discussion;
import commonground.platform.views.Link;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.web.Problems;
import commonground.spaces.Member;
import commonground.spaces.SpaceViews;
import java.util.stream.Collectors;

/**
 * The page on which the topics of a discussion are chosen.
 *
 * @param had the numbers of those that it has now, with "-" between them
 * @param all the page of all topics
 */
record ChoosingView(
    Breadcrumbs trail,
    ErrorSummary summary,
    String thread,
    String action,
    String token,
    String had,
    TopicBoxes boxes,
    SpaceViews.Reach audience,
    String all,
    String back)
    implements FormView {

  static ChoosingView of(
      Member member, Discussion d, TopicBoxes boxes, String token, Problems problems) {
    var space = member.space();
    var path = Addresses.of(space, d.id());
    return new ChoosingView(
        SpaceViews.trail(
            space,
            Link.to("Discussions", Addresses.of(space)),
            Link.to(d.title(), path),
            Link.to("Topics", "")),
        problems.summary(),
        d.title(),
        path + "/topics",
        token,
        d.keeping().topics().stream()
            .map(topic -> Long.toString(topic.id().value()))
            .collect(Collectors.joining("-")),
        boxes,
        d.readers(space),
        TopicViews.path(space),
        path);
  }

  @Override
  public String title() {
    return "Topics of this discussion";
  }
}
