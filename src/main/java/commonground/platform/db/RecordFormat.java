package commonground.platform.db;

import io.vertx.core.json.JsonObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;

/**
 * Writes records of ids, numbers, flags and enum words as JSON and reads them again. Texts are
 * refused, so that no name and nothing people wrote gets into an event or a job.
 */
public final class RecordFormat {

  private RecordFormat() {}

  /**
   * A JSON object with a member for each component.
   *
   * @throws IllegalArgumentException if a component is anything else
   */
  public static String write(Object fact) {
    return json(fact).encode();
  }

  static JsonObject json(Object fact) {
    var json = new JsonObject();
    for (var component : fact.getClass().getRecordComponents()) {
      json.put(component.getName(), plain(component, fact));
    }
    return json;
  }

  private static Object plain(RecordComponent component, Object fact) {
    var type = component.getType();
    try {
      component.getAccessor().setAccessible(true);
      var value = component.getAccessor().invoke(fact);
      if (Ids.isId(type)) {
        return Ids.value((Record) value);
      }
      if (type.isEnum()) {
        return Words.write((Enum<?>) value);
      }
      if (type == long.class || type == int.class || type == boolean.class) {
        return value;
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + component, e);
    }
    throw new IllegalArgumentException(
        "Only ids, numbers, flags and enum words can be kept, but "
            + fact.getClass().getName()
            + "."
            + component.getName()
            + " is a "
            + type.getSimpleName());
  }

  /**
   * The record as it was written.
   *
   * @throws IllegalStateException if this version of the type has other components or refuses them
   */
  public static <T> T read(Class<T> type, String json) {
    var data = new JsonObject(json);
    var arguments = new ArrayList<Object>();
    var shapes = new ArrayList<Class<?>>();
    for (var component : type.getRecordComponents()) {
      shapes.add(component.getType());
      var value = data.getValue(component.getName());
      if (value == null) {
        throw new IllegalStateException(type.getName() + " has no " + component + " in " + json);
      }
      arguments.add(typed(component.getType(), value));
    }
    try {
      var make = type.getDeclaredConstructor(shapes.toArray(Class<?>[]::new));
      make.setAccessible(true);
      return make.newInstance(arguments.toArray());
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(type.getName() + " refused " + json, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make " + type.getName() + " from " + json, e);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the type is known to be an enum only at run time
  private static Object typed(Class<?> type, Object value) {
    if (type.isEnum()) {
      return Words.read((Class) type, (String) value);
    }
    if (type == int.class) {
      return ((Number) value).intValue();
    }
    if (type == long.class) {
      return ((Number) value).longValue();
    }
    if (type == boolean.class) {
      return value;
    }
    try {
      var make = type.getDeclaredConstructor(long.class);
      make.setAccessible(true);
      return make.newInstance(((Number) value).longValue());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make " + type.getName() + " from " + value, e);
    }
  }
}
