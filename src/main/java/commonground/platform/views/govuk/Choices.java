package commonground.platform.views.govuk;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Radios or checkboxes under one legend: {@code govuk/radios}, {@code govuk/checkboxes}.
 *
 * @param question its label is the legend; "" there leaves the fieldset out
 * @param classes such as {@code govuk-radios--small}; "" for none
 */
public record Choices(Question question, List<Choice> items, String classes) {

  public static Choices of(String name, String legend, List<Choice> items) {
    return of(Question.of(name, legend), items, "");
  }

  public static Choices of(Question question, List<Choice> items, String classes) {
    var placed =
        IntStream.range(0, items.size())
            .mapToObj(i -> items.get(i).at(i + 1, question.id(), question.name()))
            .toList();
    return new Choices(question, placed, classes);
  }

  public Choices withHint(String words) {
    return new Choices(question.withHint(words), items, classes);
  }

  public Choices withError(String words) {
    return new Choices(question.withError(words), items, classes);
  }

  public Choices withClasses(String more) {
    return new Choices(question, items, more);
  }

  public boolean grouped() {
    return !question.label().text().isEmpty();
  }

  /** For a checkbox outside a fieldset: it carries hint and error of the list itself. */
  public String loose() {
    return grouped() ? "" : question.describedBy();
  }
}
