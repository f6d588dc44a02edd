package commonground.support;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what will happen on another thread. */
public final class Eventually {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private Eventually() {}

  /** Waits until this holds; fails with the sentence if it does not within ten seconds. */
  public static void that(String sentence, BooleanSupplier holds) {
    that(sentence, LIMIT, holds);
  }

  public static void that(String sentence, Duration limit, BooleanSupplier holds) {
    var deadline = System.nanoTime() + limit.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Not within " + limit.toSeconds() + " s: " + sentence);
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
