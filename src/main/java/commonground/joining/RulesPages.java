package commonground.joining;

import commonground.platform.views.When;
import commonground.platform.web.Kept;
import commonground.platform.web.KeptForm;
import commonground.platform.web.Paths;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.platform.web.Session;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Reader;
import commonground.spaces.SpaceAccess;
import java.util.List;
import java.util.Map;

/** The ground rules of a space: reading, agreeing, changing. */
public final class RulesPages {

  /** What is said after a change. */
  public static final Map<String, String> SAID =
      Map.of(
          "rules-agreed", "Thank you. You can post now.",
          "rules-changed", "The ground rules are changed. Everybody is asked to agree to them.");

  private final GroundRules rules;
  private final SpaceAccess in;

  public RulesPages(GroundRules rules, SpaceAccess in) {
    this.rules = rules;
    this.in = in;
  }

  public void mount(Routes r) {
    var change = in.may(Permission.CHANGE_SPACE);
    r.get("/spaces/:space/rules", in.reader, this::show);
    r.post("/spaces/:space/rules/kept", in.member, this::showWithKept);
    r.post("/spaces/:space/rules/acceptance", in.member, this::accept);
    r.get("/spaces/:space/rules/edit", change, this::edit);
    r.post("/spaces/:space/rules/edit", change, this::save);
  }

  private Reply show(Reader reader, Request request) {
    return Reply.page("joining/rules", page(reader, request, request.query().text("next")));
  }

  /** The rules again, for a form that is waiting for them. */
  private Reply showWithKept(Member member, Request request) {
    return Reply.page("joining/rules", page(member, request, ""));
  }

  private RulesViews.RulesView page(Reader reader, Request request, String next) {
    return page(reader, request, next, new Problems());
  }

  private RulesViews.RulesView page(
      Reader reader, Request request, String next, Problems problems) {
    var space = reader.space();
    var now = rules.current(space.id());
    var agreed = reader instanceof Member member ? rules.agreedTo(member) : now.version();
    return RulesViews.rules(
        space,
        now,
        new RulesReader(
            agreed == 0 || agreed >= now.version()
                ? List.of()
                : rules.changesSince(space.id(), agreed),
            agreed < now.version(),
            agreed == 0,
            reader instanceof Member member && member.may(Permission.CHANGE_SPACE),
            request.token(),
            Paths.local(next) ? next : "",
            request.kept().map(KeptForm::encode).orElse(""),
            request.session().map(Session::zone).orElse(When.UK),
            problems));
  }

  private Reply accept(Member member, Request request) {
    var form = request.form();
    var next = form.text("_next");
    var problems = AgreeBox.check(form);
    var version = form.number("_version").filter(n -> n < Integer.MAX_VALUE).orElse(0L);
    if (problems.none()
        && !rules.accept(member.space().id(), member.person(), Math.toIntExact(version))) {
      problems.add("agree", "The ground rules have changed just now. Read them again");
    }
    if (problems.any()) {
      return Reply.mistaken("joining/rules", page(member, request, next, problems));
    }
    return request
        .kept()
        .<Reply>map(kept -> new Reply.SendAgain(200, Kept.Reason.AGREED, kept))
        .orElseGet(() ->
            Reply.seeOther(Paths.local(next) ? next : member.space().path())
                .saying("rules-agreed"));
  }

  private Reply edit(Member member, Request request) {
    var form = RulesForm.of(rules.current(member.space().id()));
    return Reply.page(
        "joining/rules-edit",
        RulesViews.edit(member.space(), form, request.token(), new Problems()));
  }

  private Reply save(Member member, Request request) {
    var form = RulesForm.read(request.form());
    var problems = form.problems();
    if (problems.any()) {
      return Reply.mistaken(
          "joining/rules-edit", RulesViews.edit(member.space(), form, request.token(), problems));
    }
    return switch (rules.change(member, form.seen(), form.words(), form.note())) {
      case RulesChange.Done done ->
          Reply.seeOther(RulesViews.path(member.space())).saying("rules-changed");
      case RulesChange.Meanwhile other ->
          Reply.conflict(
              "joining/rules-edit",
              RulesViews.conflict(member.space(), form, request.token(), other.now()));
    };
  }
}
