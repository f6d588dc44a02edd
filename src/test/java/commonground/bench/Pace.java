package commonground.bench;

import java.time.Duration;

/**
 * How long it takes.
 *
 * @param first under load, before anything is measured: the compiler is at work
 * @param warmUp of each side of a figure, before its rounds
 * @param rounds of each side, in turn
 * @param round how long one lasts
 * @param talk how long one lasts in which people talk: one message of a hundred must be some
 * @param starts of each server
 */
record Pace(
    Duration first, Duration warmUp, int rounds, Duration round, Duration talk, int starts) {

  static final Pace FULL =
      new Pace(
          Duration.ofSeconds(40),
          Duration.ofSeconds(4),
          5,
          Duration.ofSeconds(4),
          Duration.ofSeconds(8),
          5);

  static final Pace QUICK =
      new Pace(
          Duration.ofSeconds(8),
          Duration.ofSeconds(1),
          3,
          Duration.ofSeconds(1),
          Duration.ofSeconds(3),
          2);
}
