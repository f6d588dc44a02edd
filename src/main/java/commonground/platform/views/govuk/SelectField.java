package commonground.platform.views.govuk;

import java.util.List;

/** One of many, in a list that opens: {@code govuk/select}. */
public record SelectField(Question question, List<Option> options, String classes) {

  public static SelectField of(String name, String label, List<Option> options) {
    return new SelectField(Question.of(name, label), options, "");
  }

  public SelectField withQuestion(Question other) {
    return new SelectField(other, options, classes);
  }

  public SelectField withHint(String words) {
    return withQuestion(question.withHint(words));
  }

  public SelectField withError(String words) {
    return withQuestion(question.withError(words));
  }

  /** The same list with one value chosen. */
  public SelectField withChosen(String value) {
    var chosen =
        options.stream().map(o -> new Option(o.value(), o.text(), o.value().equals(value)));
    return new SelectField(question, chosen.toList(), classes);
  }

  /**
   * @param value what is sent
   */
  public record Option(String value, String text, boolean selected) {

    public static Option of(String value, String text) {
      return new Option(value, text, false);
    }
  }
}
