package commonground.platform.views.govuk;

import commonground.platform.views.Link;
import java.util.List;

/**
 * {@code govuk/breadcrumbs}: a link without an address is the page itself.
 *
 * @param collapse whether a phone shows only the first and the last
 * @param label what the navigation is called
 */
public record Breadcrumbs(List<Link> items, boolean collapse, String label, String classes) {

  public static Breadcrumbs of(Link... items) {
    return new Breadcrumbs(List.of(items), true, "Breadcrumb", "");
  }
}
