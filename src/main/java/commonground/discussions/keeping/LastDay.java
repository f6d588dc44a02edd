package commonground.discussions.keeping;

import commonground.platform.views.When;
import commonground.platform.views.govuk.DateField;
import commonground.platform.web.Problems;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The last day on which something is so, in the United Kingdom, as a form asks for it. */
final class LastDay {

  /** The field. */
  static final String FIELD = "until";

  private LastDay() {}

  static Instant end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(When.UK).toInstant();
  }

  /** The day that ends then. */
  static LocalDate of(Instant end) {
    return LocalDate.ofInstant(end.minusNanos(1), When.UK);
  }

  /**
   * The day that a form names; the problems say what must be mended.
   *
   * @param form what was typed, by the names of {@link DateField#PARTS}
   * @return empty if there is a problem
   */
  static Optional<LocalDate> read(UnaryOperator<String> form, LocalDate today, Problems problems) {
    for (var part : DateField.PARTS) {
      problems.unless(
          form.apply(part).matches("[0-9]{1,4}"),
          FIELD + "-" + part,
          "Type a day, a month and a year in numbers, such as " + example(today));
    }
    return problems.any() ? Optional.empty() : real(form, today, problems);
  }

  static String example(LocalDate today) {
    var day = today.plusWeeks(2);
    return day.getDayOfMonth() + " " + day.getMonthValue() + " " + day.getYear();
  }

  private static Optional<LocalDate> real(
      UnaryOperator<String> form, LocalDate today, Problems problems) {
    try {
      var day = LocalDate.of(number(form, "year"), number(form, "month"), number(form, "day"));
      problems.unless(
          !day.isBefore(today), FIELD + "-day", "This day is over. Choose today or a later day");
      problems.unless(
          !day.isAfter(today.plusYears(1)),
          FIELD + "-year",
          "That is too late. Choose " + When.day(today.plusYears(1)) + " or an earlier day");
      return Optional.of(day).filter(found -> problems.none());
    } catch (DateTimeException e) {
      problems.add(FIELD + "-day", "There is no such day. Look at the day, the month and the year");
      return Optional.empty();
    }
  }

  private static int number(UnaryOperator<String> form, String part) {
    return Integer.parseInt(form.apply(part));
  }
}
