package commonground.joining;

import commonground.platform.views.PageView;
import commonground.platform.views.TimeView;
import commonground.platform.views.When;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.web.Form;
import commonground.platform.web.Problems;
import commonground.spaces.Joining;
import commonground.spaces.Space;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What somebody sees who asks to join. */
final class AskViews {

  /** Characters of an answer. */
  static final int ANSWER_MOST = 2_000;

  /** Why somebody asks who could else come in at once. */
  static final String REMOVED =
      "You were removed from this space. You can ask to join it again: its facilitators answer.";

  /** What the button says to them. */
  static final String ASK = "Ask to join";

  private AskViews() {}

  static String path(Space space) {
    return space.path() + "/ask";
  }

  static String button(Space space) {
    return space.joining() == Joining.OPEN ? "Join this space" : ASK;
  }

  /**
   * @param note what was before this, such as an answer; "" for nothing
   */
  record AskView(
      String title,
      JoinViews.About about,
      String note,
      ErrorSummary summary,
      JoinViews.AgreeForm form)
      implements FormView {}

  /** Said where there is a question. */
  private static String field(int index) {
    return "answer" + (index + 1);
  }

  static List<TextBox> boxes(List<String> questions, Form typed, Problems problems) {
    return IntStream.range(0, questions.size())
        .mapToObj(i ->
            TextBox.of(field(i), questions.get(i))
                .withRows(3)
                .withValue(typed.raw(field(i)))
                .withError(problems.of(field(i))))
        .toList();
  }

  static List<JoinRequest.Answer> answers(List<String> questions, Form form) {
    return IntStream.range(0, questions.size())
        .mapToObj(i -> new JoinRequest.Answer(questions.get(i), form.text(field(i))))
        .toList();
  }

  static Problems check(List<JoinRequest.Answer> answers) {
    var problems = new Problems();
    for (var i = 0; i < answers.size(); i++) {
      var words = answers.get(i).words();
      problems.unless(!words.isEmpty(), field(i), "Answer: " + answers.get(i).question());
      problems.unless(
          words.length() <= ANSWER_MOST,
          field(i),
          "Make this answer shorter: there is room for " + ANSWER_MOST + " characters");
    }
    return problems;
  }

  /**
   * Somebody waits for an answer.
   *
   * @param answers what they wrote
   */
  record WaitingView(
      String name, TimeView since, List<JoinRequest.Answer> answers, String withdraw, String token)
      implements PageView {
    @Override
    public String title() {
      return "You have asked to join " + name;
    }
  }

  static WaitingView waiting(Space space, JoinRequest request, String token, ZoneId zone) {
    return new WaitingView(
        space.name(),
        When.at(request.askedAt(), zone),
        request.answers(),
        "/join-requests/" + request.id().value() + "/withdraw",
        token);
  }

  /** What came of the last time that somebody asked, as a sentence. */
  static String note(Optional<JoinRequest> last) {
    return last.filter(request -> request.state() == JoinRequest.State.DECLINED)
        .map(request ->
            "You have asked before, and the facilitators said no."
                + (request.words().isEmpty() ? "" : " They wrote: " + request.words()))
        .orElse("");
  }
}
