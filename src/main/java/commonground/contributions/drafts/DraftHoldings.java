package commonground.contributions.drafts;

import commonground.people.Erasure;
import commonground.people.Holding;
import commonground.people.Holdings;
import commonground.people.Sheet;
import commonground.people.Step;
import commonground.platform.db.Tx;
import java.util.List;

/** What drafts hold about people: all of it is their writer's. */
public final class DraftHoldings implements Holdings {

  @Override
  public List<Holding> inventory() {
    return List.of(
        Holding.of("drafts")
            .deleted(
                "id", "person_id", "kind", "about", "number", "page", "saves", "begun_with", "line")
            .deleted(
                "words",
                "choices",
                "fingerprint",
                "seen",
                "audience",
                "saved_at",
                "ended",
                "ended_at"),
        Holding.of("posted_pages").nothing("page", "saves", "day"));
  }

  @Override
  public List<Step> erasure() {
    return List.of(Step.deletes("drafts", DraftHoldings::delete));
  }

  private static int delete(Tx tx, Erasure erasure) {
    return tx.run(
        """
        delete from drafts
        where id in (select id from drafts where person_id = $1 limit $2)
        """,
        erasure.person(),
        Step.BATCH);
  }

  private static final String DRAFTS =
      """
      select id as key, kind as written_for, nullif(line, '') as title, words, saved_at
      from drafts
      where person_id = $1 and id > $2 and (line <> '' or words <> '')
      order by id
      limit $3
      """;

  @Override
  public List<Sheet> copy() {
    return List.of(
        new Sheet(
            "drafts",
            "Your drafts",
            "What you have written and not sent. Nobody else can read it.",
            (db, person, after) -> db.list(DRAFTS, Sheet::read, person, after, Sheet.BATCH)));
  }
}
