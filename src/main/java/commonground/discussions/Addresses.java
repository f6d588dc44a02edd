package commonground.discussions;

import commonground.spaces.Slug;
import commonground.spaces.Space;

/** Where threads and posts are. */
public final class Addresses {

  /** Posts on one page of a thread. */
  public static final int PAGE = 50;

  private Addresses() {}

  public static String of(Space space) {
    return space.path() + "/discussions";
  }

  public static String of(Slug space, DiscussionId id) {
    return "/spaces/" + space.text() + "/discussions/" + id.value();
  }

  public static String of(Space space, DiscussionId id) {
    return of(space) + "/" + id.value();
  }

  /** The discussions about a topic. */
  public static String about(Space space, TopicId topic) {
    return of(space) + "?topic=" + topic.value();
  }

  /** What a post said, and what was changed. */
  public static String history(Space space, DiscussionId id, int number) {
    return post(space, id, number) + "/history";
  }

  /** The lasting address of a post. */
  public static String post(Space space, DiscussionId id, int number) {
    return of(space, id) + "/posts/" + number;
  }

  /** The address of a post: the page it stands on, and its place there. */
  public static String of(Space space, DiscussionId id, int number) {
    return page(space, id, Order.TIME, start(number)) + "#post-" + number;
  }

  /** The address of a post in this order; in order of replies it leads on to the page. */
  public static String of(Space space, DiscussionId id, int number, Order order) {
    return order == Order.TIME ? of(space, id, number) : order.at(post(space, id, number));
  }

  /** The number of the post that its page begins with in order of time. */
  static int start(int number) {
    return (number - 1) / PAGE * PAGE + 1;
  }

  /**
   * The address of a page.
   *
   * @param from the number of the post that it begins with
   */
  public static String page(Space space, DiscussionId id, Order order, int from) {
    return from <= 1 ? order.at(of(space, id)) : order.at(of(space, id), "from=" + from);
  }

  /** The summaries of a thread. */
  public static String summaries(Space space, DiscussionId id) {
    return of(space, id) + "/summaries";
  }
}
