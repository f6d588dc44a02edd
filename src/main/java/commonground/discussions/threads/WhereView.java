package commonground.discussions.threads;

import commonground.discussions.Addresses;
import commonground.discussions.Discussion;
import commonground.discussions.Order;
import commonground.discussions.Paging;
import commonground.platform.views.Link;
import commonground.platform.views.govuk.Pagination;
import commonground.spaces.Reader;
import java.util.List;

/**
 * Where a reader is in a thread, and where they can go.
 *
 * @param orders the two orders of its posts; none where both show the same
 * @param range which posts these are of how many; "" where all of them are here, and where their
 *     numbers do not say it
 * @param first link to the first page; "" if it is here
 * @param newest link to the last post; "" if it is here
 * @param above the post below which the first ones here stand
 */
record WhereView(
    List<Link> orders,
    String range,
    String first,
    String newest,
    AboveView above,
    Pagination pages) {

  /**
   * A post on a page before.
   *
   * @param href "" if there is none
   * @param line the beginning of its words
   */
  record AboveView(String href, int number, String writer, String line) {
    static final AboveView NONE = new AboveView("", 0, "", "");
  }

  static WhereView of(Reader reader, Discussion d, Paging.Page page, AboveView above) {
    var here = new Here(reader, d, page);
    return new WhereView(
        d.posts() > 2 || page.order() == Order.REPLIES
            ? List.of(
                here.link("In order of time", Order.TIME),
                here.link("Grouped by reply", Order.REPLIES))
            : List.of(),
        page.whole() ? "" : here.range(),
        page.before().isEmpty() ? "" : here.page(1),
        here.hasNewest() ? "" : here.post(d.last()),
        above,
        Pagination.of(
            page.before().isEmpty() ? Pagination.Arrow.NONE : here.arrow(page.before().getLast()),
            page.next() == 0 ? Pagination.Arrow.NONE : here.arrow(page.next())));
  }

  private record Here(Reader reader, Discussion d, Paging.Page page) {

    /** The same page in its own order; in the other one, the page of the first post here. */
    Link link(String words, Order other) {
      var start = page.before().isEmpty() ? 1 : page.posts().getFirst().number();
      return new Link(
          words,
          other == page.order()
              ? page(start)
              : start == 1
                  ? Addresses.page(reader.space(), d.id(), other, 1)
                  : Addresses.of(reader.space(), d.id(), start, other),
          other == page.order());
    }

    String page(int from) {
      return Addresses.page(reader.space(), d.id(), page.order(), from);
    }

    String post(int number) {
      return Addresses.of(reader.space(), d.id(), number, page.order());
    }

    boolean hasNewest() {
      return page.posts().stream().anyMatch(post -> post.number() == d.last());
    }

    /** Whether the numbers of posts count them: in order of time, if this reader sees them all. */
    private boolean counted() {
      return page.order() == Order.TIME && d.posts() == d.last();
    }

    String range() {
      return counted() && !page.posts().isEmpty()
          ? range(page.posts().getFirst().number()) + " of " + d.last()
          : "";
    }

    private String range(int from) {
      return "Posts " + from + " to " + Math.min(d.last(), from + Addresses.PAGE - 1);
    }

    Pagination.Arrow arrow(int from) {
      return new Pagination.Arrow(page(from), "", counted() ? range(from) : "From post " + from);
    }
  }
}
