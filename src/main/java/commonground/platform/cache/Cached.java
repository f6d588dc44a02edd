package commonground.platform.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Answers remembered until they are forgotten. Two callers who ask for one key at once share one
 * load; an answer forgotten while it was being loaded is not kept.
 *
 * <p>The future goes into the cache before the load and callers wait outside it: a loader that
 * waits inside {@code cache.get} deadlocks a virtual-thread context for good.
 */
public final class Cached<K, V> {

  private final AsyncCache<K, V> cache;
  private final Function<K, V> load;
  private final BooleanSupplier fresh;

  /**
   * @param most how many answers are kept
   * @param age how long one is kept at most, whatever the event log says
   * @param fresh whether invalidations are arriving; while it says no, every question is loaded
   */
  public Cached(int most, Duration age, BooleanSupplier fresh, Function<K, V> load) {
    this.cache = Caffeine.newBuilder().maximumSize(most).expireAfterWrite(age).buildAsync();
    this.fresh = fresh;
    this.load = load;
  }

  public V get(K key) {
    if (!fresh.getAsBoolean()) {
      return load.apply(key);
    }
    var mine = new CompletableFuture<V>();
    var other = cache.asMap().putIfAbsent(key, mine);
    if (other != null) {
      return wait(other);
    }
    try {
      var value = load.apply(key);
      mine.complete(value);
      return value;
    } catch (RuntimeException | Error e) {
      cache.asMap().remove(key, mine);
      mine.completeExceptionally(e);
      throw e;
    }
  }

  private static <V> V wait(CompletableFuture<V> answer) {
    return answer.isDone() ? answer.join() : Future.fromCompletionStage(answer).await();
  }

  /** The next question for this key is loaded, and so is one whose load is under way. */
  public void forget(K key) {
    cache.asMap().remove(key);
  }

  /** Forgets every answer that this holds for, and every load that is under way. */
  public void forgetIf(Predicate<V> stale) {
    cache
        .asMap()
        .values()
        .removeIf(answer ->
            !answer.isDone() || answer.isCompletedExceptionally() || stale.test(answer.join()));
  }

  public void forgetAll() {
    cache.asMap().clear();
  }
}
