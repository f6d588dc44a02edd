package commonground.platform.web;

import commonground.platform.cache.Bounded;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;

/** So many acts in so much time for each key, refilled evenly. Kept in this node's memory. */
public final class Limiter {

  private static final int KEYS = 100_000;

  private final Bounded<String, Bucket> buckets;

  /**
   * @param acts how many may come at once
   * @param per how long until all of them may come again
   */
  public Limiter(int acts, Duration per) {
    var bandwidth = Bandwidth.builder().capacity(acts).refillGreedy(acts, per).build();
    this.buckets = new Bounded<>(KEYS, per, key -> Bucket.builder().addLimit(bandwidth).build());
  }

  /** Takes one act; if there is none left, says how long to wait. */
  public Optional<Duration> take(String key) {
    return take(key, 1);
  }

  /**
   * Takes so many acts, or none of them.
   *
   * @param acts from 0
   */
  public Optional<Duration> take(String key, int acts) {
    if (acts == 0) {
      return Optional.empty();
    }
    var probe = buckets.get(key).tryConsumeAndReturnRemaining(acts);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
  }

  /**
   * Gives back what was taken for something that did not happen.
   *
   * @param acts from 0
   */
  public void giveBack(String key, int acts) {
    if (acts > 0) {
      buckets.get(key).addTokens(acts);
    }
  }
}
