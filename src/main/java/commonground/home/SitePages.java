package commonground.home;

import commonground.platform.config.SiteSettings;
import commonground.platform.views.PageView;
import commonground.platform.web.Access;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;

/** Help, privacy and accessibility: the site's promises in words, with whom to ask. */
public final class SitePages {

  private final SiteView site;

  public SitePages(SiteSettings settings) {
    this.site =
        new SiteView(
            settings.name(),
            settings.contactName().orElse("the people who run this site"),
            settings.contactEmail().orElse(""),
            settings.phone().orElse(""),
            settings.controller().orElse("the organisation that runs this site"),
            settings.address().orElse(""));
  }

  public void mount(Routes r) {
    r.get("/help", Access.ANYONE, (visitor, q) -> Reply.page("home/help", about("Help")));
    r.get("/privacy", Access.ANYONE, (visitor, q) -> Reply.page("home/privacy", about("Privacy")));
    r.get(
        "/accessibility",
        Access.ANYONE,
        (visitor, q) -> Reply.page("home/accessibility", about("Accessibility")));
    r.get("/robots.txt", Access.ANYONE, SitePages::robots);
  }

  /** Who runs the site and whom to ask; "" where it is not set. */
  record SiteView(
      String name, String contact, String email, String phone, String controller, String address) {}

  record AboutView(String title, SiteView site) implements PageView {}

  private AboutView about(String title) {
    return new AboutView(title, site);
  }

  /** Pages say noindex themselves; a robot that may not fetch them would never learn it. */
  private static Reply robots(Request visitor, Request request) {
    return new Reply.Text("text/plain; charset=utf-8", "User-agent: *\nDisallow: /sign-in\n");
  }
}
