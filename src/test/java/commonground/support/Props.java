package commonground.support;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import java.util.Map;

/** Things that have to lie about for the pages of a {@link Tour}. */
final class Props {

  private Props() {}

  /** The picture of a space. */
  static void picture(Db db, String slug, PersonId by) {
    db.run(
        """
        insert into space_pictures (space_id, jpeg, made_at, made_by)
        select id, '\\xFFD8', '2026-01-01', $2
        from spaces
        where slug = $1
        on conflict do nothing
        """,
        slug,
        by);
  }

  /** The number of a job that was given up. */
  static long buriedJob(Db db) {
    return db.the(
        """
        insert into jobs (kind, args, due_at, died_at)
        values ('tour', '{}', '2100-01-01', '2026-01-01')
        returning id
        """,
        row -> row.number("id"));
  }

  /** A copy of what is theirs, made and ready. */
  static void copy(HttpBrowser browser) {
    browser.post("/account/copy", Map.of("_token", browser.token()));
    Eventually.that(
        "the copy is ready",
        () -> browser.get("/account/copy").text().contains("Your copy is ready"));
  }
}
