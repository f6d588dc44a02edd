package commonground.spaces.settings;

import commonground.platform.web.OneLine;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Space;
import commonground.spaces.SpaceAccess;
import commonground.spaces.Speaking;
import java.util.List;

/** What makes it safe to speak in a space: posting without a name, and warnings. */
public final class SpeakingPages {

  private static final String PAGE = "spaces/speaking";

  private final SpeakingRules rules;
  private final SpaceAccess in;

  public SpeakingPages(SpeakingRules rules, SpaceAccess in) {
    this.rules = rules;
    this.in = in;
  }

  static String path(Space space) {
    return space.path() + "/settings/speaking";
  }

  public void mount(Routes r) {
    var facilitator = in.may(Permission.CHANGE_SPACE);
    r.get("/spaces/:space/settings/speaking", facilitator, this::show);
    r.post("/spaces/:space/settings/speaking", facilitator, this::change);
  }

  private Reply show(Member member, Request request) {
    var now = member.space().speaking();
    var warnings = String.join("\n", now.warnings());
    return Reply.page(
        PAGE,
        SpeakingView.of(member.space(), request.token(), now.unnamed(), warnings, new Problems()));
  }

  private Reply change(Member member, Request request) {
    var form = request.form();
    var typed = form.raw("warnings");
    var warnings = warnings(typed);
    var problems = new Problems();
    problems.unless(
        warnings.size() <= Speaking.MOST,
        "warnings",
        "Choose up to " + Speaking.MOST + " warnings. There are " + warnings.size());
    problems.unless(
        warnings.stream().allMatch(line -> line.length() <= Speaking.LENGTH),
        "warnings",
        "Make each line shorter: there is room for " + Speaking.LENGTH + " characters");
    if (problems.any()) {
      return Reply.mistaken(
          PAGE,
          SpeakingView.of(member.space(), request.token(), form.has("unnamed"), typed, problems));
    }
    rules.change(member, new Speaking(form.has("unnamed"), warnings));
    return Reply.seeOther(member.space().path() + "/settings").saying("speaking");
  }

  private static List<String> warnings(String typed) {
    return typed
        .lines()
        .map(line -> OneLine.of(line, Speaking.LENGTH).strip())
        .filter(line -> !line.isEmpty())
        .distinct()
        .toList();
  }
}
