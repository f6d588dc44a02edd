package commonground.platform.views.govuk;

/**
 * Several lines of text: {@code govuk/textarea}. There is no maxlength: a browser would cut pasted
 * words off without a sign. Say the limit in the hint.
 *
 * @param rows lines shown
 * @param spellcheck {@code true}, {@code false} or ""
 */
public record TextBox(
    Question question, String value, int rows, String classes, String spellcheck) {

  public static TextBox of(String name, String label) {
    return new TextBox(Question.of(name, label), "", 8, "", "");
  }

  public TextBox withHint(String words) {
    return new TextBox(question.withHint(words), value, rows, classes, spellcheck);
  }

  public TextBox withError(String words) {
    return new TextBox(question.withError(words), value, rows, classes, spellcheck);
  }

  public TextBox withValue(String typed) {
    return new TextBox(question, typed, rows, classes, spellcheck);
  }

  public TextBox withRows(int lines) {
    return new TextBox(question, value, lines, classes, spellcheck);
  }
}
