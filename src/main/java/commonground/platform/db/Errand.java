package commonground.platform.db;

import java.time.Instant;

/** What a fact makes necessary: it is queued in the transaction that records the fact. */
@FunctionalInterface
public interface Errand {

  /**
   * Queues what is to be done, if anything. Brief: somebody waits for the transaction.
   *
   * @param at when it happened
   */
  void queue(Tx tx, Event event, Instant at);
}
