package commonground.platform.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a socket's life: when it last answered, was sent something, fell behind. Its own
 * threads note it down, the hub's clock reads it.
 */
final class Signs {

  /** Frames that a browser may send in {@link #WINDOW}: pings and answers to ours among them. */
  private static final int FRAMES = 20;

  private static final Duration WINDOW = Duration.ofSeconds(10);

  private final long openedAt = System.nanoTime();
  private volatile long usedAt = openedAt;
  private volatile long aliveAt = openedAt;
  private volatile long fullSince;
  private volatile boolean full;
  private volatile Instant askAt = Instant.MAX;
  private volatile Instant sessionEnds = Instant.MAX;
  // Of the hub's clock alone.
  private long pingedAt = openedAt;
  // Of whoever hands over frames alone.
  private long windowAt = openedAt;
  private int frames;

  /** Counts a frame of the browser; whether it is one too many. */
  boolean tooMany() {
    var now = System.nanoTime();
    if (now - windowAt >= WINDOW.toNanos()) {
      windowAt = now;
      frames = 0;
    }
    return ++frames > FRAMES;
  }

  void alive() {
    aliveAt = System.nanoTime();
  }

  void used() {
    usedAt = System.nanoTime();
  }

  /** Its reader is behind, perhaps since a while. */
  void full() {
    if (!full) {
      fullSince = System.nanoTime();
      full = true;
    }
  }

  void drained() {
    full = false;
  }

  boolean isFull() {
    return full;
  }

  void asksAgain(Instant until) {
    if (until.isBefore(askAt)) {
      askAt = until;
    }
  }

  /** Whether what somebody may hear has to be asked again because time has passed. */
  boolean asksNow(Instant now) {
    var due = !now.isBefore(askAt);
    if (due) {
      askAt = Instant.MAX;
    }
    return due;
  }

  void sessionEnds(Instant at) {
    sessionEnds = at;
  }

  /** Whether the session has to be looked for again. */
  boolean mayBeSignedOut(Instant now) {
    var due = !now.isBefore(sessionEnds);
    if (due) {
      sessionEnds = Instant.MAX;
    }
    return due;
  }

  /** Whether the browser has to show now that it is there. */
  boolean pings(Patience patience) {
    var due = isPast(pingedAt, patience.ping());
    if (due) {
      pingedAt = System.nanoTime();
    }
    return due;
  }

  /** Why it has to end now, if it has. */
  Optional<Ending> ending(Patience patience) {
    if (full && isPast(fullSince, patience.slow())) {
      return Optional.of(Ending.TOO_SLOW);
    }
    if (isPast(aliveAt, patience.pong())) {
      return Optional.of(Ending.GONE);
    }
    if (isPast(usedAt, patience.idle())) {
      return Optional.of(Ending.IDLE);
    }
    return isPast(openedAt, patience.longest())
        ? Optional.of(Ending.LONG_ENOUGH)
        : Optional.empty();
  }

  private static boolean isPast(long since, Duration limit) {
    return System.nanoTime() - since >= limit.toNanos();
  }
}
