package commonground.platform.jobs;

import java.time.Duration;

/**
 * How long a failing job is tried.
 *
 * @param attempts how often it is taken before it goes to the dead letters
 * @param first the wait after the first failure; it doubles from then on
 * @param longest the longest wait
 * @param lease how long one attempt may take; after that somebody else may take the job
 */
public record Patience(int attempts, Duration first, Duration longest, Duration lease) {

  /** About an hour and a half, for work that only needs the database. */
  public static final Patience USUAL =
      new Patience(10, Duration.ofSeconds(5), Duration.ofMinutes(30), Duration.ofMinutes(2));

  public Patience {
    if (attempts < 1 || !first.isPositive() || first.compareTo(longest) > 0) {
      throw new IllegalArgumentException(attempts + " attempts from " + first + " to " + longest);
    }
  }

  /**
   * The wait after a failed attempt, a fifth shorter to a fifth longer, so that what failed
   * together does not come back together.
   *
   * @param attempt from 1
   * @param chance from 0 to 1
   */
  Duration after(int attempt, double chance) {
    double doubled = first.toMillis() * Math.pow(2, attempt - 1);
    double wait = Math.min(doubled, (double) longest.toMillis());
    return Duration.ofMillis(Math.round(wait * (0.8 + 0.4 * chance)));
  }
}
