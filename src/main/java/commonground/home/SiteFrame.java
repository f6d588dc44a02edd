package commonground.home;

import commonground.people.PersonId;
import commonground.platform.db.DbFailure;
import commonground.platform.views.Chrome;
import commonground.platform.views.Link;
import commonground.platform.views.Views;
import commonground.platform.web.Frame;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Session;
import java.util.List;
import java.util.Map;

/** Puts each page into the site's layout: its navigation, who is signed in, what was just done. */
public final class SiteFrame implements Frame {

  private static final String SEARCH = "/search";

  private final Views views;
  private final Map<String, String> said;
  private final Unread notices;

  /**
   * @param said the sentence for each key of {@code ?said=}; {@code {n}} stands for a number behind
   *     the key
   * @param notices counts what somebody was told and has not read
   */
  public SiteFrame(Views views, Map<String, String> said, Unread notices) {
    this.views = views;
    this.notices = notices;
    this.said = Map.copyOf(said);
  }

  /** How many notices somebody has not read, in words. Asked for each page. */
  @FunctionalInterface
  public interface Unread {
    String of(PersonId person);
  }

  @Override
  public byte[] page(Request request, Reply.Page page) {
    return views.page(page.template(), page.view(), chrome(request));
  }

  private Chrome chrome(Request request) {
    var path = request.path();
    var success = success(request.query().text("said"));
    var spaces = Link.to("Spaces", "/spaces").on(path);
    var search = path.equals(SEARCH) ? "" : SEARCH;
    var signIn = List.of(Link.to("Sign in", "/sign-in").on(path));
    return request
        .session()
        .map(session ->
            new Chrome(
                Long.toString(session.person()),
                session.name(),
                session.zone().getId(),
                List.of(Link.to("Catch up", "/catch-up").on(path), spaces),
                search,
                own(session, path),
                "/sign-out",
                session.token(),
                success))
        .orElseGet(() -> new Chrome("", "", "", List.of(spaces), search, signIn, "", "", success));
  }

  private List<Link> own(Session session, String path) {
    return List.of(
        Link.to(notices(session), "/notices").on(path),
        Link.to("Your drafts", "/drafts").on(path),
        Link.to("Your account", "/account").on(path));
  }

  /** A page that says what is wrong comes also where nothing can be counted. */
  private String notices(Session session) {
    try {
      return notices.of(new PersonId(session.person()));
    } catch (DbFailure e) {
      return "Notices";
    }
  }

  /** Only sentences of our own: nobody can put words on the page by a link. */
  private String success(String key) {
    var dash = key.lastIndexOf('-');
    var number = dash < 0 ? "" : key.substring(dash + 1);
    if (number.matches("[0-9]{1,9}")) {
      return said.getOrDefault(key.substring(0, dash), "").replace("{n}", number);
    }
    return said.getOrDefault(key, "");
  }
}
