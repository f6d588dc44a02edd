package commonground.search;

import commonground.contributions.Subject;
import commonground.platform.db.Db;
import commonground.platform.db.DbFailure;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.platform.db.Words;
import commonground.platform.views.Markdown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the rows of the index say what posts and messages say. Doing it twice does no harm: it
 * looks at them, not at what has happened to them.
 */
final class Indexer {

  private static final Logger log = LoggerFactory.getLogger(Indexer.class);

  /** Posts or messages in one transaction. */
  static final int BATCH = 100;

  /** Nobody waits for it, and long posts take their time. */
  private static final Duration LIMIT = Duration.ofSeconds(50);

  private final Db db;
  private final Markdown markdown;

  Indexer(Db db, Markdown markdown) {
    this.db = db;
    this.markdown = markdown;
  }

  /** Looks at what may have changed. */
  void look(Collection<Stale> changed) {
    index(changed.stream().flatMap(this::subjects).distinct().toList());
  }

  private Stream<Subject> subjects(Stale what) {
    return switch (what) {
      case Stale.Post post -> Stream.of(Subject.post(post.id().value()));
      case Stale.Message message -> Stream.of(Subject.message(message.id().value()));
      case Stale.Thread thread ->
          db
              .list(
                  "select id from posts where discussion_id = $1 order by number",
                  Indexer::post,
                  thread.id())
              .stream();
      case Stale.Room room ->
          db
              .list(
                  "select id from messages where room_id = $1 order by number",
                  Indexer::message,
                  room.id())
              .stream();
    };
  }

  private void index(List<Subject> all) {
    for (var from = 0; from < all.size(); from += BATCH) {
      var some = all.subList(from, Math.min(all.size(), from + BATCH));
      try {
        write(some);
      } catch (DbFailure e) {
        oneByOne(some, e);
      }
    }
  }

  private void write(List<Subject> subjects) {
    db.transaction(
        LIMIT,
        tx -> {
          index(tx, subjects);
          return subjects;
        });
  }

  /**
   * Passes over those that cannot be written: they are not found, and keep nothing else from being
   * found.
   *
   * @param why all of them together could not be written
   * @throws DbFailure if it is not for what they say
   */
  void oneByOne(List<Subject> subjects, DbFailure why) {
    if (!why.unfit()) {
      throw why;
    }
    for (var subject : subjects) {
      try {
        write(List.of(subject));
      } catch (DbFailure e) {
        passOver(subject, e);
      }
    }
  }

  /** What it said before is not kept either. */
  private void passOver(Subject subject, DbFailure why) {
    if (!why.unfit()) {
      throw why;
    }
    var kind = Words.write(subject.kind());
    log.error("a {} cannot be found id={} state={}", kind, subject.id(), why.state());
    db.transaction(LIMIT, tx -> delete(tx, List.of(subject)));
  }

  /** The same inside a transaction of the caller's. */
  void index(Tx tx, List<Subject> subjects) {
    if (subjects.isEmpty()) {
      return;
    }
    lock(tx);
    var there = Original.of(tx, subjects);
    var stale = new ArrayList<>(subjects);
    stale.removeAll(there.stream().filter(Original::kept).map(Original::subject).toList());
    var words = new WordCounts();
    delete(tx, stale, words);
    insert(tx, there.stream().filter(one -> !one.kept()).toList(), words);
    words.write(tx);
  }

  /**
   * One after the other, on all nodes: so whoever comes later has seen the newer words, and no two
   * wait for each other's.
   */
  static void lock(Tx tx) {
    tx.run("select pg_advisory_xact_lock(hashtextextended('search', 0))");
  }

  static Subject post(Row row) {
    return Subject.post(row.number("id"));
  }

  static Subject message(Row row) {
    return Subject.message(row.number("id"));
  }

  /** The words for their kinds, in the order in which they were given. */
  static List<String> kinds(Collection<Subject> subjects) {
    return subjects.stream().map(one -> Words.write(one.kind())).toList();
  }

  /**
   * Takes posts and messages out of the index.
   *
   * @return how many were in it
   */
  static int delete(Tx tx, List<Subject> subjects) {
    lock(tx);
    var words = new WordCounts();
    var deleted = delete(tx, subjects, words);
    words.write(tx);
    return deleted;
  }

  private static int delete(Tx tx, List<Subject> subjects, WordCounts words) {
    if (subjects.isEmpty()) {
      return 0;
    }
    var deleted =
        tx.list(DELETE, row -> row.texts("words"), kinds(subjects), of(subjects, Subject::id));
    deleted.forEach(words::gone);
    return deleted.size();
  }

  /** These rows, with their words. */
  private static final String DELETE =
      """
      delete from search_rows r
      using unnest($1::text[], $2::bigint[]) as n (kind, id)
      where r.kind = n.kind and r.id = n.id
      returning tsvector_to_array(r.words) as words
      """;

  private void insert(Tx tx, List<Original> all, WordCounts words) {
    if (all.isEmpty()) {
      return;
    }
    var entries = all.stream().map(one -> one.entry(markdown)).toList();
    entries.forEach(entry -> words.come(entry.roots()));
    tx.run(
        INSERT,
        of(all, one -> one.subject().id()),
        of(all, one -> one.at().toString()),
        of(all, one -> one.editedAt().map(Instant::toString).orElse("")),
        of(all, Original::heading),
        of(all, Original::space),
        of(all, one -> Boolean.toString(one.everyone())),
        of(entries, Entry::vector),
        kinds(all.stream().map(Original::subject).toList()));
    tx.run(
        "update search_progress set newest = greatest(newest, $1)",
        all.stream().map(Original::at).max(Comparator.naturalOrder()).orElseThrow());
  }

  private static <T> List<Object> of(List<T> all, Function<T, Object> part) {
    return all.stream().map(part).toList();
  }

  private static final String INSERT =
      """
      insert into search_rows (kind, id, at, edited_at, heading, space_id, everyone, words)
      select n.kind, n.id, n.at::timestamptz, nullif(n.edited_at, '')::timestamptz, n.heading,
        n.space_id, n.everyone::boolean, n.words::tsvector
      from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::text[],
          $7::text[], $8::text[])
        as n (id, at, edited_at, heading, space_id, everyone, words, kind)
      """;
}
