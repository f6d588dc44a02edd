package commonground.operator;

import commonground.platform.db.Event;
import commonground.platform.events.Recorded;
import java.util.List;
import java.util.function.Consumer;

/** What operators do to the site as a whole. */
public sealed interface OperatorEvent extends Event {

  /**
   * Everything was replaced by a backup.
   *
   * @param replaced whether people were there before
   */
  record Restored(boolean replaced) implements OperatorEvent {}

  /** A consumer that makes each of these caches forget all it holds once the site was restored. */
  static Consumer<Recorded> forgetting(Runnable... caches) {
    var all = List.of(caches);
    return recorded -> {
      if (recorded.event() instanceof Restored) {
        all.forEach(Runnable::run);
      }
    };
  }
}
