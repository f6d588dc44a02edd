package commonground.spaces.settings;

import commonground.platform.db.Words;
import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.NameRule;
import commonground.spaces.Permission;
import commonground.spaces.Space;
import commonground.spaces.SpaceAccess;
import commonground.spaces.SpaceViews;

/** Which names people see in a space: what changing it means, and the button that does it. */
public final class NameRulePages {

  private final NameRules rules;
  private final SpaceAccess in;

  public NameRulePages(NameRules rules, SpaceAccess in) {
    this.rules = rules;
    this.in = in;
  }

  static String path(Space space) {
    return space.path() + "/settings/names";
  }

  public void mount(Routes r) {
    var facilitator = in.may(Permission.CHANGE_SPACE);
    r.get("/spaces/:space/settings/names", facilitator, this::show);
    r.post("/spaces/:space/settings/names", facilitator, this::change);
  }

  /**
   * @param now the rule as it is, in a sentence
   * @param chosen whether people choose their names now
   * @param action where the press goes
   * @param wanted the word that is sent: the other rule
   */
  record NameRuleView(
      Breadcrumbs trail,
      SpaceViews.Head head,
      String now,
      boolean chosen,
      String action,
      String wanted,
      String token)
      implements PageView {
    @Override
    public String title() {
      return "Which names people see in " + head.name();
    }
  }

  private Reply show(Member member, Request request) {
    var space = member.space();
    var chosen = space.names() == NameRule.DISPLAY;
    return Reply.page(
        "spaces/names",
        new NameRuleView(
            SpaceViews.trail(
                space, Link.to("Settings", space.path() + "/settings"), Link.to("Names", "")),
            SpaceViews.Head.of(space),
            space.names().meaning(),
            chosen,
            path(space),
            Words.write(chosen ? NameRule.ACCOUNT : NameRule.DISPLAY),
            request.token()));
  }

  /** A press on an old page asks for what is so already: then nothing happens. */
  private Reply change(Member member, Request request) {
    return Words.find(NameRule.class, request.form().text("names"))
        .map(wanted -> {
          rules.change(member, wanted);
          return Reply.seeOther(member.space().path() + "/settings").saying("names");
        })
        .orElseGet(() -> Reply.seeOther(path(member.space())));
  }
}
