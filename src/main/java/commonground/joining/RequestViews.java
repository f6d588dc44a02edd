package commonground.joining;

import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.TimeView;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.SelectField;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.views.govuk.TextField;
import commonground.platform.web.Problems;
import commonground.platform.web.Request;
import commonground.platform.web.Session;
import commonground.spaces.Perspective;
import commonground.spaces.Space;
import commonground.spaces.SpaceViews;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What facilitators see of people who ask to join. */
final class RequestViews {

  /** Characters of the words with which a request is answered. */
  static final int WORDS_MOST = 2_000;

  private RequestViews() {}

  static String path(Space space) {
    return space.path() + "/requests";
  }

  static String path(Space space, JoinRequestId id) {
    return path(space) + "/" + id.value();
  }

  record Line(String name, String href, TimeView since, String perspectives) {}

  record ListView(Breadcrumbs trail, String questions, List<Line> waiting) implements PageView {
    @Override
    public String title() {
      return "People who ask to join";
    }
  }

  static ListView list(Space space, List<JoinRequest> waiting, ZoneId zone) {
    return new ListView(
        SpaceViews.trail(space, Link.to("People who ask to join", "")),
        path(space) + "/questions",
        waiting.stream()
            .map(r ->
                new Line(
                    r.name(), path(space, r.id()), When.at(r.askedAt(), zone), perspectives(r)))
            .toList());
  }

  private static String perspectives(JoinRequest request) {
    return request.perspectives().stream()
        .sorted()
        .map(Perspective::words)
        .collect(Collectors.joining(", "));
  }

  /**
   * @param open whether it waits for an answer
   */
  record RequestView(
      Breadcrumbs trail,
      String name,
      TimeView since,
      String perspectives,
      List<JoinRequest.Answer> answers,
      boolean open,
      String action,
      String token,
      ErrorSummary summary,
      SelectField role,
      TextBox words)
      implements FormView {
    @Override
    public String title() {
      return name + " asks to join";
    }
  }

  static RequestView request(Space space, JoinRequest r, Request request, Problems problems) {
    var own = path(space, r.id());
    return new RequestView(
        SpaceViews.trail(
            space, Link.to("People who ask to join", path(space)), Link.to(r.name(), "")),
        r.name(),
        When.at(r.askedAt(), request.session().map(Session::zone).orElse(When.UK)),
        perspectives(r),
        r.answers(),
        r.state() == JoinRequest.State.WAITING,
        own + "/answer",
        request.token(),
        problems.summary(),
        InvitationForm.EMPTY.roleField(),
        TextBox.of("words", "Your words to them")
            .withRows(4)
            .withHint("They get them by email. A sentence is enough.")
            .withValue(request.form().raw("words"))
            .withError(problems.of("words")));
  }

  record QuestionsView(
      Breadcrumbs trail,
      String action,
      String token,
      ErrorSummary summary,
      List<TextField> questions)
      implements FormView {
    @Override
    public String title() {
      return "What you ask people who want to join";
    }
  }

  static List<String> fields() {
    return IntStream.rangeClosed(1, JoinQuestions.MOST).mapToObj(n -> "question" + n).toList();
  }

  static QuestionsView questions(Space space, List<String> typed, String token, Problems problems) {
    var fields =
        IntStream.range(0, JoinQuestions.MOST)
            .mapToObj(i ->
                TextField.of(fields().get(i), "Question " + (i + 1))
                    .withValue(i < typed.size() ? typed.get(i) : "")
                    .withError(problems.of(fields().get(i))))
            .toList();
    return new QuestionsView(
        SpaceViews.trail(
            space, Link.to("People who ask to join", path(space)), Link.to("Questions", "")),
        path(space) + "/questions",
        token,
        problems.summary(),
        fields);
  }

  static Problems check(List<String> typed) {
    var problems = new Problems();
    for (var i = 0; i < typed.size(); i++) {
      problems.unless(
          typed.get(i).length() <= JoinQuestions.LENGTH,
          fields().get(i),
          "Make this question shorter: there is room for " + JoinQuestions.LENGTH + " characters");
    }
    return problems;
  }
}
