package commonground.platform.db;

import io.vertx.core.Future;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Runs prepared statements and waits for them; failures leave as {@link DbFailure}. */
final class Statements {

  private Statements() {}

  static <T> List<T> list(
      SqlClient client, String sql, Function<Row, T> read, Object[] parameters, long nanos) {
    var rows = await(send(client, sql, parameters), sql, nanos);
    var list = new ArrayList<T>(rows.size());
    for (var row : rows) {
      list.add(read.apply(new Row(row)));
    }
    return List.copyOf(list);
  }

  static int run(SqlClient client, String sql, Object[] parameters, long nanos) {
    return await(send(client, sql, parameters), sql, nanos).rowCount();
  }

  static Future<RowSet<io.vertx.sqlclient.Row>> send(
      SqlClient client, String sql, Object[] parameters) {
    PreparedQuery<RowSet<io.vertx.sqlclient.Row>> query = client.preparedQuery(sql);
    if (parameters.length == 0) {
      return query.execute();
    }
    var tuple = Tuple.tuple(new ArrayList<>(parameters.length));
    for (var parameter : parameters) {
      tuple.addValue(Row.parameter(parameter));
    }
    return query.execute(tuple);
  }

  static <T> T await(Future<T> answer, String sql, long nanos) {
    try {
      return answer.timeout(nanos, TimeUnit.NANOSECONDS).await();
    } catch (RuntimeException e) {
      throw DbFailure.of(sql, e);
    } catch (Throwable e) { // await throws checked causes as they are
      throw DbFailure.of(sql, e);
    }
  }
}
