package commonground.spaces.settings;

import commonground.platform.db.Words;
import commonground.platform.web.Form;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Audience;
import commonground.spaces.Charter;
import commonground.spaces.Charters;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceAccess;
import java.util.Map;

/** What a space says of itself, for its facilitators to change. */
public final class SettingsPages {

  /** What each change says on the next page. */
  public static final Map<String, String> SAID =
      Map.of(
          "picture",
          "The space has a new picture.",
          "picture-removed",
          "The space shows its initials.",
          NewSpacePages.MADE,
          "The space is made. You are its facilitator.",
          "settings",
          "The settings are saved.",
          "openness",
          "It is changed, from this moment on.",
          "openness-as-before",
          "Nothing is changed.",
          "names",
          "It is changed, from this moment on. So it is with every name here.",
          "speaking",
          "The settings are saved. They hold for what is written from now on.",
          "archived",
          "The space is archived. It can only be read from now on.",
          "unarchived",
          "The space is back. Members can write in it again.");

  private final Charters charters;
  private final SpaceAccess in;

  public SettingsPages(Charters charters, SpaceAccess in) {
    this.charters = charters;
    this.in = in;
  }

  public void mount(Routes r) {
    var facilitator = in.may(Permission.CHANGE_SPACE);
    r.get("/spaces/:space/settings", facilitator, this::show);
    r.post("/spaces/:space/settings", facilitator, this::save);
  }

  private Reply show(Member member, Request request) {
    var kept = charters.of(member);
    return Reply.page(
        "spaces/settings",
        SettingsView.of(member, request.token(), kept.charter(), kept.revision(), new Problems()));
  }

  private Reply save(Member member, Request request) {
    var form = request.form();
    var problems = new Problems();
    var kind = Words.find(Kind.class, form.text("kind"));
    problems.unless(kind.isPresent(), "kind", "Choose a kind");
    var typed =
        Charter.typed(
            form.raw("name"),
            form.raw("purpose"),
            kind.orElse(member.space().kind()),
            form.raw("cares"));
    typed.check(problems);
    long base = form.number("_seen").orElse(0L);
    var again = SettingsView.of(member, request.token(), typed, base, problems);
    if (problems.any()) {
      return Reply.mistaken("spaces/settings", again);
    }
    return switch (charters.change(member, base, typed, named(form))) {
      case Charters.Rewritten.Done done ->
          Reply.seeOther(member.space().path() + "/settings").saying("settings");
      case Charters.Rewritten.Meanwhile other ->
          Reply.conflict("spaces/settings", again.after(other.now()));
    };
  }

  private static Audience named(Form form) {
    return Audience.named(form.text("_audience"));
  }
}
