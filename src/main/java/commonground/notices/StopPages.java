package commonground.notices;

import commonground.platform.views.PageView;
import commonground.platform.web.Access;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Space;
import commonground.spaces.Spaces;
import commonground.spaces.Visibility;

/**
 * Stopping mail by a link in it, without signing in. Looking changes nothing; mail programs send
 * the form by themselves when somebody presses their button (RFC 8058).
 */
public final class StopPages {

  private final Spaces spaces;
  private final Stopping stopping;
  private final Access<Stop> holder;

  public StopPages(StopLinks links, Spaces spaces, Stopping stopping) {
    this.spaces = spaces;
    this.stopping = stopping;
    this.holder =
        new Access<>(
            "stop_link",
            request ->
                links
                    .read(request.parameter("token"))
                    .<Access.Admission<Stop>>map(Access.Admission.In::new)
                    .orElseGet(Access.Admission.NotHere::new));
  }

  public void mount(Routes r) {
    r.get("/mail/stop/:token", holder, this::ask);
    r.postByLink("/mail/stop/:token", holder, this::stop);
  }

  /**
   * @param about the space, in words that tell nobody of a hidden one; or all of them
   * @param discussion whether it can be stopped for one discussion alone
   * @param done what has been done; "" if nothing has
   * @param again where it can be chosen again
   */
  record StopView(
      String action, String token, String about, boolean discussion, String done, String again)
      implements PageView {
    @Override
    public String title() {
      return done.isEmpty() ? "Stop email" : "You get no more of this email";
    }
  }

  private Reply ask(Stop stop, Request request) {
    return page(stop, request, "");
  }

  /** What a mail program sends stops the space; the page has a button for the discussion alone. */
  private Reply stop(Stop stop, Request request) {
    if (request.form().text("what").equals("discussion") && stop.conversation() > 0) {
      stopping.discussion(stop);
      return page(stop, request, "You get no more email about this discussion.");
    }
    if (stop.isDigest()) {
      stopping.digest(stop);
    } else {
      stopping.space(stop);
    }
    return page(stop, request, "You get no more email about " + about(stop) + ".");
  }

  private Reply page(Stop stop, Request request, String done) {
    return Reply.page(
        "notices/stop",
        new StopView(
            request.path(),
            request.token(),
            about(stop),
            stop.conversation() > 0,
            done,
            stop.isDigest()
                ? "on the page “Mail” of your account"
                : "on the page “You in this space”, or at the end of the discussion"));
  }

  private String about(Stop stop) {
    if (stop.isDigest()) {
      return "what is new in all your spaces";
    }
    return spaces
        .find(stop.space())
        .filter(space -> space.visibility() != Visibility.HIDDEN)
        .map(Space::name)
        .orElse("one of your spaces");
  }
}
