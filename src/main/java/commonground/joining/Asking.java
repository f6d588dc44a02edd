package commonground.joining;

import commonground.people.PersonId;
import commonground.platform.views.When;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Session;
import commonground.spaces.Space;
import commonground.spaces.SpaceAccess;
import java.util.Optional;

/** The form in which somebody asks to join, wherever it stands: shown, read, answered. */
public final class Asking {

  private final JoinRequests requests;
  private final JoinQuestions questions;
  private final GroundRules rules;
  private final NameBox names;

  public Asking(JoinRequests requests, JoinQuestions questions, GroundRules rules, NameBox names) {
    this.requests = requests;
    this.questions = questions;
    this.rules = rules;
    this.names = names;
  }

  /**
   * Where the form stands.
   *
   * @param page its address
   * @param action where it is sent
   * @param note why somebody is here, as a sentence; "" where that is plain
   * @param button what it says
   */
  record Place(Space space, String page, String action, String note, String button, int status) {}

  /** The form, or that it has been sent and waits. */
  Reply show(Place at, PersonId person, Request request) {
    var last = requests.latest(at.space().id(), person);
    return last.filter(r -> r.state() == JoinRequest.State.WAITING)
        .map(waiting -> waiting(at.space(), waiting, request))
        .orElseGet(() -> form(at, at.status(), person, last, request, new Problems()));
  }

  private static Reply waiting(Space space, JoinRequest request, Request http) {
    var zone = http.session().map(Session::zone).orElse(When.UK);
    return Reply.page("joining/waiting", AskViews.waiting(space, request, http.token(), zone));
  }

  private Reply form(
      Place at,
      int status,
      PersonId person,
      Optional<JoinRequest> last,
      Request request,
      Problems problems) {
    var asked = questions.of(at.space().id());
    var form =
        JoinViews.AgreeForm.of(
                at.action(),
                request.token(),
                at.button(),
                rules.current(at.space().id()),
                new JoinViews.Ticked(JoinForm.perspectives(request.form()), problems),
                AskViews.boxes(asked, request.form(), problems))
            .with(names.boxes(at.space(), person, request.form(), problems));
    return new Reply.Page(
        status,
        "joining/ask",
        new AskViews.AskView(
            at.button() + ": " + at.space().name(),
            JoinViews.About.of(at.space(), ""),
            at.note().isEmpty() ? AskViews.note(last) : at.note(),
            problems.summary(),
            form));
  }

  /** The form was sent. */
  Reply ask(Place at, PersonId person, Request request) {
    var answers = AskViews.answers(questions.of(at.space().id()), request.form());
    var problems = AskViews.check(answers);
    problems.addAll(NameBox.check(at.space(), request.form()));
    problems.addAll(AgreeBox.check(request.form()));
    if (problems.any()) {
      return form(at, 422, person, Optional.empty(), request, problems);
    }
    var agreement = JoinForm.agreement(request.form());
    return switch (requests.ask(at.space(), person, agreement, answers)) {
      case Asked.Waiting waiting -> Reply.seeOther(at.page()).saying("asked");
      case Asked.In in -> Reply.seeOther(at.space().path()).saying("in");
      case Asked.There there -> Reply.seeOther(at.space().path());
      case Asked.Archived archived -> Reply.refused(SpaceAccess.NOBODY_JOINS);
      case Asked.Unnamed(var why) -> mistaken(at, person, request, NameBox.FIELD, why);
      case Asked.OtherRules other ->
          mistaken(
              at,
              person,
              request,
              "agree",
              "The ground rules have changed just now. Read them again");
      case Asked.TooOften often ->
          mistaken(
              at, person, request, "agree", "You have asked three times today. Try again tomorrow");
    };
  }

  private Reply mistaken(
      Place at, PersonId person, Request request, String field, String sentence) {
    return form(at, 422, person, Optional.empty(), request, Problems.of(field, sentence));
  }
}
