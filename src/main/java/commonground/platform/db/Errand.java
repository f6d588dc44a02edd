package commonground.platform.db;

import java.time.Instant;
import java.util.List;

/** What a fact makes necessary: it is queued in the transaction that records the fact. */
@FunctionalInterface
public interface Errand {

  /**
   * Queues what is to be done, if anything. Brief: somebody waits for the transaction.
   *
   * @param at when it happened
   */
  void queue(Tx tx, Event event, Instant at);

  /** The same for facts that are recorded at once, in their order. */
  default void queueAll(Tx tx, List<? extends Event> events, Instant at) {
    events.forEach(event -> queue(tx, event, at));
  }
}
