package commonground.contributions.mentions;

import commonground.platform.views.Views;
import commonground.platform.web.OneLine;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.Mutes;
import commonground.spaces.Space;
import commonground.spaces.SpaceAccess;

/** Whom one can mention: a page, and what a script asks while somebody types. */
public final class MentionPages {

  private static final String HTML = "text/html; charset=utf-8";

  /** Characters of a name that are looked for. */
  private static final int MOST = 80;

  private final Completing completing;
  private final Views views;
  private final SpaceAccess in;

  public MentionPages(Nameables nameables, Mutes mutes, Views views, SpaceAccess in) {
    this.completing = new Completing(nameables, mutes);
    this.views = views;
    this.in = in;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/mentions", in.writer, this::list);
  }

  static String path(Space space) {
    return space.path() + "/mentions";
  }

  private Reply list(Member member, Request request) {
    var typed = OneLine.of(request.query().raw("name"), MOST);
    var name = typed.length() <= MOST ? typed : typed.substring(0, MOST);
    var view = MentionsView.of(member.space(), name, completing.of(member, name));
    return request.query().has("quiet")
        ? new Reply.Text(HTML, views.render("mentions/_options", view.options()).toString())
        : Reply.page("mentions/list", view);
  }
}
