package commonground.platform.cache;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.function.Function;

/**
 * Small things made on demand and dropped when nobody asked for a while. Making one never waits.
 */
public final class Bounded<K, V> {

  private final LoadingCache<K, V> cache;

  public Bounded(int most, Duration idle, Function<K, V> make) {
    this.cache = Caffeine.newBuilder().maximumSize(most).expireAfterAccess(idle).build(make::apply);
  }

  public V get(K key) {
    return cache.get(key);
  }
}
