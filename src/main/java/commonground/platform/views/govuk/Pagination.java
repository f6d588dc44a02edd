package commonground.platform.views.govuk;

import java.util.List;

/**
 * {@code govuk/pagination}: to the page before and after, and numbered pages if there are any.
 *
 * @param landmark what the navigation is called, when a page has two
 */
public record Pagination(
    Arrow previous, Arrow next, List<Page> pages, String landmark, String classes) {

  /** Lists that page by a key: only before and after. */
  public static Pagination of(Arrow previous, Arrow next) {
    return new Pagination(previous, next, List.of(), "Pagination", "");
  }

  public boolean block() {
    return pages.isEmpty() && !(previous.href().isEmpty() && next.href().isEmpty());
  }

  /** Whether the arrow's words stand alone, so that they are underlined. */
  public boolean previousAlone() {
    return block() && previous.label().isEmpty();
  }

  public boolean nextAlone() {
    return block() && next.label().isEmpty();
  }

  /**
   * @param href "" where there is no such page
   * @param text "" for "Previous page" or "Next page"
   * @param label what is there ("Posts 21 to 40"); shown only where there are no numbered pages
   */
  public record Arrow(String href, String text, String label) {

    public static final Arrow NONE = new Arrow("", "", "");

    public static Arrow to(String href) {
      return new Arrow(href, "", "");
    }
  }

  /**
   * @param name what a screen reader says, unique in the list
   */
  public record Page(String number, String href, String name, boolean current, boolean gap) {

    public static final Page GAP = new Page("", "", "", false, true);

    public static Page of(long number, String href, boolean current) {
      return new Page(Long.toString(number), href, "Page " + number, current, false);
    }
  }
}
