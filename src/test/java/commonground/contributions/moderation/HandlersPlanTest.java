package commonground.contributions.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import commonground.discussions.Talk;
import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The first page asks for what waits without looking at what is settled. */
class HandlersPlanTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private final Talk talk = new Talk(database, Kind.COMMUNITY, Visibility.LISTED);

  /** Reports of Ana's, the last of them waits. */
  private void fill(PersonId ana, int settled) {
    database
        .db()
        .run(
            """
            insert into reports (space_id, kind, subject_id, about_id, why, state, opened_at, due_at,
              decided_by, decided_at, in_time)
            select $1, 'post', n, $2, 'rules', 'decided', now(), now(), $2, now(), true
            from generate_series(1, $3::int) n
            """,
            talk.space(),
            ana,
            settled);
    database
        .db()
        .run(
            """
            insert into reports (space_id, kind, subject_id, about_id, why, state, opened_at, due_at)
            values ($1, 'post', 0, $2, 'rules', 'new', now(), now())
            """,
            talk.space(),
            ana);
    for (var table : List.of("reports", "memberships", "people")) {
      database.db().run("vacuum (analyze) " + table);
    }
  }

  @Test
  void twenty_thousand_settled_reports_are_not_looked_at() {
    var ana = talk.join("Ana Plan", Role.MEMBER);
    var mo = talk.join("Mo Plan", Role.MODERATOR);
    fill(ana.person(), 20_000);
    var db = database.db();
    var waiting = new ReportsWaiting(db);
    assertEquals(1, waiting.of(mo.person(), List.of()).getFirst().lines().size());
    assertEquals(List.of(), waiting.of(ana.person(), List.of()));
    var plan =
        db
            .list(
                "explain (analyze, costs off, timing off, summary off, buffers off) "
                    + ReportsWaiting.WAITING,
                row -> row.text("QUERY PLAN"),
                mo.person(),
                20)
            .stream()
            .collect(Collectors.joining("\n"));
    assertFalse(plan.matches("(?s).*actual rows=\\d{4,}.*"), plan);
  }
}
