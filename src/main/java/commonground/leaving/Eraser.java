package commonground.leaving;

import commonground.leaving.Erasures.Open;
import commonground.people.Erasure;
import commonground.people.Step;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.platform.mail.MailTraces;
import java.util.List;

/** Carries an erasure out, step by step; it can be stopped anywhere and goes on where it was. */
public final class Eraser {

  private final Db db;
  private final Erasures erasures;
  private final List<Step> steps;
  private final MailTraces traces;

  public Eraser(Db db, Erasures erasures, Inventory inventory, MailTraces traces) {
    this.db = db;
    this.erasures = erasures;
    this.steps = inventory.steps();
    this.traces = traces;
  }

  /** What the person's press waits for: from its commit on, nobody sees them or can be them. */
  void atOnce(Tx tx, Open open) {
    steps.stream().filter(Step::atOnce).forEach(step -> act(tx, step, open));
  }

  /** The rest. What is on its way to them, such as the last mail, is left. */
  void soon(Open open) {
    steps.stream().filter(step -> !step.atOnce()).forEach(step -> repeat(step, open));
  }

  /** All of it, until nothing is found any more, and then what they were found by. */
  void finish(Open open) {
    while (steps.stream().mapToInt(step -> repeat(step, open)).sum() > 0) {
      // What was still under way when a step was done is found the next time.
    }
    var erasure = open.erasure();
    var files =
        traces.deleteFiles(
            erasure.email().text(), PlatformHoldings.traces(erasure), erasure.until());
    db.transaction(tx -> {
      if (files > 0) {
        erasures.count(tx, open.id(), "mail_folder", true, files);
      }
      erasures.finish(tx, open.id());
      return files;
    });
  }

  /** Finishes all that were begun; nothing is under way on a site that was just restored. */
  public int finishAll() {
    var open = erasures.open();
    open.forEach(this::finish);
    return open.size();
  }

  private int repeat(Step step, Open open) {
    var all = 0;
    for (var rows = once(step, open); rows > 0; rows = once(step, open)) {
      all += rows;
    }
    return all;
  }

  /**
   * The proof says whose rows they were, and those of an alias of theirs must not stand in one
   * transaction with that: so it is counted in the next one. A stop between the two leaves this
   * batch uncounted, so the proof says "at least".
   */
  private int once(Step step, Open open) {
    int rows = db.transaction(tx -> step.act().on(tx, open.erasure()));
    if (rows > 0) {
      db.transaction(tx -> {
        erasures.count(tx, open.id(), step.place(), step.deletes(), rows);
        return rows;
      });
    }
    return rows;
  }

  private int act(Tx tx, Step step, Open open) {
    Erasure erasure = open.erasure();
    var rows = step.act().on(tx, erasure);
    if (rows > 0) {
      erasures.count(tx, open.id(), step.place(), step.deletes(), rows);
    }
    return rows;
  }
}
