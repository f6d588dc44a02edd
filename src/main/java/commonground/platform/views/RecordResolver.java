package commonground.platform.views;

import com.github.jknack.handlebars.ValueResolver;
import java.lang.invoke.MethodHandle;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;

/**
 * Looks names up in view records, strictly: a name that the record does not have is an error, in
 * {@code {{#if}}} too, and so is a null. Nothing is looked up in a parent by accident, because a
 * lookup here never comes back empty.
 */
final class RecordResolver implements ValueResolver {

  private final ClassValue<Map<String, MethodHandle>> shapes;

  /**
   * @param helpers names that Handlebars would call as a helper, so no view may use them
   */
  RecordResolver(Set<String> helpers) {
    this.shapes =
        new ClassValue<>() {
          @Override
          protected Map<String, MethodHandle> computeValue(Class<?> type) {
            return ViewShape.of(type, helpers);
          }
        };
  }

  @Override
  public Object resolve(Object view, String name) {
    if (view instanceof Record) {
      return printable(read(view, name), view, name);
    }
    // Handlebars asks its own maps (loop counters and the like) only for names it made itself.
    if (view instanceof Map<?, ?> data) {
      var value = data.get(name);
      return value == null ? UNRESOLVED : value;
    }
    throw new IllegalArgumentException(
        "'%s' was looked up in a %s; only a record has names. Use this, or ../%s"
            .formatted(name, view.getClass().getSimpleName(), name));
  }

  /** {@code this}. */
  @Override
  public Object resolve(Object view) {
    return printable(view, view, "this");
  }

  private Object read(Object view, String name) {
    var reader = shapes.get(view.getClass()).get(name);
    if (reader == null) {
      throw new IllegalArgumentException(
          "%s has no '%s'; it has %s"
              .formatted(
                  view.getClass().getSimpleName(), name, shapes.get(view.getClass()).keySet()));
    }
    try {
      return (Object) reader.invokeExact(view);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("reading '" + name + "' failed", e);
    }
  }

  private static Object printable(Object value, Object view, String name) {
    if (value == null) {
      throw new IllegalArgumentException(
          "%s.%s is null; absent text is \"\"".formatted(view.getClass().getSimpleName(), name));
    }
    return value instanceof SafeHtml html ? html.printed() : value;
  }

  /** For loops over the names of a record, which {@link Functions} does not have. */
  @Override
  public Set<Entry<String, Object>> propertySet(Object view) {
    throw new UnsupportedOperationException("a loop over " + view.getClass().getSimpleName());
  }
}
