package commonground.leaving;

import commonground.platform.db.DatabaseAddress;
import commonground.platform.db.Db;
import commonground.platform.db.Dump;
import commonground.platform.mail.MailFolder;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that a site holds, as bytes and as rows. */
final class Everything {

  private Everything() {}

  /** Which of these occur anywhere: in a table copied out, or in a mail, raw or decoded. */
  static List<String> found(DatabaseAddress address, Path mails, List<String> wanted) {
    var all = tables(address) + files(mails);
    return wanted.stream().filter(all::contains).toList();
  }

  private static String tables(DatabaseAddress address) {
    var bytes = new ByteArrayOutputStream();
    try (var dump = Dump.open(address)) {
      dump.tables().forEach(table -> dump.copy(table, "true", bytes));
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String files(Path folder) {
    var all = new StringBuilder();
    if (!Files.isDirectory(folder)) {
      return "";
    }
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        all.append(Files.readString(file, StandardCharsets.UTF_8)).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    new MailFolder(folder).newest(10_000).forEach(all::append);
    return all.toString();
  }

  /** Each row of each table, by its key. */
  static Map<String, Map<String, JsonObject>> rows(Db db, DatabaseAddress address) {
    var rows = new TreeMap<String, Map<String, JsonObject>>();
    try (var dump = Dump.open(address)) {
      for (var table : dump.tables()) {
        var key = String.join(" || ' ' || ", keys(table.order()));
        var found = new TreeMap<String, JsonObject>();
        db.list(
                "select " + key + " as key, to_jsonb(t)::text as row from " + table.name() + " t",
                row -> Map.entry(row.text("key"), new JsonObject(row.text("row"))))
            .forEach(row -> found.put(row.getKey(), row.getValue()));
        rows.put(table.name(), found);
      }
    }
    return rows;
  }

  private static List<String> keys(String order) {
    return List.of(order.split(", ")).stream()
        .map(column -> column.replace(" collate \"C\"", "") + "::text")
        .toList();
  }
}
