package commonground.spaces.members;

import commonground.people.DisplayName;
import commonground.platform.views.Link;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.TextField;
import commonground.platform.web.Kept;
import commonground.platform.web.KeptForm;
import commonground.platform.web.Paths;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.NameRule;
import commonground.spaces.Named;
import commonground.spaces.Names;
import commonground.spaces.SpaceAccess;
import commonground.spaces.SpaceViews;
import java.util.Map;

/** Choosing a name for a space, on the way to writing there. */
public final class NamePages {

  /** What is said afterwards. */
  public static final Map<String, String> SAID = Map.of("named", "Saved. You can write now.");

  private static final String PAGE = "spaces/name";

  private final Names names;
  private final SpaceAccess in;

  public NamePages(Names names, SpaceAccess in) {
    this.names = names;
    this.in = in;
  }

  public void mount(Routes r) {
    r.get("/spaces/:space/me/name", in.member, this::show);
    r.post("/spaces/:space/me/name/kept", in.member, this::showWithKept);
    r.post("/spaces/:space/me/name", in.member, this::choose);
  }

  /**
   * @param promise what is shown and what not
   * @param next where to go afterwards
   * @param kept a form that waits, encoded; "" for none
   */
  record NameView(
      Breadcrumbs trail,
      ErrorSummary summary,
      String promise,
      String action,
      String token,
      String next,
      String kept,
      TextField name)
      implements FormView {
    @Override
    public String title() {
      return "Choose your name";
    }
  }

  private Reply show(Member member, Request request) {
    var usual = names.usual(member.space().id(), member.person());
    return Reply.page(PAGE, view(member, request, usual, new Problems()));
  }

  /** The same, for a form that is waiting for it. */
  private Reply showWithKept(Member member, Request request) {
    return Reply.page(PAGE, view(member, request, "", new Problems()));
  }

  private static NameView view(Member member, Request request, String value, Problems problems) {
    var space = member.space();
    var next = request.isPost() ? request.form().text("_next") : request.query().text("next");
    return new NameView(
        SpaceViews.trail(space, Link.to("Choose your name", "")),
        problems.summary(),
        space.names() == NameRule.DISPLAY ? NameRule.PROMISE : space.names().meaning(),
        Names.path(space),
        request.token(),
        Paths.local(next) ? next : "",
        request.kept().map(KeptForm::encode).orElse(""),
        TextField.of("name", "Your name in this space")
            .withHint("It stands beside all you write here. It need not be your real one.")
            .withValue(value)
            .withError(problems.of("name")));
  }

  private Reply choose(Member member, Request request) {
    var typed = request.form().raw("name");
    var name = DisplayName.parse(typed);
    var problems = new Problems();
    problems.unless(name.isPresent(), "name", "Enter a name with letters, at most 80 characters");
    if (problems.none()
        && names.choose(member.space().id(), member.person(), name) instanceof Named.Not(var why)) {
      problems.add("name", why);
    }
    if (problems.any()) {
      return Reply.mistaken(PAGE, view(member, request, typed, problems));
    }
    var next = request.form().text("_next");
    return request
        .kept()
        .<Reply>map(kept -> new Reply.SendAgain(200, Kept.Reason.NAMED, kept))
        .orElseGet(
            () -> Reply.seeOther(Paths.local(next) ? next : member.space().path()).saying("named"));
  }
}
