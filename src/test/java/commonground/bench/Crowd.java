package commonground.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.stream.IntStream;

/** People who ask at once, each as soon as they have their answer: a closed loop. */
final class Crowd {

  private final Vertx vertx;
  private final int people;

  Crowd(Vertx vertx, int people) {
    this.vertx = vertx;
    this.people = people;
  }

  /**
   * What came of a round.
   *
   * @param rate right answers in a second
   * @param cpu of the server's process for each answer, its database apart
   */
  record Count(double rate, Duration cpu) {}

  /**
   * @throws WrongAnswer at the first one
   */
  Count ask(Side side, Duration time) {
    var cpu = side.program().cpu();
    var end = System.nanoTime() + time.toNanos();
    var callers =
        IntStream.range(0, people)
            .mapToObj(number -> new Caller(number, side.program().port(), side.traffic(), end))
            .toList();
    var asking = callers.stream().map(vertx::deployVerticle).toList();
    Future.join(asking).await();
    asking.forEach(caller -> vertx.undeploy(caller.result()).await());
    var answers = Math.max(1, callers.stream().mapToLong(Caller::answers).sum());
    return new Count(
        answers * 1e9 / time.toNanos(), side.program().cpu().minus(cpu).dividedBy(answers));
  }
}
