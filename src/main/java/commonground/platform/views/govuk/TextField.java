package commonground.platform.views.govuk;

/**
 * One line of text: {@code govuk/input}.
 *
 * @param type {@code text}, {@code email}, {@code search}…
 * @param classes such as {@code govuk-input--width-20}; "" for full width
 */
public record TextField(
    Question question, String value, String type, String classes, Typing typing) {

  public static TextField of(String name, String label) {
    return new TextField(Question.of(name, label), "", "text", "", Typing.PLAIN);
  }

  /** An email address: {@code autocomplete=email}, no spelling, no capitals. */
  public static TextField email(String name, String label) {
    return new TextField(Question.of(name, label), "", "email", "", Typing.EMAIL);
  }

  /** A mailed code of a few digits. */
  public static TextField code(String name, String label) {
    return new TextField(
        Question.of(name, label), "", "text", "govuk-input--width-10", Typing.CODE);
  }

  /** A whole number of a few digits. */
  public static TextField number(String name, String label) {
    return new TextField(
        Question.of(name, label), "", "text", "govuk-input--width-5", Typing.NUMBER);
  }

  public TextField withHint(String words) {
    return new TextField(question.withHint(words), value, type, classes, typing);
  }

  public TextField withError(String words) {
    return new TextField(question.withError(words), value, type, classes, typing);
  }

  public TextField withValue(String typed) {
    return new TextField(question, typed, type, classes, typing);
  }

  public TextField withTyping(Typing help) {
    return new TextField(question, value, type, classes, help);
  }
}
