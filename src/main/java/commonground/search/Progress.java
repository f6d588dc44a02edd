package commonground.search;

import commonground.chat.ChatEvent;
import commonground.contributions.Subject;
import commonground.discussions.DiscussionEvent;
import commonground.platform.db.Db;
import commonground.platform.db.DbFailure;
import commonground.platform.db.EventFormat;
import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** How far the index is, and the next step. Kept in the database, so it goes on after a stop. */
final class Progress {

  /** Events that are read at once. */
  private static final int EVENTS = 1_000;

  /**
   * An event is numbered before it can be seen. By then the transactions have ended that were under
   * way when the log was last read, and the numbers they had taken are known.
   */
  private static final Duration SETTLED = Duration.ofMinutes(2);

  /** Numbers taken by transactions that were under way when the index was begun anew. */
  private static final int MARGIN = 1_000;

  private static final Duration LIMIT = Duration.ofSeconds(50);

  private static final EventFormat FORMAT = new EventFormat(DiscussionEvent.class, ChatEvent.class);

  private final Db db;
  private final Indexer indexer;

  Progress(Db db, Indexer indexer) {
    this.db = db;
    this.indexer = indexer;
  }

  /** Makes the index anew if what is there was made by another program, or nothing is there. */
  void begin() {
    var version =
        db.one("select version from search_progress", row -> row.count("version")).orElse(0);
    if (version != Entry.VERSION) {
      reset();
    }
  }

  /** All of it, anew. */
  void rebuild() {
    reset();
    while (buildSome()) {
      // Until there is nothing left.
    }
  }

  private void reset() {
    db.transaction(
        LIMIT,
        tx -> {
          Indexer.lock(tx);
          tx.run("delete from search_progress");
          tx.run("truncate search_rows, search_words");
          return tx.run(BEGIN, Entry.VERSION, MARGIN, db.clock().instant());
        });
  }

  private static final String BEGIN =
      """
      insert into search_progress (version, rest, rest_messages, newest, event, seen, seen_at)
      select $1, coalesce((select max(id) from posts), 0) + 1,
        coalesce((select max(id) from messages), 0) + 1, 'epoch', greatest(0, e.last - $2), e.last,
        $3
      from (select coalesce(max(id), 0) as last from events) e
      """;

  /**
   * Takes some more posts and messages into an index that is being made, the newest first.
   *
   * @return false if all are in it
   */
  boolean buildSome() {
    try {
      return locked(tx -> {
        var some = rest(tx);
        indexer.index(tx, some);
        return done(tx, some);
      });
    } catch (DbFailure e) {
      var some = rest(db);
      indexer.oneByOne(some, e);
      // Another node may have gone on meanwhile.
      return locked(tx -> !rest(tx).equals(some) || done(tx, some));
    }
  }

  private boolean locked(Function<Tx, Boolean> step) {
    return db.transaction(
        LIMIT,
        tx -> {
          Indexer.lock(tx);
          return step.apply(tx);
        });
  }

  private static List<Subject> rest(Queries queries) {
    return Stream.of(
            queries.list(POSTS, Indexer::post, Indexer.BATCH),
            queries.list(MESSAGES, Indexer::message, Indexer.BATCH))
        .flatMap(List::stream)
        .toList();
  }

  private static boolean done(Tx tx, List<Subject> some) {
    tx.run(
        "update search_progress set rest = $1, rest_messages = $2",
        least(some, Subject.Kind.POST),
        least(some, Subject.Kind.MESSAGE));
    return !some.isEmpty();
  }

  private static long least(List<Subject> some, Subject.Kind kind) {
    return some.stream().filter(one -> one.kind() == kind).mapToLong(Subject::id).min().orElse(0);
  }

  private static final String POSTS =
      """
      select p.id
      from posts p
      where p.id < (select rest from search_progress)
      order by p.id desc
      limit $1
      """;

  private static final String MESSAGES =
      """
      select x.id
      from messages x
      where x.id < (select rest_messages from search_progress)
      order by x.id desc
      limit $1
      """;

  /** An event, and what it says has changed. */
  private record Line(long id, Optional<Stale> stale) {
    static Line read(Row row) {
      return new Line(
          row.number("id"), FORMAT.read(row.text("kind"), row.json("data")).flatMap(Stale::of));
    }
  }

  /** Looks at what has happened since the index was surely complete. */
  void follow() {
    db.transaction(tx -> tx.run(SETTLE, db.clock().instant(), db.clock().instant().minus(SETTLED)));
    var after = db.the("select event from search_progress", row -> row.number("event"));
    for (var lines = lines(after); !lines.isEmpty(); lines = lines(after)) {
      indexer.look(lines.stream().flatMap(line -> line.stale().stream()).toList());
      after = lines.getLast().id();
      seen(after);
    }
  }

  /** What was seen long enough ago is complete. */
  private static final String SETTLE =
      """
      update search_progress set event = seen, seen_at = $1 where seen_at < $2
      """;

  private void seen(long event) {
    db.transaction(tx -> seen(tx, event));
  }

  private int seen(Tx tx, long event) {
    return tx.run("update search_progress set seen = greatest(seen, $1)", event);
  }

  private List<Line> lines(long after) {
    return db.list(
        "select id, kind, data from events where id > $1 order by id limit $2",
        Line::read,
        after,
        EVENTS);
  }
}
