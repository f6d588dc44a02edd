package commonground.contributions.moderation;

import commonground.platform.config.ReportSettings;
import commonground.platform.views.When;
import commonground.spaces.WorkingDays;
import java.time.Instant;

/** Why somebody reports something, the most pressing first. */
public enum Worry {
  WORRIED("I am worried about this person"),
  RULES("It breaks the ground rules"),
  PERSONAL("It shows personal information"),
  OTHER("Something else");

  private final String words;

  Worry(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** When an answer is owed. */
  Instant due(Instant told, ReportSettings promised) {
    return this == WORRIED
        ? told.plus(promised.worried())
        : WorkingDays.after(told, promised.others(), When.UK);
  }
}
