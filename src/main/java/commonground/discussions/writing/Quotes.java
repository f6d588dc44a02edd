package commonground.discussions.writing;

import commonground.discussions.DiscussionEvent;
import commonground.discussions.DiscussionId;
import commonground.discussions.QuoteLine;
import commonground.people.PeopleEvent;
import commonground.people.PersonId;
import commonground.platform.cache.Fragments;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.platform.events.Recorded;
import commonground.platform.views.Markdown;
import commonground.spaces.Reader;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Looks up what lines that quote posts stand for. */
final class Quotes {

  /** Bytes of posts that are fetched for one page; what is beyond comes with the next one. */
  private static final int FETCHED = 1_000_000;

  /** Bytes of the heap for words, about. */
  private static final int KEPT = 16_000_000;

  private final Db db;
  private final Markdown markdown;

  /** Words by what never changes about them. Whether they are still to be shown is asked anew. */
  private final Fragments<String> words;

  Quotes(Db db, Markdown markdown, BooleanSupplier fresh) {
    this.db = db;
    this.markdown = markdown;
    this.words = new Fragments<>(KEPT, fresh, text -> 64 + 2 * text.length());
  }

  /** What a post said until it was changed. */
  private record Wording(DiscussionId thread, int number, int version) {
    Fragments.Key key() {
      return Fragments.Key.of(
          "words", thread.value(), (long) number, (long) version, (long) Markdown.VERSION);
    }
  }

  /** What lines of posts of one thread stand for, to this reader; in one question. */
  Map<QuoteLine, Quoted> of(Reader reader, DiscussionId thread, Collection<QuoteLine> lines) {
    var known = new LinkedHashMap<Wording, Optional<String>>();
    lines.forEach(line ->
        known.computeIfAbsent(
            new Wording(thread, line.number(), line.version()), one -> words.find(one.key())));
    var found = new HashMap<Wording, Found>();
    ask(reader, thread, known).forEach(one -> found.put(one.wording(thread), one));
    var quotes = new HashMap<QuoteLine, Quoted>();
    for (var line : lines) {
      var wording = new Wording(thread, line.number(), line.version());
      var said = known.getOrDefault(wording, Optional.empty());
      quotes.put(
          line,
          Optional.ofNullable(found.get(wording))
              .map(one -> quoted(line, wording, one, said))
              .orElseGet(Quoted.NotHere::new));
    }
    return quotes;
  }

  private List<Found> ask(
      Reader reader, DiscussionId thread, Map<Wording, Optional<String>> known) {
    return db.list(
        SELECT,
        Found::read,
        thread,
        reader.space().id(),
        reader.audiences(),
        known.keySet().stream().map(one -> (long) one.number()).toList(),
        known.keySet().stream().map(one -> (long) one.version()).toList(),
        known.values().stream().map(text -> text.isEmpty() ? 1L : 0L).toList(),
        (long) FETCHED);
  }

  /** Versions are counted as {@code Post.edits} counts them: the erased ones too. */
  private static final String SELECT =
      """
      select w.number, w.version, p.writer_id, k.name as writer, p.warning,
        p.removed_at is not null as removed, v.version is not null as said,
        v.source is null as erased, coalesce(v.version < v.latest, false) as outdated,
        case
          when w.wanted = 1 and sum(w.wanted * octet_length(v.source))
            over (order by w.number, w.version) <= $7::bigint then v.source
        end as source
      from unnest($4::bigint[], $5::bigint[], $6::bigint[]) as w (number, version, wanted)
      join posts p on p.discussion_id = $1 and p.number = w.number and p.audience = any($3)
      join discussions d on d.id = p.discussion_id and d.space_id = $2
      join known_as k on k.space_id = d.space_id and k.person_id = p.writer_id
      left join lateral (
        select x.source, row_number() over (order by x.revision) as version,
          count(*) over () as latest
        from (
          select revision, source from post_versions where post_id = p.id
          union all
          select revision, null from hidings where post_id = p.id
          union all
          select p.revision, p.source) x) v
        on v.version = w.version and p.removed_at is null
      """;

  private record Found(
      int number,
      int version,
      PersonId by,
      String writer,
      String warning,
      boolean removed,
      boolean said,
      boolean erased,
      boolean outdated,
      Optional<String> source) {

    static Found read(Row row) {
      return new Found(
          row.count("number"),
          row.count("version"),
          row.id("writer_id", PersonId::new),
          row.text("writer"),
          row.text("warning"),
          row.flag("removed"),
          row.flag("said"),
          row.flag("erased"),
          row.flag("outdated"),
          row.optionalText("source"));
    }

    Wording wording(DiscussionId thread) {
      return new Wording(thread, number, version);
    }
  }

  private Quoted quoted(QuoteLine line, Wording wording, Found found, Optional<String> known) {
    if (found.removed()) {
      return new Quoted.Removed();
    }
    if (!found.said()) {
      return new Quoted.NotHere();
    }
    if (found.erased()) {
      return new Quoted.Erased();
    }
    if (!found.warning().isEmpty()) {
      var warned = List.of("Warning: " + found.warning());
      return new Quoted.Said(found.by(), found.writer(), warned, found.outdated());
    }
    var text = known.or(() -> found.source().map(source -> plain(wording, source)));
    var shown = text.map(all -> Excerpt.of(all, line.range())).orElse(List.of());
    return text.isPresent() && shown.isEmpty() && line.range().isPresent()
        ? new Quoted.NotHere()
        : new Quoted.Said(found.by(), found.writer(), shown, found.outdated());
  }

  private String plain(Wording wording, String source) {
    return words.get(wording.key(), () -> markdown.markedText(source));
  }

  /** Forgets words that are erased for good. */
  void hear(Recorded recorded) {
    if (recorded.event() instanceof DiscussionEvent.Hidden
        || recorded.event() instanceof DiscussionEvent.Purged
        || recorded.event() instanceof PeopleEvent.Erased) {
      forgetAll();
    }
  }

  /** Forgets all words: the database is another one. */
  void forgetAll() {
    words.forgetAll();
  }
}
