package commonground.discussions;

import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.spaces.SpaceViews;
import java.util.List;

/**
 * The threads of a space.
 *
 * @param sections to show one of them alone; empty in a space without
 * @param begin what to begin with where nobody has
 * @param start where a new one is started; "" for who may not
 * @param next the next page; "" on the last
 */
record ListView(
    Breadcrumbs trail,
    SpaceViews.Head head,
    List<Link> sections,
    List<ListViews.LineView> discussions,
    String begin,
    String start,
    String next)
    implements PageView {
  @Override
  public String title() {
    return "Discussions in " + head.name();
  }
}
