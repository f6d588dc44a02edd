package commonground.search;

import commonground.platform.db.Db;
import commonground.platform.events.Recorded;
import commonground.platform.jobs.JobKind;
import commonground.platform.jobs.Jobs;
import commonground.platform.jobs.WriteBehind;
import commonground.platform.views.Markdown;
import java.time.Duration;

/**
 * Keeps the index up to date. What an event says has changed is looked at again a moment later. A
 * node that is killed in that moment forgets it: so at each start, and once an hour, the job {@link
 * BuildIndex} looks at what has happened since it was known to be complete. It also makes a new
 * index where there is none: on a site that had no search yet, or was restored from a backup.
 */
public final class Index implements AutoCloseable {

  /** So long a change waits for others, to be written with them. */
  private static final Duration MOMENT = Duration.ofMillis(200);

  /** Changes that wait at once. */
  private static final int MOST = 20_000;

  /** The first statements of a program load classes, which on a busy machine takes its time. */
  private static final Duration START = Duration.ofSeconds(30);

  private final Db db;
  private final Jobs jobs;
  private final Indexer indexer;
  private final Indexing indexing;

  /**
   * Each with the newest event that said so: one that comes while it is written is another note.
   */
  private final WriteBehind<Stale, Long> stale;

  public Index(Db db, Jobs jobs, Markdown markdown) {
    this.db = db;
    this.jobs = jobs;
    this.indexer = new Indexer(db, markdown);
    this.indexing = new Indexing(db, jobs, indexer);
    this.stale =
        new WriteBehind<>("search", MOMENT, MOST, Math::max, notes -> indexer.look(notes.keySet()));
  }

  public JobKind<?> kind() {
    return indexing.kind();
  }

  /** Begins to follow what happens, and catches up with what has. */
  public void start() {
    stale.start();
    resume();
  }

  /** Has it caught up with what it may have missed. */
  public void resume() {
    db.transaction(
        START,
        tx -> {
          jobs.enqueue(tx, new BuildIndex());
          return tx;
        });
  }

  public void hear(Recorded recorded) {
    Stale.of(recorded.event()).ifPresent(what -> stale.note(what, recorded.id()));
  }

  /** The database is another one. */
  public void forgetAll() {
    stale.forgetAll();
    resume();
  }

  /**
   * Makes all of it anew, for operators; what is written meanwhile is in it too.
   *
   * @return how many posts and messages can be found now
   */
  public static long rebuild(Db db, Markdown markdown) {
    var indexer = new Indexer(db, markdown);
    new Progress(db, indexer).rebuild();
    return db.the("select count(*) as found from search_rows", row -> row.number("found"));
  }

  /** Writes what is noted. */
  @Override
  public void close() {
    stale.close();
  }
}
