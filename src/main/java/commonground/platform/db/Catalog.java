package commonground.platform.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The tables of a database, without the list of its migrations. */
final class Catalog {

  private Catalog() {}

  /**
   * Every table, each after those that its foreign keys point to.
   *
   * @throws IllegalStateException if there is no such order
   */
  static List<Table> tables(Connection connection) throws SQLException {
    var unordered = found(connection);
    var parents = parents(connection);
    var ordered = new ArrayList<Table>();
    while (!unordered.isEmpty()) {
      var ready =
          unordered.keySet().stream()
              .filter(name ->
                  parents.getOrDefault(name, Set.of()).stream().noneMatch(unordered::containsKey))
              .toList();
      if (ready.isEmpty()) {
        throw new IllegalStateException(
            "These tables point to each other in a circle, so none can be filled first: "
                + unordered.keySet());
      }
      ready.forEach(name -> ordered.add(unordered.remove(name)));
    }
    return List.copyOf(ordered);
  }

  private static Map<String, Table> found(Connection connection) throws SQLException {
    var tables = new LinkedHashMap<String, Table>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        var columns = (String[]) rows.getArray("columns").getArray();
        var name = rows.getString("name");
        var order = Optional.ofNullable(rows.getString("sort"));
        tables.put(
            name,
            new Table(
                name,
                List.of(columns),
                order.orElseThrow(
                    () -> new IllegalStateException("Table " + name + " has no primary key")),
                Optional.ofNullable(rows.getString("counter"))));
      }
    }
    return tables;
  }

  /** A transaction's number (xid8) means nothing in another database. */
  private static final String TABLES =
      """
      select quote_ident(t.relname) as name,
        (select array_agg(quote_ident(c.attname) order by c.attnum)
         from pg_attribute c
         where c.attrelid = t.oid and c.attnum > 0 and not c.attisdropped
           and c.attgenerated = '' and c.atttypid <> 'xid8'::regtype) as columns,
        (select string_agg(
           quote_ident(c.attname) || case when c.attcollation <> 0 then ' collate "C"' else '' end,
           ', ' order by array_position(k.indkey::int2[], c.attnum))
         from pg_index k
         join pg_attribute c on c.attrelid = k.indrelid and c.attnum = any(k.indkey)
         where k.indrelid = t.oid and k.indisprimary) as sort,
        (select quote_ident(c.attname)
         from pg_attribute c
         where c.attrelid = t.oid and c.attidentity <> '' and not c.attisdropped) as counter
      from pg_class t
      where t.relnamespace = current_schema()::regnamespace and t.relkind in ('r', 'p')
        and not t.relispartition and t.relname <> 'schema_history'
        and not exists (
          select 1
          from pg_depend d
          where d.classid = 'pg_class'::regclass and d.objid = t.oid and d.deptype = 'e')
      order by t.relname collate "C"
      """;

  private static Map<String, Set<String>> parents(Connection connection) throws SQLException {
    var parents = new LinkedHashMap<String, Set<String>>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(PARENTS)) {
      while (rows.next()) {
        parents
            .computeIfAbsent(rows.getString("child"), name -> new TreeSet<>())
            .add(rows.getString("parent"));
      }
    }
    return parents;
  }

  /** A table that points to itself is no hindrance: COPY checks when all its rows are there. */
  private static final String PARENTS =
      """
      select quote_ident(c.relname) as child, quote_ident(p.relname) as parent
      from pg_constraint k
      join pg_class c on c.oid = k.conrelid
      join pg_class p on p.oid = k.confrelid
      where k.contype = 'f' and k.connamespace = current_schema()::regnamespace
        and k.conrelid <> k.confrelid
      """;
}
