package commonground.platform.views;

/**
 * What {@code _layout.hbs} sees.
 *
 * @param title of the page; "" for the site's first one
 * @param mistaken whether something on it must be mended
 */
record LayoutView(Site site, Chrome chrome, String title, boolean mistaken, boolean listed) {

  static LayoutView of(Site site, Chrome chrome, PageView page) {
    return new LayoutView(site, chrome, page.title(), page.mistaken(), page.listed());
  }
}
