package commonground.platform.jobs;

import commonground.platform.db.DbFailure;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the jobs of one kind are done, so many at the same time, and how each of them ends. */
final class Desk<J extends Job> {
  private static final Logger log = LoggerFactory.getLogger(Desk.class);

  private final Queue queue;
  private final JobKind<J> kind;
  private final Semaphore seats;

  Desk(Queue queue, JobKind<J> kind) {
    this.queue = queue;
    this.kind = kind;
    this.seats = new Semaphore(kind.atOnce());
  }

  JobKind<J> kind() {
    return kind;
  }

  boolean free() {
    return seats.availablePermits() > 0;
  }

  void occupy() {
    seats.acquireUninterruptibly();
  }

  void leave() {
    seats.release();
  }

  void attend(Queue.Taken taken) {
    var lease = taken.lease();
    var began = System.nanoTime();
    try {
      attempt(taken);
      log.info(
          "job done kind={} id={} attempt={} ms={}",
          kind.name(),
          lease.job().value(),
          lease.attempt(),
          Duration.ofNanos(System.nanoTime() - began).toMillis());
    } catch (LeaseLost e) {
      log.warn("job lost its lease kind={} id={}", kind.name(), lease.job().value());
    } catch (Throwable e) { // whatever it is, the job must not be lost with it
      failed(taken, e);
    }
  }

  private void attempt(Queue.Taken taken) throws Exception {
    var lease = taken.lease();
    if (lease.attempt() > kind.patience().attempts()) {
      // Each attempt before took the program down with it, or the lease would not have run out.
      throw new Hopeless(new LeaseLost(lease.job()));
    }
    kind.handler().run(kind.read(taken.args()), lease);
    if (!lease.completed() && Queue.done(queue.db(), lease) == 0) {
      throw new LeaseLost(lease.job());
    }
  }

  private void failed(Queue.Taken taken, Throwable error) {
    var lease = taken.lease();
    var last = error instanceof Hopeless || lease.attempt() >= kind.patience().attempts();
    var chance = ThreadLocalRandom.current().nextDouble();
    var wait = kind.patience().after(lease.attempt(), chance);
    log.warn(
        "job failed kind={} id={} attempt={} next={} error={}",
        kind.name(),
        lease.job().value(),
        lease.attempt(),
        last ? "never" : wait.toSeconds() + "s",
        describe(error));
    try {
      var ended = last ? bury(taken, error) : queue.again(lease, wait, name(error));
      if (ended == 0) {
        log.warn("job lost its lease kind={} id={}", kind.name(), lease.job().value());
      }
    } catch (DbFailure e) {
      log.warn("job left to its lease kind={} id={}", kind.name(), lease.job().value());
    }
  }

  /** What is hopeless keeps nothing; what was only tried too often can be tried again. */
  private int bury(Queue.Taken taken, Throwable error) {
    var hopeless = error instanceof Hopeless && !(error.getCause() instanceof LeaseLost);
    return queue
        .db()
        .transaction(tx -> {
          var buried = Queue.bury(tx, taken.lease(), name(error), hopeless);
          if (hopeless && buried > 0) {
            DeadLetters.discard(tx, kind, taken.args());
          }
          return buried;
        });
  }

  /** The class and the place; a message could hold what people wrote, or whom they wrote to. */
  private static String describe(Throwable error) {
    var cause = cause(error);
    var place =
        Arrays.stream(cause.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("commonground."))
            .findFirst();
    return name(error) + place.map(frame -> " at " + frame).orElse("");
  }

  private static String name(Throwable error) {
    return cause(error).getClass().getName();
  }

  private static Throwable cause(Throwable error) {
    var cause = error.getCause();
    return error instanceof Hopeless && cause != null ? cause : error;
  }
}
