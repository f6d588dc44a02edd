package commonground.platform.jobs;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Small deletions that every node does once an hour; doing them twice does no harm. */
public final class Chores implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Chores.class);
  private static final Duration EVERY = Duration.ofHours(1);

  private final List<Runnable> chores;
  private final CountDownLatch closed = new CountDownLatch(1);

  public Chores(List<Runnable> chores) {
    this.chores = List.copyOf(chores);
  }

  public void start() {
    Thread.ofVirtual().name("chores").start(this::keepDoing);
  }

  /** Not at the start, when there is more urgent work. */
  private void keepDoing() {
    try {
      while (!closed.await(EVERY.toSeconds(), TimeUnit.SECONDS)) {
        chores.forEach(Chores::attempt);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void attempt(Runnable chore) {
    try {
      chore.run();
    } catch (RuntimeException e) {
      // One that is broken must not keep the others from being done, for as long as the site runs.
      log.warn("a chore waits for the next hour", e);
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
