package commonground.platform.web;

import commonground.platform.db.Db;
import commonground.platform.db.DbFailure;
import commonground.platform.db.Migrations;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether requests may be sent here. */
public final class Readiness {
  private static final Logger log = LoggerFactory.getLogger(Readiness.class);

  /** A page waits longer than this, a balancer should not. */
  private static final Duration DATABASE_LIMIT = Duration.ofSeconds(1);

  private final Db db;
  private volatile boolean draining;

  public Readiness(Db db) {
    this.db = db;
  }

  /** From now on not ready: this node is about to stop. */
  public void drain() {
    draining = true;
  }

  /** What stands in the way, a sentence each; empty where nothing does. Takes a second at most. */
  List<String> problems() {
    var problems = new ArrayList<String>();
    if (draining) {
      problems.add("stopping: no new requests");
    }
    Promise<String> database = Promise.promise();
    Thread.ofVirtual().name("readiness").start(() -> database.complete(database()));
    var problem =
        database
            .future()
            .timeout(DATABASE_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
            .otherwise("database: no answer within a second")
            .await();
    if (!problem.isEmpty()) {
      problems.add(problem);
    }
    return problems;
  }

  private String database() {
    try {
      return Migrations.current(db) ? "" : "database: not the schema of this program";
    } catch (DbFailure e) {
      log.warn("not ready: {}", e.getMessage());
      return "database: no answer";
    }
  }
}
