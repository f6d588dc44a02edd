package commonground.notices;

import commonground.platform.db.Words;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Choice;
import commonground.platform.views.govuk.Choices;
import commonground.platform.views.govuk.SelectField;
import commonground.platform.web.Form;
import commonground.platform.web.Problems;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What stands in the fields that ask when somebody wants all that is new by email.
 *
 * @param how one of {@link How}, or what was sent instead
 * @param days as words of {@link DayOfWeek}
 * @param at minutes of the day
 */
record DigestForm(String how, List<String> days, String at) {

  private static final String HOW = "digest";
  private static final String DAYS = "digest_day";
  private static final String AT = "digest_at";

  /** How often. */
  private enum How {
    DAILY("Every day"),
    WEEKLY("Once a week, on Monday"),
    DAYS("On the days that I choose below"),
    NEVER("Never");

    private final String words;

    How(String words) {
      this.words = words;
    }

    static How of(DigestDays days) {
      if (days.never()) {
        return NEVER;
      }
      return days.equals(DigestDays.DAILY) ? DAILY : days.equals(DigestDays.MONDAY) ? WEEKLY : DAYS;
    }
  }

  static DigestForm of(DigestWish wish) {
    return new DigestForm(
        Words.write(How.of(wish.days())),
        wish.days().list().stream().map(Words::write).toList(),
        Integer.toString(wish.minute()));
  }

  static DigestForm of(Form form) {
    return new DigestForm(form.text(HOW), form.all(DAYS), form.text(AT));
  }

  /** The wish; the problems say what must be mended if it is empty. */
  Optional<DigestWish> read(Problems problems) {
    var chosen = Words.find(How.class, how).map(this::days);
    var minute = minute();
    problems.unless(chosen.isPresent(), HOW, "Choose how often you want this email");
    problems.unless(
        !how.equals(Words.write(How.DAYS)) || chosen.filter(DigestDays::never).isEmpty(),
        DAYS,
        "Choose at least one day");
    problems.unless(minute >= 0, AT, "Choose a time from the list");
    return problems.any() ? Optional.empty() : chosen.map(days -> DigestWish.of(days, minute));
  }

  private DigestDays days(How often) {
    return switch (often) {
      case DAILY -> DigestDays.DAILY;
      case WEEKLY -> DigestDays.MONDAY;
      case NEVER -> DigestDays.NEVER;
      case DAYS ->
          DigestDays.of(
              days.stream().flatMap(day -> Words.find(DayOfWeek.class, day).stream()).toList());
    };
  }

  private int minute() {
    var minute = at.matches("[0-9]{1,4}") ? Integer.parseInt(at) : -1;
    return minute < 24 * 60 && minute % DigestWish.STEP == 0 ? minute : -1;
  }

  Choices often(Problems problems) {
    return Choices.of(
            HOW,
            "How often do you want one email with all that is new?",
            Arrays.stream(How.values())
                .map(one ->
                    Choice.of(Words.write(one), one.words).checked(how.equals(Words.write(one))))
                .toList())
        .withHint("If nothing is new, no email comes.")
        .withError(problems.of(HOW));
  }

  Choices onDays(Problems problems) {
    return Choices.of(
            DAYS,
            "On which days, if you choose them?",
            Arrays.stream(DayOfWeek.values())
                .map(day ->
                    Choice.of(Words.write(day), DigestDays.name(day))
                        .checked(days.contains(Words.write(day))))
                .toList())
        .withClasses("govuk-checkboxes--small")
        .withError(problems.of(DAYS));
  }

  SelectField time(Problems problems) {
    return SelectField.of(
            AT,
            "At what time?",
            IntStream.range(0, 24 * 60 / DigestWish.STEP)
                .map(n -> n * DigestWish.STEP)
                .mapToObj(minute ->
                    SelectField.Option.of(
                        Integer.toString(minute), When.clock(LocalTime.ofSecondOfDay(minute * 60))))
                .toList())
        .withChosen(at)
        .withHint("If that is in your quiet hours, it comes at their end.")
        .withError(problems.of(AT));
  }
}
