package commonground.spaces.settings;

import commonground.platform.db.Words;
import commonground.platform.web.Form;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.spaces.Joining;
import commonground.spaces.Member;
import commonground.spaces.Opened;
import commonground.spaces.Openness;
import commonground.spaces.Permission;
import commonground.spaces.SpaceAccess;
import commonground.spaces.Visibility;
import java.util.Optional;

/** Who sees a space and how people come in: choose, read what that means, confirm. */
public final class OpennessPages {

  private final Openings openings;
  private final SpaceAccess in;

  public OpennessPages(Openings openings, SpaceAccess in) {
    this.openings = openings;
    this.in = in;
  }

  public void mount(Routes r) {
    var facilitator = in.may(Permission.CHANGE_SPACE);
    r.get("/spaces/:space/settings/visibility", facilitator, this::choose);
    r.get("/spaces/:space/settings/visibility/check", facilitator, this::check);
    r.post("/spaces/:space/settings/visibility", facilitator, this::change);
  }

  private Reply choose(Member member, Request request) {
    var space = member.space();
    return Reply.page(
        "spaces/openness",
        OpennessView.of(
            space, Optional.of(space.visibility()), Optional.of(space.joining()), new Problems()));
  }

  private Reply check(Member member, Request request) {
    var problems = new Problems();
    return chosen(request.query(), problems)
        .map(wanted ->
            Reply.page(
                "spaces/consequences",
                ConsequencesView.of(member.space(), wanted, request.token(), false)))
        .orElseGet(() -> mistaken(member, request.query(), problems));
  }

  private static Optional<Openness> chosen(Form form, Problems problems) {
    return Openness.chosen(
        Words.find(Visibility.class, form.text("visibility")),
        Words.find(Joining.class, form.text("joining")),
        problems);
  }

  private static Reply mistaken(Member member, Form form, Problems problems) {
    return Reply.mistaken(
        "spaces/openness",
        OpennessView.of(
            member.space(),
            Words.find(Visibility.class, form.text("visibility")),
            Words.find(Joining.class, form.text("joining")),
            problems));
  }

  private Reply change(Member member, Request request) {
    var form = request.form();
    var problems = new Problems();
    var chosen = chosen(form, problems);
    if (chosen.isEmpty()) {
      return mistaken(member, form, problems);
    }
    var wanted = chosen.get();
    var shown = shown(form);
    var opened =
        shown
            .map(before -> openings.change(member, before, wanted))
            .orElseGet(() -> new Opened.Meanwhile(Openness.of(member.space())));
    return switch (opened) {
      case Opened.Done done ->
          Reply.seeOther(member.space().path() + "/settings")
              .saying(shown.filter(wanted::equals).isPresent() ? "openness-as-before" : "openness");
      case Opened.Meanwhile meanwhile ->
          Reply.conflict(
              "spaces/consequences",
              ConsequencesView.of(
                  member.space().as(meanwhile.now()), wanted, request.token(), true));
    };
  }

  /** How open the space was on the page that the press came from. */
  private static Optional<Openness> shown(Form form) {
    return Words.find(Visibility.class, form.text("_visibility"))
        .flatMap(visibility ->
            Words.find(Joining.class, form.text("_joining"))
                .map(joining -> new Openness(visibility, joining)));
  }
}
