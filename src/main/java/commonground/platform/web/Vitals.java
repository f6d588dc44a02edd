package commonground.platform.web;

import commonground.platform.db.Db;
import commonground.platform.db.DbFailure;
import commonground.platform.events.EventTail;
import commonground.platform.jobs.Jobs;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** The figures that only the database and the tail know. */
public final class Vitals {
  private final Db db;
  private final Jobs jobs;
  // Held here: the counter keeps only a weak hold on what it asks.
  private final Supplier<Long> asked;
  private volatile Optional<Jobs.Backlog> backlog = Optional.empty();

  public Vitals(Db db, Jobs jobs, EventTail tail, Metrics metrics) {
    this.db = db;
    this.jobs = jobs;
    this.asked = db::asked;
    metrics.gauge(
        "commonground.jobs.waiting", "Jobs due or under way", () -> of(Jobs.Backlog::waiting));
    metrics.gauge(
        "commonground.jobs.later", "Jobs whose time has not come", () -> of(Jobs.Backlog::later));
    metrics.gauge("commonground.jobs.dead", "Jobs given up", () -> of(Jobs.Backlog::dead));
    metrics.count("commonground.db.statements", "Statements sent", asked);
    metrics.gauge(
        "commonground.events.lag.seconds",
        "Time since the event log was last read",
        () -> seconds(Duration.between(tail.readAt(), db.clock().instant())));
  }

  /** Asks the database; a figure that cannot be had is not a number. */
  void refresh() {
    try {
      backlog = Optional.of(jobs.backlog(db));
    } catch (DbFailure e) {
      backlog = Optional.empty();
    }
  }

  private double of(ToDoubleFunction<Jobs.Backlog> figure) {
    return backlog.map(figure::applyAsDouble).orElse(Double.NaN);
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1_000.0;
  }
}
