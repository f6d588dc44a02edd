package commonground.discussions;

import commonground.platform.views.PageView;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.spaces.SpaceViews;
import java.util.List;

/**
 * The threads of a space.
 *
 * @param start where a new one is started; "" for who may not
 * @param next the next page; "" on the last
 */
record ListView(
    Breadcrumbs trail,
    SpaceViews.Head head,
    List<DiscussionViews.LineView> discussions,
    String start,
    String next)
    implements PageView {
  @Override
  public String title() {
    return "Discussions in " + head.name();
  }
}
