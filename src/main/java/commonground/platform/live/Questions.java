package commonground.platform.live;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks who may hear what, on virtual threads. Only so many questions at a time: when a space
 * changes, thousands may have to be asked again, and pages need the database too.
 */
final class Questions {

  private static final Logger log = LoggerFactory.getLogger(Questions.class);
  private static final int AT_ONCE = 6;

  private final Semaphore free = new Semaphore(AT_ONCE);

  /**
   * @param seen how often an answer has been asked for
   */
  void ask(Subscription subscription, int seen) {
    Thread.ofVirtual()
        .name("live-question")
        .start(() -> {
          var answer = answer(subscription);
          subscription.listener.loop.execute(() -> subscription.answered(seen, answer));
        });
  }

  private Answer answer(Subscription subscription) {
    var broadcast = subscription.circle.broadcast;
    var id = subscription.name.id();
    try {
      return inTurn(() -> answer(broadcast, subscription.listener.who.person(), id));
    } catch (RuntimeException e) {
      log.warn("who may hear {} could not be asked: {}", subscription.name, e.toString());
      return new Answer.Unknown();
    }
  }

  private static Answer answer(Broadcast broadcast, long person, long id) {
    var admission = broadcast.admit(person, id);
    return admission.isEmpty()
        ? new Answer.No()
        : new Answer.Yes(admission.get(), broadcast.revision(id));
  }

  /** Asks as soon as it may; on a virtual thread. */
  <T> T inTurn(Supplier<T> question) {
    free.acquireUninterruptibly();
    try {
      return question.get();
    } finally {
      free.release();
    }
  }
}
