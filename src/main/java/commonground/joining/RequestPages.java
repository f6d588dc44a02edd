package commonground.joining;

import commonground.platform.views.When;
import commonground.platform.web.OneLine;
import commonground.platform.web.Problems;
import commonground.platform.web.Reply;
import commonground.platform.web.Request;
import commonground.platform.web.Routes;
import commonground.platform.web.Session;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceAccess;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** People who ask to join, for facilitators: reading what they wrote, answering, what is asked. */
public final class RequestPages {

  /** What is said after a change. */
  public static final Map<String, String> SAID =
      Map.of(
          "accepted", "They are in. They get an email with your words.",
          "declined", "They get an email with your words.",
          "nobody-joins", SpaceAccess.NOBODY_JOINS,
          "answered-before", "This request was answered or taken back before.",
          "questions-saved", "The questions are saved.");

  private final JoinRequests requests;
  private final JoinQuestions questions;
  private final SpaceAccess in;

  public RequestPages(JoinRequests requests, JoinQuestions questions, SpaceAccess in) {
    this.requests = requests;
    this.questions = questions;
    this.in = in;
  }

  public void mount(Routes r) {
    var answer = in.may(Permission.ANSWER_REQUESTS);
    r.get("/spaces/:space/requests", answer, this::list);
    r.get("/spaces/:space/requests/questions", answer, this::ask);
    r.post("/spaces/:space/requests/questions", answer, this::saveQuestions);
    r.get("/spaces/:space/requests/:id", answer, this::show);
    r.post("/spaces/:space/requests/:id/answer", answer, this::answer);
  }

  private Reply list(Member member, Request request) {
    return Reply.page(
        "joining/requests",
        RequestViews.list(
            member.space(),
            requests.waiting(member),
            request.session().map(Session::zone).orElse(When.UK)));
  }

  private Reply found(
      Member member, Request request, BiFunction<JoinRequest, Request, Reply> answer) {
    var id = request.number("id");
    return id.isEmpty()
        ? Reply.notFound()
        : requests
            .find(member, new JoinRequestId(id.getAsLong()))
            .map(found -> answer.apply(found, request))
            .orElseGet(Reply::notFound);
  }

  private Reply show(Member member, Request request) {
    return found(
        member,
        request,
        (found, again) ->
            Reply.page("joining/request", view(member, found, request, new Problems())));
  }

  private static RequestViews.RequestView view(
      Member member, JoinRequest found, Request request, Problems problems) {
    return RequestViews.request(member.space(), found, request, problems);
  }

  /** One form, two buttons. */
  private Reply answer(Member member, Request request) {
    return found(member, request, (found, again) -> answer(member, found, request));
  }

  private Reply answer(Member member, JoinRequest found, Request request) {
    var words = request.form().text("words");
    var waiting = found.state() == JoinRequest.State.WAITING;
    if (waiting && words.length() > RequestViews.WORDS_MOST) {
      var sentence =
          "Make this shorter: there is room for " + RequestViews.WORDS_MOST + " characters";
      return Reply.mistaken(
          "joining/request", view(member, found, request, Problems.of("words", sentence)));
    }
    var yes = request.form().text("_answer").equals("yes");
    var answered =
        !waiting
            ? new Answered.NotWaiting()
            : yes
                ? requests.accept(member, found, InvitationForm.read(request.form()).role(), words)
                : requests.decline(member, found, words);
    return Reply.seeOther(RequestViews.path(member.space()))
        .saying(
            switch (answered) {
              case Answered.Done done -> yes ? "accepted" : "declined";
              case Answered.Archived archived -> "nobody-joins";
              case Answered.NotWaiting before -> "answered-before";
            });
  }

  private Reply ask(Member member, Request request) {
    return Reply.page(
        "joining/questions",
        RequestViews.questions(
            member.space(), questions.of(member.space().id()), request.token(), new Problems()));
  }

  private Reply saveQuestions(Member member, Request request) {
    List<String> typed =
        RequestViews.fields().stream()
            .map(field -> OneLine.of(request.form().raw(field), JoinQuestions.LENGTH))
            .toList();
    var problems = RequestViews.check(typed);
    if (problems.any()) {
      return Reply.mistaken(
          "joining/questions",
          RequestViews.questions(member.space(), typed, request.token(), problems));
    }
    questions.set(member, typed.stream().filter(question -> !question.isEmpty()).toList());
    return Reply.seeOther(RequestViews.path(member.space())).saying("questions-saved");
  }
}
