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

  private final AsyncCache<K, Loaded<V>> cache;
  private final Function<K, V> load;
  private final BooleanSupplier fresh;

  /** What came of a load. A failure only ever reaches those who wait for it: it is not kept. */
  private sealed interface Loaded<V> {
    record Value<V>(V value) implements Loaded<V> {}

    record Failure<V>(RuntimeException why) implements Loaded<V> {}
  }

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
    var mine = new CompletableFuture<Loaded<V>>();
    var other = cache.asMap().putIfAbsent(key, mine);
    return other == null ? load(key, mine) : wait(other);
  }

  private V load(K key, CompletableFuture<Loaded<V>> mine) {
    try {
      var value = load.apply(key);
      mine.complete(new Loaded.Value<>(value));
      return value;
    } catch (RuntimeException e) {
      cache.asMap().remove(key, mine);
      mine.complete(new Loaded.Failure<>(e));
      throw e;
    } finally {
      if (!mine.isDone()) { // an error: whoever waits must not wait for good
        cache.asMap().remove(key, mine);
        mine.complete(
            new Loaded.Failure<>(new IllegalStateException("the load ended in an error")));
      }
    }
  }

  private static <V> V wait(CompletableFuture<Loaded<V>> answer) {
    var loaded = answer.isDone() ? answer.join() : Future.fromCompletionStage(answer).await();
    return switch (loaded) {
      case Loaded.Value<V> found -> found.value();
      case Loaded.Failure<V> failed -> throw failed.why();
    };
  }

  /** The next question for this key is loaded, and so is one whose load is under way. */
  public void forget(K key) {
    cache.asMap().remove(key);
  }

  /** Forgets every answer that this holds for, and every load that is under way. */
  public void forgetIf(Predicate<V> stale) {
    cache.asMap().values().removeIf(answer -> !answer.isDone() || holds(answer.join(), stale));
  }

  private static <V> boolean holds(Loaded<V> loaded, Predicate<V> stale) {
    return switch (loaded) {
      case Loaded.Value<V> found -> stale.test(found.value());
      case Loaded.Failure<V> failed -> true;
    };
  }

  public void forgetAll() {
    cache.asMap().clear();
  }
}
