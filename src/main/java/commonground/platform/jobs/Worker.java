package commonground.platform.jobs;

import commonground.platform.config.Ids;
import commonground.platform.db.Db;
import commonground.platform.db.DbFailure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes jobs and has them done, a bounded number at the same time. It is woken by a commit on this
 * node that queued one, and asks each second for those of other nodes and for those whose time has
 * come.
 */
public final class Worker implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Worker.class);
  private static final Duration POLL = Duration.ofSeconds(1);

  /** How long the end of the program waits for jobs under way; their leases run out later. */
  private static final Duration DRAIN = Duration.ofSeconds(10);

  private final Queue queue;
  private final List<Desk<?>> desks;
  private final int atOnce;
  private final Semaphore free;
  private final Semaphore bell = new Semaphore(0);
  private volatile boolean closed;
  private @Nullable Thread thread;

  /**
   * A worker that does nothing before {@link #start}.
   *
   * @param atOnce how many jobs of all kinds are done at the same time
   */
  public Worker(Db db, Jobs jobs, Ids ids, int atOnce, List<JobKind<?>> kinds) {
    this.queue = new Queue(db, ids);
    this.desks = List.copyOf(kinds.stream().<Desk<?>>map(kind -> new Desk<>(queue, kind)).toList());
    this.atOnce = atOnce;
    this.free = new Semaphore(atOnce);
    jobs.onEnqueue(bell::release);
  }

  public void start() {
    thread = Thread.ofVirtual().name("jobs").start(this::work);
  }

  private void work() {
    while (!closed) {
      try {
        while (!closed && free.availablePermits() > 0 && takeOne()) {
          // Until there is no job, or nobody to do it.
        }
      } catch (DbFailure e) {
        if (!closed) {
          log.warn("jobs could not be read: {}", e.getMessage());
        }
      } catch (RuntimeException e) { // whatever it is, mail must go on
        log.error("the worker goes on after a failure", e);
      }
      try {
        bell.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
        bell.drainPermits();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Only the worker's own thread comes here, so what is free cannot be gone a moment later. */
  private boolean takeOne() {
    var open = desks.stream().filter(Desk::free).toList();
    if (open.isEmpty()) {
      return false;
    }
    var taken = queue.take(open.stream().<JobKind<?>>map(Desk::kind).toList());
    taken.ifPresent(job -> begin(desk(job), job));
    return taken.isPresent();
  }

  private Desk<?> desk(Queue.Taken job) {
    return desks.stream()
        .filter(desk -> desk.kind().name().equals(job.kind()))
        .findFirst()
        .orElseThrow();
  }

  private void begin(Desk<?> desk, Queue.Taken job) {
    free.acquireUninterruptibly();
    desk.occupy();
    Thread.ofVirtual()
        .name("job-" + job.lease().job().value())
        .start(() -> {
          try {
            desk.attend(job);
          } finally {
            desk.leave();
            free.release();
            bell.release();
          }
        });
  }

  /** Takes nothing more and waits for what is under way, ten seconds at most. */
  @Override
  public void close() {
    var running = thread;
    if (closed || running == null) {
      return;
    }
    closed = true;
    bell.release();
    try {
      running.join(DRAIN);
      if (!free.tryAcquire(atOnce, DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("jobs left to their leases n={}", atOnce - free.availablePermits());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
