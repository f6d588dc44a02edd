package commonground.leaving;

import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.people.BrowserSessions;
import commonground.people.Holding;
import commonground.platform.config.RandomIds;
import commonground.platform.config.SessionLimits;
import commonground.platform.db.Db;
import commonground.platform.mail.MailTraces;
import commonground.platform.views.Markdown;
import commonground.spaces.Spaces;
import commonground.support.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every column of the database is in the inventory, with what becomes of it. */
class InventoryTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  static Inventory inventory(Db db, Path mailFolder) {
    var limits = new SessionLimits(Duration.ofDays(1), Duration.ofDays(1));
    return Inventory.of(
        new BrowserSessions(db, new RandomIds(), limits, () -> false),
        new Spaces(db, () -> false),
        new Markdown(),
        new MailTraces(mailFolder));
  }

  private static Inventory inventory() {
    return inventory(database.db(), Path.of("target/no-mail"));
  }

  @Test
  void every_column_is_in_the_inventory() {
    var there =
        database
            .db()
            .list(
                """
                select c.table_name || '.' || c.column_name as name
                from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                  and c.table_name <> 'schema_history'
                """,
                row -> row.text("name"));
    var known = new ArrayList<String>();
    for (var table : inventory().tables()) {
      table.columns().forEach(column -> known.add(table.table() + "." + column.name()));
    }
    assertEquals(known.size(), new TreeSet<>(known).size(), "a column stands there twice");
    var missing = new TreeSet<>(there);
    missing.removeAll(known);
    assertEquals(
        new TreeSet<>(),
        missing,
        "These columns are in the database, but nobody has said what becomes of them when a person"
            + " is erased. Add each to the inventory() of the …Holdings class beside its table:"
            + " nothing(…) if it says nothing about a person; else deleted, blanked, chosen, or"
            + " kept with the reason. Then make erasure() do it and copy() show it, and give Leaver"
            + " a row with it.");
    var gone = new TreeSet<>(known);
    gone.removeAll(there);
    assertEquals(new TreeSet<>(), gone, "in the inventory, but not in the database");
  }

  @Test
  void what_is_kept_has_a_reason() {
    for (var table : inventory().tables()) {
      for (var column : table.columns()) {
        assertEquals(
            column.fate() == Holding.Fate.KEPT,
            !column.why().isEmpty(),
            table.table() + "." + column.name());
      }
    }
  }
}
