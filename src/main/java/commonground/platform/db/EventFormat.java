package commonground.platform.db;

import io.vertx.core.json.JsonObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes events as JSON and reads them again. The kind of {@code DiscussionEvent.Replied} is {@code
 * discussion.replied}.
 */
public final class EventFormat {

  private final Map<String, Class<? extends Event>> types = new HashMap<>();

  /** Knows the events of these sealed interfaces. */
  @SafeVarargs
  public EventFormat(Class<? extends Event>... families) {
    for (var family : families) {
      for (var type : family.getPermittedSubclasses()) {
        types.put(kind(type), type.asSubclass(Event.class));
      }
    }
  }

  static String kind(Class<?> type) {
    var family = type.getEnclosingClass().getSimpleName().replaceFirst("Event$", "");
    return (family + "." + type.getSimpleName()).toLowerCase(java.util.Locale.ROOT);
  }

  static JsonObject write(Event event) {
    var json = new JsonObject();
    for (var component : event.getClass().getRecordComponents()) {
      json.put(component.getName(), plain(component, event));
    }
    return json;
  }

  private static Object plain(RecordComponent component, Event event) {
    var type = component.getType();
    try {
      component.getAccessor().setAccessible(true);
      var value = component.getAccessor().invoke(event);
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
        "An event holds ids, numbers, flags and enum words only, but "
            + event.getClass().getName()
            + "."
            + component.getName()
            + " is a "
            + type.getSimpleName());
  }

  /** The event as it was recorded; empty for a kind that this version does not know. */
  public Optional<Event> read(String kind, String json) {
    var type = types.get(kind);
    if (type == null) {
      return Optional.empty();
    }
    var data = new JsonObject(json);
    var arguments = new ArrayList<Object>();
    var shapes = new ArrayList<Class<?>>();
    for (var component : type.getRecordComponents()) {
      shapes.add(component.getType());
      arguments.add(typed(component.getType(), data.getValue(component.getName())));
    }
    try {
      var make = type.getDeclaredConstructor(shapes.toArray(Class<?>[]::new));
      make.setAccessible(true);
      return Optional.of(make.newInstance(arguments.toArray()));
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("The event " + kind + " refused " + json, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make " + type.getName() + " from " + json, e);
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the type is known to be an enum only at run time
  private static Object typed(Class<?> type, Object value) throws IllegalStateException {
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
