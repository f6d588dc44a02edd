package commonground.platform.views;

/** What {@code _layout.hbs} sees. */
record LayoutView(Site site, Chrome chrome, String title, boolean listed, SafeHtml body) {

  static LayoutView of(Site site, Chrome chrome, PageView page, SafeHtml body) {
    return new LayoutView(site, chrome, title(site, page), page.listed(), body);
  }

  private static String title(Site site, PageView page) {
    var own = page.title().isEmpty() ? site.name() : page.title() + " – " + site.name();
    return page.mistaken() ? "Error: " + own : own;
  }
}
