package commonground.platform.live;

import java.util.concurrent.Semaphore;
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
    free.acquireUninterruptibly();
    try {
      var admission = broadcast.admit(subscription.listener.who.person(), id);
      return admission.isEmpty()
          ? new Answer.No()
          : new Answer.Yes(admission.get(), broadcast.revision(id));
    } catch (RuntimeException e) {
      log.warn("who may hear {} could not be asked: {}", subscription.name, e.toString());
      return new Answer.Unknown();
    } finally {
      free.release();
    }
  }
}
