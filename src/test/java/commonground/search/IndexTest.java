package commonground.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.discussions.Talk;
import commonground.platform.views.Markdown;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The index says what the posts say, whatever has happened. */
class IndexTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Talk talk = new Talk(database, Kind.COMMUNITY, Visibility.PUBLIC);

  private static List<String> rows() {
    return database
        .db()
        .list(
            "select (to_jsonb(r) - 'xid')::text as row from search_rows r order by kind, id",
            row -> row.text("row"));
  }

  @Test
  void an_index_that_is_made_anew_is_the_same() {
    var ana = talk.join("Ana Test", Role.MEMBER);
    var thread = talk.start(ana, "Title", "Some words");
    talk.reply(ana, thread, 1, "Other words");
    assertEquals(2, Index.rebuild(database.db(), new Markdown()));
    var rows = rows();
    assertEquals(2, Index.rebuild(database.db(), new Markdown()));
    assertEquals(rows, rows());
  }
}
