package commonground.platform.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    return other == null
        ? the(load(Map.of(key, mine), keys -> Map.of(key, load.apply(key))), key)
        : wait(other);
  }

  /**
   * The answers for all of these keys; those that are not remembered are loaded together.
   *
   * @param loadAll gives an answer for each key that it is given
   */
  public Map<K, V> all(Collection<K> keys, Function<Set<K>, Map<K, V>> loadAll) {
    if (!fresh.getAsBoolean()) {
      return loadAll.apply(Set.copyOf(keys));
    }
    var mine = new HashMap<K, CompletableFuture<Loaded<V>>>();
    var others = new HashMap<K, CompletableFuture<Loaded<V>>>();
    for (var key : Set.copyOf(keys)) {
      var loading = new CompletableFuture<Loaded<V>>();
      var other = cache.asMap().putIfAbsent(key, loading);
      if (other == null) {
        mine.put(key, loading);
      } else {
        others.put(key, other);
      }
    }
    var found = new HashMap<K, V>(mine.isEmpty() ? Map.of() : load(mine, loadAll));
    others.forEach((key, answer) -> found.put(key, wait(answer)));
    return found;
  }

  private Map<K, V> load(
      Map<K, CompletableFuture<Loaded<V>>> mine, Function<Set<K>, Map<K, V>> loadAll) {
    try {
      var values = loadAll.apply(mine.keySet());
      mine.forEach((key, loading) -> loading.complete(new Loaded.Value<>(the(values, key))));
      return values;
    } catch (RuntimeException e) {
      fail(mine, e);
      throw e;
    } finally {
      // An error: whoever waits must not wait for good.
      fail(mine, new IllegalStateException("the load ended in an error"));
    }
  }

  private static <K, V> V the(Map<K, V> values, K key) {
    return Objects.requireNonNull(values.get(key), "a load has no answer for a key");
  }

  private void fail(Map<K, CompletableFuture<Loaded<V>>> loads, RuntimeException why) {
    loads.forEach((key, loading) -> {
      if (!loading.isDone()) {
        cache.asMap().remove(key, loading);
        loading.complete(new Loaded.Failure<>(why));
      }
    });
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
