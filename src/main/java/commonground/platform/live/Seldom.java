package commonground.platform.live;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

/**
 * Does something for a number at once, and then again at the earliest after a while, once for all
 * who asked for it meanwhile. On virtual threads of its own.
 */
final class Seldom {

  private final Duration pause;
  private final LongConsumer act;
  private final ConcurrentMap<Long, AtomicInteger> asked = new ConcurrentHashMap<>();

  Seldom(Duration pause, LongConsumer act) {
    this.pause = pause;
    this.act = act;
  }

  void ask(long number) {
    var times = asked.computeIfAbsent(number, key -> new AtomicInteger());
    if (times.getAndIncrement() == 0) {
      Thread.ofVirtual().name("live-seldom").start(() -> run(number, times));
    }
  }

  private void run(long number, AtomicInteger times) {
    int seen;
    do {
      seen = times.get();
      act.accept(number);
      try {
        TimeUnit.MILLISECONDS.sleep(pause.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    } while (!times.compareAndSet(seen, 0));
  }
}
