package commonground.discussions.keeping;

import commonground.discussions.Keeping;
import commonground.platform.db.Words;
import commonground.platform.views.govuk.Choice;
import commonground.platform.views.govuk.Choices;
import commonground.platform.views.govuk.DateField;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.web.Form;
import commonground.platform.web.Problems;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What stands in the fields that ask why and when a discussion is closed.
 *
 * @param when one of {@link When}, or what was sent instead
 * @param day what was typed, by the names of {@link DateField#PARTS}
 * @param shown when the day was chosen that the page showed; empty if it showed none
 */
record ClosureForm(String reason, String when, UnaryOperator<String> day, Optional<Instant> shown) {

  private static final String REASON = "reason";
  private static final String WHEN = "when";

  private enum When {
    NOW("Now"),
    DAY("At the end of a day");

    private final String words;

    When(String words) {
      this.words = words;
    }
  }

  /** How it stands: the day that was chosen, or nothing yet. */
  static ClosureForm of(Keeping keeping, Instant now) {
    return keeping
        .closes(now)
        .map(one -> {
          var until = field(LocalDate.EPOCH).withDate(LastDay.of(one.at()));
          return new ClosureForm(
              one.reason(), Words.write(When.DAY), name -> value(until, name), keeping.dayChosen());
        })
        .orElseGet(
            () -> new ClosureForm("", Words.write(When.NOW), name -> "", keeping.dayChosen()));
  }

  private static String value(DateField field, String name) {
    return field.parts().stream()
        .filter(part -> part.name().equals(name))
        .map(DateField.Part::value)
        .findFirst()
        .orElse("");
  }

  /** What was sent; a page from before there was a choice says nothing, and means now. */
  static ClosureForm of(Form form) {
    var when = form.text(WHEN);
    return new ClosureForm(
        form.text(REASON), when.isEmpty() ? Words.write(When.NOW) : when, form::text, shown(form));
  }

  /** When the day was chosen that the page showed which was sent; empty if it showed none. */
  static Optional<Instant> shown(Form form) {
    try {
      return Optional.of(Instant.parse(form.text("_shown")));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The day at whose end it is to close; empty for now. If there are problems it means nothing. */
  Optional<LocalDate> read(LocalDate today, Problems problems) {
    problems.unless(!reason.isEmpty(), REASON, "Say why. People read it in the discussion");
    problems.unless(
        reason.length() <= Closings.MOST,
        REASON,
        "Make it shorter: there is room for " + Closings.MOST + " characters");
    var chosen = Words.find(When.class, when);
    problems.unless(chosen.isPresent(), WHEN, "Choose when to close it");
    return chosen.filter(When.DAY::equals).flatMap(on -> LastDay.read(day, today, problems));
  }

  TextBox why(Problems problems) {
    return TextBox.of(REASON, "Why do you close it?")
        .withRows(4)
        .withHint("It stands on top of the discussion. At most " + Closings.MOST + " characters.")
        .withValue(reason)
        .withError(problems.of(REASON));
  }

  Choices choices(Problems problems) {
    return Choices.of(
            WHEN,
            "When?",
            Arrays.stream(When.values())
                .map(one ->
                    Choice.of(Words.write(one), one.words).checked(when.equals(Words.write(one))))
                .toList())
        .withError(problems.of(WHEN));
  }

  DateField until(LocalDate today, Problems problems) {
    return field(today).withTyped(day).withErrors(problems::of);
  }

  private static DateField field(LocalDate today) {
    return DateField.of(LastDay.FIELD, "On which day, if you choose one?")
        .withHint("For example, " + LastDay.example(today) + ". At most a year from now.");
  }
}
