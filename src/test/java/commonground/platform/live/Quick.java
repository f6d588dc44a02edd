package commonground.platform.live;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.support.LiveSocket;
import java.time.Duration;
import java.util.Arrays;

/** A page that reads at once: what others do to the site is told by how long it waits for news. */
final class Quick implements AutoCloseable {

  /** What a machine of two cores needs for whoever does it; alone, a line is heard in 0.1 ms. */
  private static final Duration BUSY = Duration.ofNanos(500_000);

  private final Studio studio;
  private final LiveSocket socket;

  Quick(Studio studio, long person) {
    this.studio = studio;
    this.socket = studio.socket(person);
    socket.listen("line/5", 0).hears("{\"line/5\":1}");
    socket.forget();
  }

  /** Says one more line and waits until it is heard; its revision. */
  long hearsAnother() {
    var revision = studio.happens(5);
    var now = "\"revision\":" + revision + ",";
    var limit = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (socket.heard().stream().noneMatch(frame -> frame.contains(now))) {
      assertTrue(System.nanoTime() < limit, "not heard: " + now);
      Thread.onSpinWait();
    }
    return revision;
  }

  /** So many lines, one after the other: nanoseconds within which 95 of 100 were heard. */
  long p95(int lines) {
    var times = new long[lines];
    for (var i = 0; i < lines; i++) {
      var start = System.nanoTime();
      hearsAnother();
      times[i] = System.nanoTime() - start;
    }
    assertFalse(socket.isClosed());
    Arrays.sort(times);
    return times[lines * 95 / 100];
  }

  /**
   * Expects that others make no difference.
   *
   * @param alone what {@link #p95} was without them
   */
  static void unaffected(long beside, long alone) {
    var most = 3 * alone + BUSY.toNanos();
    assertTrue(beside < most, beside + " ns, and alone " + alone);
  }

  /** Characters that it has heard. */
  long bytes() {
    return socket.bytes();
  }

  @Override
  public void close() {
    socket.close();
  }
}
