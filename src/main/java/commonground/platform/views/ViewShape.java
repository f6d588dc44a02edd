package commonground.platform.views;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a template may ask of a view record: its components, and public methods without arguments
 * that it declares itself. Each gives a String, boolean, int, long, SafeHtml, record or a list of
 * these. No Optional, Map, date or enum: text is made where the reader's language and zone are
 * known.
 */
final class ViewShape {

  private static final MethodType READER = MethodType.methodType(Object.class, Object.class);
  private static final Set<String> NOT_VIEWS = Set.of("toString", "hashCode");
  private static final Set<Class<?>> PLAIN =
      Set.of(String.class, boolean.class, int.class, long.class, Integer.class, SafeHtml.class);

  private ViewShape() {}

  /**
   * @param helpers names that would be taken for a helper
   * @throws IllegalArgumentException if a component has a type or a name that no view may have
   */
  static Map<String, MethodHandle> of(Class<?> view, Set<String> helpers) {
    // Sorted, for the message that lists the names.
    var readers = new TreeMap<String, MethodHandle>();
    for (var component : view.getRecordComponents()) {
      var accessor = component.getAccessor();
      if (helpers.contains(component.getName())) {
        throw broken(accessor, "has the name of a helper");
      }
      if (!fits(component.getGenericType())) {
        throw broken(accessor, "is a " + component.getGenericType().getTypeName());
      }
      readers.put(component.getName(), reader(accessor));
    }
    for (var method : view.getDeclaredMethods()) {
      if (isDerived(method) && !helpers.contains(method.getName())) {
        readers.putIfAbsent(method.getName(), reader(method));
      }
    }
    return readers;
  }

  private static boolean isDerived(Method method) {
    return Modifier.isPublic(method.getModifiers())
        && !Modifier.isStatic(method.getModifiers())
        && method.getParameterCount() == 0
        && !NOT_VIEWS.contains(method.getName())
        && fits(method.getGenericReturnType());
  }

  private static boolean fits(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return fits(list.getActualTypeArguments()[0]);
    }
    return type instanceof Class<?> plain && (PLAIN.contains(plain) || plain.isRecord());
  }

  private static MethodHandle reader(Method accessor) {
    try {
      // View records are package-private: a template is not Java code of their package.
      accessor.setAccessible(true);
      return MethodHandles.lookup().unreflect(accessor).asType(READER);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(accessor + " cannot be read", e);
    }
  }

  private static IllegalArgumentException broken(Method accessor, String found) {
    return new IllegalArgumentException(
        "%s.%s %s; a view holds String, boolean, int, long, SafeHtml, records and lists of these"
            .formatted(accessor.getDeclaringClass().getSimpleName(), accessor.getName(), found));
  }
}
