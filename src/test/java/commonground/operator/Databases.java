package commonground.operator;

import commonground.platform.db.DatabaseAddress;
import commonground.platform.db.Db;
import commonground.support.TestDatabase;
import java.time.Clock;
import java.util.TreeMap;

/** Databases of tests that need one more. */
final class Databases {

  private Databases() {}

  /** What is done on a database. */
  interface Work {
    void on(DatabaseAddress address, Db db);
  }

  /** On an empty one with the schema of this program. */
  static void onFreshSite(Work work) {
    var address = TestDatabase.fresh();
    on(address, work);
    TestDatabase.drop(address);
  }

  static void on(DatabaseAddress address, Work work) {
    try (var db = new Db(TestDatabase.VERTX, address, 2, Clock.systemUTC())) {
      work.on(address, db);
    }
  }

  /** Somebody, as a row: at any schema. */
  static void people(Db db, String name) {
    db.run(
        "insert into people (email, name, created_at) values ('p@test.example', $1, now())", name);
  }

  /** How many rows each table has. */
  static TreeMap<String, Long> counts(Db db) {
    var counts = new TreeMap<String, Long>();
    db.list(
            """
            select relname::text as name
            from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'r'
            """,
            row -> row.text("name"))
        .forEach(name ->
            counts.put(
                name, db.the("select count(*) as rows from " + name, row -> row.number("rows"))));
    return counts;
  }

  static long posts(Db db) {
    return db.the("select count(*) as posts from posts", row -> row.number("posts"));
  }
}
