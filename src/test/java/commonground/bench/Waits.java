package commonground.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How soon people have their page who ask at once, each again as soon as they have it. */
final class Waits {

  private final int port;
  private final int callers;

  Waits(int port, int callers) {
    this.port = port;
    this.callers = callers;
  }

  /**
   * Of each page that was asked for in that time.
   *
   * @throws WrongAnswer at the first one
   */
  List<Double> millis(Traffic traffic, Duration time) {
    var end = System.nanoTime() + time.toNanos();
    try (var asking = Executors.newFixedThreadPool(callers)) {
      var all = new ArrayList<Future<List<Double>>>();
      for (var number = 0; number < callers; number++) {
        var caller = number;
        all.add(asking.submit(() -> millis(traffic, caller, end)));
      }
      var millis = new ArrayList<Double>();
      for (var one : all) {
        millis.addAll(one.get());
      }
      return millis;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof WrongAnswer wrong ? wrong : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private List<Double> millis(Traffic traffic, int caller, long end) {
    var chance = new SplittableRandom(end + caller);
    var millis = new ArrayList<Double>();
    while (System.nanoTime() < end) {
      var ask = traffic.next(chance, caller);
      var began = System.nanoTime();
      Look.at(port, ask);
      millis.add((System.nanoTime() - began) / 1e6);
    }
    return millis;
  }
}
