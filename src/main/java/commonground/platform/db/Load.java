package commonground.platform.db;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Replaces all rows of a database by those of a {@link Dump}, in one transaction: until {@link
 * #commit} nothing has happened. Needs no rights but those of the tables' owner.
 */
public final class Load implements Commands, AutoCloseable {

  /** Whoever writes puts these last, in this order: locked last, they do not meet crosswise. */
  private static final List<String> LAST = List.of("mails", "jobs", "events");

  /** A site that is running may hold rows in another order than we lock tables. */
  private static final int LOCK_TRIES = 20;

  private final CopySession session;
  private List<Table> tables;
  private int schema = Migrations.newest();
  private long lockedAt;

  private Load(CopySession session) {
    this.session = session;
    this.tables = session.work("(list the tables)", Catalog::tables);
  }

  /**
   * Begins, and keeps everybody else out until the end.
   *
   * @param address a database with the schema that this program knows
   */
  public static Load open(DatabaseAddress address) {
    var session = CopySession.open(address);
    try {
      var load = new Load(session);
      load.begin();
      return load;
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  private void begin() {
    for (var attempt = 1; ; attempt++) {
      session.run("begin");
      try {
        session.run("lock table " + names() + " in access exclusive mode");
        lockedAt = System.nanoTime();
        return;
      } catch (DbFailure e) {
        if (!e.passing() || attempt == LOCK_TRIES) {
          throw e;
        }
        session.run("rollback");
      }
    }
  }

  private String names() {
    return tables.stream()
        .map(Table::name)
        .sorted(Comparator.comparing(LAST::indexOf))
        .collect(Collectors.joining(", "));
  }

  /** Each after those it points to. */
  public List<Table> tables() {
    return tables;
  }

  public long count(Table table) {
    return session.count(table, "true");
  }

  /**
   * Empties the database and gives it the schema that the rows were written in.
   *
   * @param version 1 to {@link Migrations#newest}
   */
  public void empty(int version) {
    if (version == schema) {
      session.run("truncate table " + names());
    } else {
      var drops = session.the(DROPS, row -> row.getString(1));
      session.run(drops);
      Migrations.scripts(0, version).forEach(session::run);
      schema = version;
      tables = session.work("(list the tables)", Catalog::tables);
    }
    // A restored fact is an old one: the tails of running nodes must not hand it over as news.
    session.run("alter table events alter column xid set default '3'::xid8");
  }

  /** All that migrations make, in an order in which it can go. Extensions stay. */
  private static final String DROPS =
      """
      with ours as (
        select 1 as step, format('drop table %s cascade', t.oid::regclass) as sql,
          'pg_class'::regclass as class, t.oid
        from pg_class t
        where t.relnamespace = current_schema()::regnamespace and t.relkind in ('r', 'p')
          and not t.relispartition and t.relname <> 'schema_history'
        union all
        select 2, format('drop view if exists %s cascade', v.oid::regclass), 'pg_class', v.oid
        from pg_class v
        where v.relnamespace = current_schema()::regnamespace and v.relkind = 'v'
        union all
        select 3, format('drop routine if exists %s cascade', r.oid::regprocedure), 'pg_proc', r.oid
        from pg_proc r
        where r.pronamespace = current_schema()::regnamespace
        union all
        select 4, format('drop type if exists %s cascade', t.oid::regtype), 'pg_type', t.oid
        from pg_type t
        where t.typnamespace = current_schema()::regnamespace and t.typtype in ('e', 'd', 'r')
      )
      select string_agg(sql, '; ' order by step)
      from ours
      where not exists (
        select 1
        from pg_depend d
        where d.classid = ours.class and d.objid = ours.oid and d.deptype = 'e')
      """;

  /** Reads rows from COPY text and says how many. */
  public long fill(Table table, InputStream text) {
    return session.in(table, text);
  }

  /** Writes them as {@link Dump#copy} would, to see that they arrived. */
  public Copied reread(Table table) {
    return session.out(table, "true", OutputStream.nullOutputStream());
  }

  /**
   * Sets the number that the next row gets.
   *
   * @param next empty for a table that does not count its rows
   */
  public void goOn(Table table, OptionalLong next) {
    if (table.counter().isPresent() && next.isPresent()) {
      // Unlike setval this is undone with the transaction.
      session.run(
          "alter table %s alter column %s restart with %d"
              .formatted(table.name(), table.counter().get(), next.getAsLong()));
    }
  }

  /**
   * Waits until everybody was kept out for this long, so that whoever read something before that
   * has given up.
   */
  public void hold(Duration atLeast) {
    var left = atLeast.toNanos() - (System.nanoTime() - lockedAt);
    if (left > 0) {
      session.the("select pg_sleep(%.3f)".formatted(left / 1e9), row -> row.getString(1));
    }
  }

  /** Brings what was loaded to the schema of this program; then {@link #run} may change it. */
  public void migrate() {
    session.run("alter table events alter column xid set default pg_current_xact_id()");
    Migrations.scripts(schema, Migrations.newest()).forEach(session::run);
    schema = Migrations.newest();
  }

  @Override
  public int run(String sql, Object... parameters) {
    session.run("prepare loaded as " + sql);
    var values =
        Arrays.stream(parameters).map(Load::literal).collect(Collectors.joining(", ", "(", ")"));
    var rows = session.run("execute loaded" + (parameters.length == 0 ? "" : values));
    session.run("deallocate loaded");
    return rows;
  }

  private static String literal(Object value) {
    var plain = Row.parameter(value);
    return plain instanceof Number
        ? plain.toString()
        : "'" + plain.toString().replace("'", "''") + "'";
  }

  /** The first column of an answer, as text. */
  public List<String> texts(String sql) {
    return session.texts(sql);
  }

  /** Records the fact, and makes it so. */
  public void commit(Event fact, Instant at) {
    // Numbers and words of ours, so nothing in them needs to be quoted.
    session.run(RECORD.formatted(at, EventFormat.kind(fact.getClass()), RecordFormat.write(fact)));
    session.run("commit");
  }

  private static final String RECORD =
      "insert into events (at, kind, data) values ('%s', '%s', '%s')";

  @Override
  public void close() {
    session.close();
  }
}
