package commonground.support;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what will happen on another thread. */
public final class Eventually {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private Eventually() {}

  /** Waits until this holds; fails with the sentence if it does not within ten seconds. */
  public static void that(String sentence, BooleanSupplier holds) {
    that(sentence, LIMIT, holds);
  }

  public static void that(String sentence, Duration limit, BooleanSupplier holds) {
    present(sentence, limit, () -> holds.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  /**
   * The answer, as soon as there is one; fails with the sentence if there is none in ten seconds.
   */
  public static <T> T present(String sentence, Supplier<Optional<T>> question) {
    return present(sentence, LIMIT, question);
  }

  private static <T> T present(String sentence, Duration limit, Supplier<Optional<T>> question) {
    var deadline = System.nanoTime() + limit.toNanos();
    var answer = question.get();
    while (answer.isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Not within " + limit.toSeconds() + " s: " + sentence);
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      answer = question.get();
    }
    return answer.get();
  }
}
