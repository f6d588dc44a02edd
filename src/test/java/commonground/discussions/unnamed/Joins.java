package commonground.discussions.unnamed;

import commonground.platform.db.Db;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What whoever has the whole database could find out by laying rows side by side: rows that hold
 * both, rows that one transaction wrote or locked, rows of one moment, events that follow each
 * other at once, and drafts that know a page which posted.
 */
final class Joins {

  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?");

  private static final Pattern EVENT = Pattern.compile("\"id\": (\\d+)");

  private static final Pattern AT = Pattern.compile("\"at\": \"([^\"]+)\"");

  private final Db db;

  Joins(Db db) {
    this.db = db;
  }

  /** From now on no number of one table is that of another one's row. */
  static void spread(Db db) {
    var numbered =
        db.list(
            """
            select table_name
            from information_schema.columns
            where table_schema = 'public' and is_identity = 'YES'
            order by table_name
            """,
            row -> row.text("table_name"));
    for (var i = 0; i < numbered.size(); i++) {
      var column =
          db.the(
              "select column_name from information_schema.columns where table_schema = 'public'"
                  + " and is_identity = 'YES' and table_name = $1",
              row -> row.text("column_name"),
              numbered.get(i));
      db.run(
          "alter table %s alter column %s restart with %d"
              .formatted(numbered.get(i), column, (i + 1) * 70_000_000L));
    }
  }

  /**
   * @param xmin the transaction that wrote it
   * @param xmax the last one that locked it
   */
  private record Line(String table, String xmin, String xmax, String text) {
    /** Whether it is the next event after the other one, or the one before, within a second. */
    boolean isBeside(Line other) {
      return table.equals("events")
          && other.table.equals("events")
          && Math.abs(number(EVENT) - other.number(EVENT)) == 1
          && Duration.between(at(), other.at()).abs().toMillis() < 1_000;
    }

    private long number(Pattern field) {
      var found = field.matcher(text);
      return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    private Instant at() {
      var found = AT.matcher(text);
      return found.find() ? OffsetDateTime.parse(found.group(1)).toInstant() : Instant.EPOCH;
    }

    boolean holds(List<Pattern> any) {
      return any.stream().anyMatch(one -> one.matcher(text).find());
    }

    Set<String> times() {
      return TIME.matcher(text)
          .results()
          .map(match -> match.group())
          // A day tells nothing of a moment.
          .filter(time -> !time.endsWith("T00:00:00"))
          .collect(Collectors.toSet());
    }
  }

  private List<Line> lines() {
    var tables =
        db.list(
            """
            select table_name
            from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'unnamed'
            """,
            row -> row.text("table_name"));
    var lines = new ArrayList<Line>();
    for (var table : tables) {
      lines.addAll(
          db.list(
              "select t.xmin::text as xmin, t.xmax::text as xmax, to_jsonb(t)::text as line from \""
                  + table
                  + "\" t",
              row -> new Line(table, row.text("xmin"), row.text("xmax"), row.text("line"))));
    }
    return lines;
  }

  /**
   * Tables that join what belongs to a post with what belongs to a person, each with how.
   *
   * @param post words and numbers of the post and of whom it shows as its writer
   * @param person names, addresses and numbers of who it was
   */
  List<String> of(List<String> post, List<String> person) {
    var lines = lines();
    var theirs = lines.stream().filter(line -> line.holds(patterns(person))).toList();
    var posted = lines.stream().filter(line -> line.holds(patterns(post))).toList();
    var transactions = posted.stream().map(Line::xmin).collect(Collectors.toSet());
    var times = new HashSet<String>();
    posted.forEach(line -> times.addAll(line.times()));
    var found = new ArrayList<String>();
    for (var line : theirs) {
      if (line.holds(patterns(post))) {
        found.add(line.table() + " holds both: " + line.text());
      }
      if (transactions.contains(line.xmin())) {
        found.add(line.table() + " is of the same transaction: " + line.text());
      }
      if (transactions.contains(line.xmax())) {
        found.add(line.table() + " was locked by the same transaction: " + line.text());
      }
      if (posted.stream().anyMatch(line::isBeside)) {
        found.add(line.table() + " is beside: " + line.text());
      }
      if (line.times().stream().anyMatch(times::contains)) {
        found.add(line.table() + " is of the same moment: " + line.text());
      }
    }
    return found;
  }

  /**
   * Drafts of somebody that say that a page of theirs posted without a name, or what: by the page,
   * by the hash of the words, or because nothing goes on from what went on somewhere.
   */
  List<String> drafts(long person) {
    return db.list(
        """
        select to_jsonb(d)::text as line
        from drafts d
        where person_id = $1 and (
          exists (
            select 1
            from posted_pages k, unnest(array[d.page, rtrim(d.page, '~'), d.begun_with]) as n (page)
            where k.page in (n.page, posted_page(d.person_id, n.page)))
          or exists (
            select 1
            from posts p
            join unnamed u on u.alias_id = p.writer_id
            where d.fingerprint = sha256('\\x00'::bytea || convert_to(p.source, 'UTF8')))
          or d.ended = 'continued' and not exists (
            select 1 from drafts n where n.person_id = d.person_id and n.begun_with = d.page))
        """,
        row -> row.text("line"),
        person);
  }

  private static List<Pattern> patterns(List<String> words) {
    return words.stream()
        .map(word -> Pattern.compile("(?<![0-9])" + Pattern.quote(word) + "(?![0-9])"))
        .toList();
  }
}
