package commonground.search;

import commonground.discussions.PostId;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.DbFailure;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.platform.views.Markdown;
import commonground.spaces.SpaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the rows of the index say what the posts say. Doing it twice does no harm: it looks at the
 * posts, not at what has happened to them.
 */
final class Indexer {

  private static final Logger log = LoggerFactory.getLogger(Indexer.class);

  /** Posts in one transaction. */
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
    index(changed.stream().flatMap(this::posts).distinct().toList());
  }

  private Stream<PostId> posts(Stale what) {
    return switch (what) {
      case Stale.Post post -> Stream.of(post.id());
      case Stale.Thread thread ->
          db
              .list(
                  "select id from posts where discussion_id = $1 order by number",
                  Indexer::post,
                  thread.id())
              .stream();
    };
  }

  private void index(Collection<PostId> posts) {
    var all = List.copyOf(posts);
    for (var from = 0; from < all.size(); from += BATCH) {
      var some = all.subList(from, Math.min(all.size(), from + BATCH));
      try {
        write(some);
      } catch (DbFailure e) {
        oneByOne(some, e);
      }
    }
  }

  private void write(List<PostId> posts) {
    db.transaction(
        LIMIT,
        tx -> {
          index(tx, posts);
          return posts;
        });
  }

  /**
   * Passes over those of some posts that cannot be written: they are not found, and keep nobody
   * else from being found.
   *
   * @param why all of them together could not be written
   * @throws DbFailure if it is not for what they say
   */
  void oneByOne(List<PostId> posts, DbFailure why) {
    if (!why.unfit()) {
      throw why;
    }
    for (var post : posts) {
      try {
        write(List.of(post));
      } catch (DbFailure e) {
        passOver(post, e);
      }
    }
  }

  /** What it said before is not kept either. */
  private void passOver(PostId post, DbFailure why) {
    if (!why.unfit()) {
      throw why;
    }
    log.error("a post cannot be found id={} state={}", post.value(), why.state());
    db.transaction(LIMIT, tx -> delete(tx, List.of(post)));
  }

  /** The same inside a transaction of the caller's. */
  void index(Tx tx, List<PostId> posts) {
    if (posts.isEmpty()) {
      return;
    }
    lock(tx);
    var there = tx.list(POSTS, Said::read, posts);
    var stale = new ArrayList<>(posts);
    stale.removeAll(there.stream().filter(Said::kept).map(Said::id).toList());
    var words = new WordCounts();
    delete(tx, stale, words);
    insert(tx, there.stream().filter(said -> !said.kept()).toList(), words);
    words.write(tx);
  }

  /**
   * One after the other, on all nodes: so whoever comes later has seen the newer posts, and no two
   * wait for each other's words.
   */
  static void lock(Tx tx) {
    tx.run("select pg_advisory_xact_lock(hashtextextended('search', 0))");
  }

  /**
   * What a post says.
   *
   * @param kept whether its row says the same
   */
  private record Said(
      PostId id,
      SpaceId space,
      PersonId writer,
      boolean everyone,
      Instant at,
      Optional<Instant> editedAt,
      String heading,
      String title,
      boolean first,
      String source,
      boolean kept) {

    static Said read(Row row) {
      return new Said(
          row.id("id", PostId::new),
          row.id("space_id", SpaceId::new),
          row.id("writer_id", PersonId::new),
          row.flag("everyone"),
          row.instant("written_at"),
          row.optionalInstant("edited_at"),
          row.text("heading"),
          row.text("title"),
          row.flag("first"),
          row.text("source"),
          row.flag("kept"));
    }

    Entry entry(Markdown markdown) {
      return new Entry(space, writer, everyone, at, title, first, markdown.plainText(source));
    }
  }

  /** Of those that were not taken away. */
  private static final String POSTS =
      """
      select p.id, d.space_id, p.writer_id, e.everyone, p.written_at, p.edited_at,
        md5(d.title) as heading, d.title, p.number = 1 as first, left(p.source, 150000) as source,
        r.id is not null as kept
      from posts p
      join discussions d on d.id = p.discussion_id
      cross join lateral (
        select p.audience = 'everyone' and d.audience = 'everyone' as everyone) e
      left join search_rows r on r.kind = 'post' and r.id = p.id
        and r.edited_at is not distinct from p.edited_at and r.heading = md5(d.title)
        and r.space_id = d.space_id and r.everyone = e.everyone
      where p.id = any($1) and p.removed_at is null
      order by p.id
      """;

  static PostId post(Row row) {
    return row.id("id", PostId::new);
  }

  /**
   * Takes posts out of the index.
   *
   * @return how many were in it
   */
  static int delete(Tx tx, List<PostId> posts) {
    lock(tx);
    var words = new WordCounts();
    var deleted = delete(tx, posts, words);
    words.write(tx);
    return deleted;
  }

  private static int delete(Tx tx, List<PostId> posts, WordCounts words) {
    if (posts.isEmpty()) {
      return 0;
    }
    var deleted = tx.list(DELETE, row -> row.texts("words"), posts);
    deleted.forEach(words::gone);
    return deleted.size();
  }

  /** These rows, with their words. */
  private static final String DELETE =
      """
      delete from search_rows
      where kind = 'post' and id = any($1)
      returning tsvector_to_array(words) as words
      """;

  private void insert(Tx tx, List<Said> posts, WordCounts words) {
    if (posts.isEmpty()) {
      return;
    }
    var entries = posts.stream().map(said -> said.entry(markdown)).toList();
    entries.forEach(entry -> words.come(entry.roots()));
    tx.run(
        INSERT,
        of(posts, Said::id),
        of(posts, said -> said.at().toString()),
        of(posts, said -> said.editedAt().map(Instant::toString).orElse("")),
        of(posts, Said::heading),
        of(posts, Said::space),
        of(posts, said -> Boolean.toString(said.everyone())),
        of(entries, Entry::vector));
    tx.run(
        "update search_progress set newest = greatest(newest, $1)",
        posts.stream().map(Said::at).max(Comparator.naturalOrder()).orElseThrow());
  }

  private static <T> List<Object> of(List<T> all, Function<T, Object> part) {
    return all.stream().map(part).toList();
  }

  private static final String INSERT =
      """
      insert into search_rows (kind, id, at, edited_at, heading, space_id, everyone, words)
      select 'post', n.id, n.at::timestamptz, nullif(n.edited_at, '')::timestamptz, n.heading,
        n.space_id, n.everyone::boolean, n.words::tsvector
      from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::text[],
          $7::text[])
        as n (id, at, edited_at, heading, space_id, everyone, words)
      """;
}
