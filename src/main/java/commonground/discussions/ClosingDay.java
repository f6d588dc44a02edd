package commonground.discussions;

import commonground.platform.views.When;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The last day of a discussion that closes by itself, in words.
 *
 * @param end when the day is over in the United Kingdom
 */
public record ClosingDay(Instant end) {

  private LocalDate day() {
    return LocalDate.ofInstant(end.minusNanos(1), When.UK);
  }

  /** Such as "Thursday 3 December 2026". */
  public String words() {
    return When.day(day());
  }

  /** For a list: "Closes on 3 December". */
  public String mark() {
    return "Closes on " + When.date(day());
  }

  /** "Closes at the end of Thursday 3 December 2026." */
  public String sentence() {
    return "Closes at the end of " + words() + ".";
  }
}
