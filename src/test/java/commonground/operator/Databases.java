package commonground.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import commonground.App;
import commonground.discussions.DiscussionEvent;
import commonground.discussions.DiscussionId;
import commonground.discussions.NewPost;
import commonground.discussions.Posted;
import commonground.people.PersonId;
import commonground.platform.db.DatabaseAddress;
import commonground.platform.db.Db;
import commonground.platform.db.DbFailure;
import commonground.platform.db.Event;
import commonground.platform.db.Migrations;
import commonground.platform.events.EventTail;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestDatabase;
import commonground.support.TestSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

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
