package commonground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.chat.ChatEvent;
import commonground.discussions.Revised;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every event that changes what a thread's page shows reaches the pages that show it. */
class LivesTest {

  private static Set<String> components(Class<?> event) {
    return Arrays.stream(event.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toSet());
  }

  @Test
  void an_event_with_a_discussion_and_a_revision_is_heard_by_those_who_listen_to_it() {
    var deaf = new TreeSet<String>();
    for (var event : App.events().types()) {
      if (components(event).containsAll(Set.of("discussion", "revision"))
          && !Revised.class.isAssignableFrom(event)
          && event != ChatEvent.TakenAlong.class) { // its revision is that of a room
        deaf.add(event.getName());
      }
    }
    assertEquals(Set.of(), deaf);
  }

  @Test
  void there_are_such_events_and_others() {
    var all = App.events().types();
    var heard = all.stream().filter(Revised.class::isAssignableFrom).count();
    assertTrue(heard > 20 && all.size() > heard + 20, heard + " of " + all.size());
  }
}
