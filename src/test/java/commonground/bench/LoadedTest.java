package commonground.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.demo.World;
import commonground.discussions.DiscussionId;
import commonground.discussions.Heading;
import commonground.discussions.NewPost;
import commonground.discussions.reading.ReadPositions;
import commonground.discussions.threads.Posted;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.views.Markdown;
import commonground.search.Index;
import commonground.support.TestDatabase;
import commonground.support.TestSite;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the bench loads is what the services would have made: each row, column by column. */
class LoadedTest {

  private static final Plan SMALL = new Plan(4, 4, 1, 2, 3, 5, 7, 50);

  @RegisterExtension static final TestDatabase loaded = new TestDatabase();
  @RegisterExtension static final TestDatabase made = new TestDatabase();
  @RegisterExtension static final TestSite site = new TestSite();

  @BeforeAll
  static void one_is_loaded_and_one_is_made() throws SQLException {
    new Filling(SMALL).people(loaded.db());
    try (var connection = Store.connect(loaded.address())) {
      new Filling(SMALL).talk(connection);
    }
    new Filling(SMALL).people(made.db());
    talk(made.db());
    Index.rebuild(made.db(), new Markdown());
  }

  @Test
  void every_row_that_is_loaded_is_one_that_the_services_make() {
    var rows = rows(made.db());
    assertEquals(SMALL.allPosts(), rows.getOrDefault("posts", List.of()).size());
    assertEquals(rows, rows(loaded.db()));
  }

  @Test
  void the_next_rows_get_the_same_numbers() {
    assertEquals(next(made.db(), "discussions"), next(loaded.db(), "discussions"));
    assertEquals(next(made.db(), "posts"), next(loaded.db(), "posts"));
  }

  private static long next(Db db, String table) {
    return db.the(
        "select nextval(pg_get_serial_sequence($1, 'id')) as next",
        row -> row.number("next"),
        table);
  }

  @Test
  void a_session_that_is_loaded_is_one_that_signing_in_makes() throws SQLException {
    var person = site.person("Ana Test");
    site.signedIn(person);
    try (var connection = Store.connect(site.address())) {
      var one = new Plan((int) person.value(), 1, 0, 1, 0, 0, 0, 0);
      Cookies.load(connection, one, Instant.now());
    }
    var shapes =
        site.db()
            .list(
                """
                select length(secret_hash) || ' ' || length(token) || ' ' || (seen_at = created_at)
                  as shape
                from sessions
                where person_id = $1
                """,
                row -> row.text("shape"),
                person);
    assertEquals(List.of("32 43 true", "32 43 true"), shapes);
  }

  /** The plan, told by the people themselves. */
  private static void talk(Db real) {
    var world = new World(real, Plan.BEGIN);
    SMALL
        .talks()
        .forEach(talk -> {
          for (var number = 1; number <= talk.posts(); number++) {
            say(world.at(SMALL.at(talk, number)), talk, number);
          }
        });
    SMALL.talks().forEach(talk -> read(world.at(Plan.READ), real, talk));
  }

  private static void say(World world, Plan.Talk talk, int number) {
    var by = world.member(new PersonId(SMALL.writer(talk, number)), SMALL.slug(talk.space()));
    var parent = SMALL.parent(number);
    var post =
        new NewPost(
            Sentences.post(SMALL, talk, number),
            parent == 0 ? Optional.empty() : Optional.of(parent),
            SMALL.once(talk, number),
            0);
    var posted =
        number == 1
            ? world.discussions().start(by, Heading.of(SMALL.title(talk)), post)
            : world.discussions().reply(by, new DiscussionId(talk.id()), post);
    assertEquals(new Posted.Done(new DiscussionId(talk.id()), number, true), posted);
  }

  private static void read(World world, Db real, Plan.Talk talk) {
    var positions = new ReadPositions(real.at(Clock.fixed(Plan.READ, ZoneOffset.UTC)));
    for (var index = 0; index < SMALL.members(); index++) {
      var person = SMALL.member(talk.space(), index);
      var read = SMALL.read(talk, person);
      if (read > 0) {
        positions.read(
            world.member(new PersonId(person), SMALL.slug(talk.space())),
            new DiscussionId(talk.id()),
            OptionalLong.of(read));
      }
    }
  }

  /**
   * Every row of every table as JSON, in order, but for what is another each time: the number of
   * the transaction, and how far the search has read the log.
   */
  private static Map<String, List<String>> rows(Db db) {
    var rows = new TreeMap<String, List<String>>();
    for (var table :
        db.list(
            "select tablename from pg_tables where schemaname = 'public' and tablename <> 'search_progress'",
            row -> row.text("tablename"))) {
      rows.put(
          table,
          db.list(
              "select (to_jsonb(t) - 'xid')::text as row from " + table + " t order by 1",
              row -> row.text("row")));
    }
    return rows;
  }
}
