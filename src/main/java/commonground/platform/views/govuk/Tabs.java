package commonground.platform.views.govuk;

import commonground.platform.views.SafeHtml;
import java.util.List;

/**
 * {@code govuk/tabs}; without JavaScript a list of links to the panels below.
 *
 * @param id of the whole; "" for none
 * @param title heading above the links where there is no JavaScript
 */
public record Tabs(String id, String title, List<Tab> items, String classes) {

  public static Tabs of(List<Tab> items) {
    return new Tabs("", "Contents", items, "");
  }

  /** The tab that is open at first, in a list of its own; empty if there is no tab. */
  public List<Tab> first() {
    return items.stream().limit(1).toList();
  }

  public List<Tab> rest() {
    return items.stream().skip(1).toList();
  }

  /**
   * @param id of the panel
   * @param text one paragraph; used if {@code html} is empty
   */
  public record Tab(String id, String label, String text, SafeHtml html) {}
}
