package commonground.platform.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Rendered pieces that are the same for every reader. A key names the revision it was rendered
 * from, so a change needs no invalidation: an old piece is not asked for again and leaves by
 * itself.
 */
public final class Fragments<V> {

  private final Cache<Key, V> cache;
  private final BooleanSupplier fresh;

  /**
   * @param most bytes of the heap, about
   * @param fresh whether this node would hear that the database is another one; while it says no,
   *     every piece is rendered
   * @param weight bytes that one piece takes
   */
  public Fragments(long most, BooleanSupplier fresh, ToIntFunction<V> weight) {
    this.fresh = fresh;
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(most)
            .<Key, V>weigher((key, piece) -> Key.WEIGHT + weight.applyAsInt(piece))
            .build();
  }

  /**
   * @param render must neither wait nor ask the database: others who want the same piece stand
   *     still meanwhile, and on a virtual-thread context for good
   */
  public V get(Key key, Supplier<V> render) {
    if (!fresh.getAsBoolean()) {
      return render.get();
    }
    var kept = cache.getIfPresent(key);
    return kept != null ? kept : cache.get(key, missing -> render.get());
  }

  /** Forgets every piece: the things they were rendered from are others. */
  public void forgetAll() {
    cache.invalidateAll();
  }

  /**
   * @param template what it is rendered with
   * @param id of the thing shown
   * @param revisions of the thing and of all else that is printed in it, such as its writer's name
   */
  public record Key(String template, long id, List<Long> revisions) {

    private static final int WEIGHT = 160;

    public static Key of(String template, long id, Long... revisions) {
      return new Key(template, id, List.of(revisions));
    }
  }
}
