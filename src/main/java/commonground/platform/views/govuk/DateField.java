package commonground.platform.views.govuk;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A day that is typed in numbers: {@code govuk/date-input}.
 *
 * @param question its label is the legend, "" there leaves the fieldset out; its error is the first
 *     of the parts'
 */
public record DateField(Question question, List<Part> parts) {

  /** Names of the fields that are sent. */
  public static final List<String> PARTS = List.of("day", "month", "year");

  /**
   * One of the numbers.
   *
   * @param id what an error summary links to
   * @param classes such as {@code govuk-input--width-2}
   * @param wrong whether it must be mended
   */
  public record Part(
      String id, String name, String label, String value, String classes, boolean wrong) {

    private Part holding(String typed) {
      return new Part(id, name, label, typed, classes, wrong);
    }

    private Part wrong(boolean so) {
      return new Part(id, name, label, value, classes, so);
    }
  }

  /** Sends {@code day}, {@code month} and {@code year}; their ids begin with the given one. */
  public static DateField of(String id, String legend) {
    return new DateField(
        Question.of(id, legend),
        List.of(
            new Part(id + "-day", "day", "Day", "", "govuk-input--width-2", false),
            new Part(id + "-month", "month", "Month", "", "govuk-input--width-2", false),
            new Part(id + "-year", "year", "Year", "", "govuk-input--width-4", false)));
  }

  public boolean grouped() {
    return !question.label().text().isEmpty();
  }

  public DateField withHint(String words) {
    return new DateField(question.withHint(words), parts);
  }

  /** Holds what was typed into each field. */
  public DateField withTyped(UnaryOperator<String> byName) {
    return new DateField(
        question, parts.stream().map(part -> part.holding(byName.apply(part.name()))).toList());
  }

  public DateField withDate(LocalDate day) {
    return withTyped(name ->
        switch (name) {
          case "day" -> Integer.toString(day.getDayOfMonth());
          case "month" -> Integer.toString(day.getMonthValue());
          default -> Integer.toString(day.getYear());
        });
  }

  /** Marks the parts that must be mended, by the sentence for each id; "" for none. */
  public DateField withErrors(UnaryOperator<String> byId) {
    var marked = parts.stream().map(part -> part.wrong(!byId.apply(part.id()).isEmpty())).toList();
    var first = marked.stream().filter(Part::wrong).map(part -> byId.apply(part.id())).findFirst();
    return new DateField(question.withError(first.orElse("")), marked);
  }
}
