package commonground.contributions.mentions;

import commonground.platform.views.govuk.Choice;
import commonground.platform.views.govuk.Choices;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.web.KeptForm;
import commonground.platform.web.Problems;
import commonground.platform.web.Request;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page between a form and its post: whom it means, and whom it will tell.
 *
 * @param action where the form goes
 * @param hidden all that it holds
 * @param questions one for each name that is not clear
 * @param tells "This will tell 43 people: …"; "" where no circle is told
 * @param refused why a circle is not told; "" where none is refused
 * @param told words of these circles, which are not asked about again
 * @param words as they were typed
 * @param names where it is said whom one can mention
 */
record AskView(
    ErrorSummary summary,
    String action,
    String token,
    List<Field> hidden,
    List<Choices> questions,
    String tells,
    String refused,
    String told,
    String words,
    String names,
    String button)
    implements FormView {

  /** A hidden field. */
  record Field(String name, String value) {}

  /**
   * @param again whether the page was sent without all its answers
   */
  static AskView of(
      Member writer,
      Request request,
      String words,
      Asking asking,
      int people,
      String button,
      boolean again) {
    var problems = new Problems();
    if (again) {
      asking
          .questions()
          .forEach(one ->
              problems.add(
                  field(one), "Say whom " + one.typed() + " means, or leave it as plain words"));
    }
    return new AskView(
        problems.summary(),
        request.pathAndQuery(),
        request.token(),
        hidden(request, asking),
        asking.questions().stream().map(one -> question(one, problems)).toList(),
        tells(asking.told(), people),
        refused(asking.refused(), asking.unnamed()),
        Stream.concat(asking.told().stream(), asking.refused().stream())
            .map(Circle::typed)
            .collect(Collectors.joining(" ")),
        words,
        MentionPages.path(writer.space()),
        button);
  }

  private static String field(Resolving.Question question) {
    return Answers.WHOM + question.number();
  }

  /** What was chosen before stays chosen: a name that is clear is not asked about again. */
  private static List<Field> hidden(Request request, Asking asking) {
    var fields = new ArrayList<Field>();
    var shown = asking.questions().stream().map(AskView::field).toList();
    KeptForm.of(request).fields().entrySet().stream()
        .filter(field -> !field.getKey().equals(Answers.ASKED) && !shown.contains(field.getKey()))
        .forEach(field ->
            field.getValue().forEach(value -> fields.add(new Field(field.getKey(), value))));
    return List.copyOf(fields);
  }

  private static Choices question(Resolving.Question question, Problems problems) {
    var choices =
        new ArrayList<>(
            question.offered().stream()
                .map(one ->
                    Choice.of(Long.toString(one.person().value()), one.name())
                        .withHint(one.about()))
                .toList());
    if (!choices.isEmpty()) {
      choices.add(Choice.or());
    }
    choices.add(
        Choice.of(Resolving.WORDS, "Leave it as plain words")
            .withHint("It stands there as you typed it, and nobody is told.")
            // Where nobody else can be meant, a press of the button says it.
            .checked(question.offered().isEmpty()));
    var legend =
        question.offered().isEmpty()
            ? "Nobody here is called " + question.typed()
            : "Whom does " + question.typed() + " mean?";
    return Choices.of(field(question), legend, choices).withError(problems.of(field(question)));
  }

  private static String tells(List<Circle> circles, int people) {
    return circles.isEmpty() ? "" : Tells.words(people) + ": " + words(circles) + ".";
  }

  private static String words(List<Circle> circles) {
    return circles.stream()
        .map(circle -> circle.typed() + " (" + circle.words() + ")")
        .collect(Collectors.joining(", "));
  }

  private static final String UNNAMED = "Without your name you cannot tell many people at once.";

  private static String refused(List<Circle> circles, boolean unnamed) {
    return circles.isEmpty()
        ? ""
        : (unnamed ? UNNAMED : Permission.MENTION_MANY.refusal())
            + " "
            + circles.stream().map(Circle::typed).collect(Collectors.joining(", "))
            + " will stand there as words, and nobody is told.";
  }

  @Override
  public String title() {
    return "Before you post";
  }
}
