package commonground.discussions.lists;

import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.spaces.SpaceViews;
import java.util.List;

/**
 * The threads of a space.
 *
 * @param heading what is shown, such as "Unread discussions"
 * @param listen what tells that something in it has changed
 * @param revision at which that stands now
 * @param news how much is unread, in a sentence; "" for who is not a member
 * @param meaning which discussions these are, in a sentence; "" where the heading says it
 * @param choices to show some of them alone, or in another order
 * @param pinned stand on top of the first page
 * @param all the page of all topics; "" where there are none to be seen
 * @param whenEmpty what to say and do where there are none
 * @param start where a new one is started; "" for who may not
 * @param first the first page; "" on it
 * @param next the next page; "" on the last
 */
record ListView(
    Breadcrumbs trail,
    SpaceViews.Head head,
    String heading,
    String listen,
    long revision,
    String news,
    String meaning,
    List<Choice> choices,
    List<ListViews.LineView> pinned,
    List<ListViews.LineView> discussions,
    String all,
    String whenEmpty,
    String start,
    String first,
    String next)
    implements PageView {

  /** Links of which one is current. */
  record Choice(String name, List<Link> links) {}

  @Override
  public String title() {
    return heading + " in " + head.name();
  }
}
