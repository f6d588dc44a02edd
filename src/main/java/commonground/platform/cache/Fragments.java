package commonground.platform.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Rendered pieces that many readers get. A key names the revision that a piece was rendered from,
 * or is all that it shows, so a change needs no invalidation: an old piece is not asked for again
 * and leaves by itself.
 */
public final class Fragments<V> {

  /** Bytes of a key, about. */
  private static final int KEY = 300;

  private final Cache<Record, V> cache;
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
            .<Record, V>weigher((key, piece) -> KEY + weight.applyAsInt(piece))
            .build();
  }

  /** Bytes: an eighth of what Java may take. */
  public static long share() {
    return Runtime.getRuntime().maxMemory() / 8;
  }

  /**
   * @param key a {@link Key}, or the very record that the piece is rendered from: what is equal
   *     looks the same
   * @param render must neither wait nor ask the database: others who want the same piece stand
   *     still meanwhile, and on a virtual-thread context for good
   */
  public V get(Record key, Supplier<V> render) {
    if (!fresh.getAsBoolean()) {
      return render.get();
    }
    var kept = cache.getIfPresent(key);
    return kept != null ? kept : cache.get(key, missing -> render.get());
  }

  /** The piece if it is there already. */
  public Optional<V> find(Key key) {
    return fresh.getAsBoolean() ? Optional.ofNullable(cache.getIfPresent(key)) : Optional.empty();
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

    public static Key of(String template, long id, Long... revisions) {
      return new Key(template, id, List.of(revisions));
    }
  }
}
