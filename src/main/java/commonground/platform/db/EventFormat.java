package commonground.platform.db;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  /** All that it knows. */
  public Set<Class<? extends Event>> types() {
    return Set.copyOf(types.values());
  }

  static String kind(Class<?> type) {
    var family = type.getEnclosingClass().getSimpleName().replaceFirst("Event$", "");
    return (family + "." + type.getSimpleName()).toLowerCase(Locale.ROOT);
  }

  /** The event as it was recorded; empty for a kind that this version does not know. */
  public Optional<Event> read(String kind, String json) {
    return Optional.ofNullable(types.get(kind)).map(type -> RecordFormat.read(type, json));
  }
}
