package commonground.discussions.unnamed;

import commonground.platform.db.Db;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What whoever has the whole database could find out by laying rows side by side: rows that hold
 * both, rows of one transaction, rows of one moment.
 */
final class Joins {

  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?");

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

  private record Line(String table, String xmin, String text) {
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
              "select t.xmin::text as xmin, to_jsonb(t)::text as line from \"" + table + "\" t",
              row -> new Line(table, row.text("xmin"), row.text("line"))));
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
      if (line.times().stream().anyMatch(times::contains)) {
        found.add(line.table() + " is of the same moment: " + line.text());
      }
    }
    return found;
  }

  private static List<Pattern> patterns(List<String> words) {
    return words.stream()
        .map(word -> Pattern.compile("(?<![0-9])" + Pattern.quote(word) + "(?![0-9])"))
        .toList();
  }
}
