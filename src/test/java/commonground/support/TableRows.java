package commonground.support;

import commonground.platform.db.Db;
import java.util.Map;
import java.util.TreeMap;

/**
 * What stands in every table, as one number for each: equal if and only if nothing has changed. Not
 * in those of the search, which the site makes from the posts a moment later.
 */
public final class TableRows {

  private TableRows() {}

  /** Rows and a hash of all they hold, by table, once no job is under way. */
  public static Map<String, String> of(Db db) {
    quiet(db);
    var tables =
        db.list(
            """
            select table_name
            from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE'
              and table_name not in ('search_rows', 'search_words', 'search_progress')
            """,
            row -> row.text("table_name"));
    var rows = new TreeMap<String, String>();
    tables.forEach(table -> rows.put(table, of(db, table)));
    return rows;
  }

  /** Waits until no job is under way. */
  public static void quiet(Db db) {
    Eventually.that("the jobs are done", () -> jobs(db) == 0);
  }

  /**
   * Those that somebody can do now: reminders, digests and the closing of discussions wait for
   * days, mail about notices and the erasing of what was removed for minutes.
   */
  private static long jobs(Db db) {
    return db.the(
        "select count(*) as jobs from jobs where died_at is null"
            + " and kind not in ('tour', 'remind_of_request', 'mail_notices', 'send_digest',"
            + " 'close_on_day', 'erase_removed')",
        row -> row.number("jobs"));
  }

  private static String of(Db db, String table) {
    return db.the(
        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')"
            + " as rows from \""
            + table
            + "\" t",
        row -> row.text("rows"));
  }
}
