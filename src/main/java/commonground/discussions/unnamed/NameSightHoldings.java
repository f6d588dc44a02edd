package commonground.discussions.unnamed;

import commonground.people.Erasure;
import commonground.people.Holding;
import commonground.people.Holdings;
import commonground.people.Sheet;
import commonground.people.Step;
import commonground.platform.db.Tx;
import java.util.List;

/** What is kept of facilitators who looked up a name. */
public final class NameSightHoldings implements Holdings {

  /** In place of a reason whose writer is gone. */
  private static final String GONE = "(removed)";

  @Override
  public List<Holding> inventory() {
    return List.of(
        Holding.of("name_sights")
            .nothing("id", "post_id", "asked_at", "agreed_at")
            .blanked("reason")
            .kept("Who looked up a name is accounted for. Points to a blank account.", "asked_by")
            .kept("The same.", "agreed_by"));
  }

  @Override
  public List<Step> erasure() {
    return List.of(Step.blanks("name_sights", NameSightHoldings::blank));
  }

  private static int blank(Tx tx, Erasure erasure) {
    return tx.run(
        "update name_sights set reason = $2 where asked_by = $1 and reason <> $2",
        erasure.person(),
        GONE);
  }

  private static final String SIGHTS =
      """
      select id as key, asked_at, reason, agreed_at
      from name_sights
      where asked_by = $1 and id > $2
      order by id
      limit $3
      """;

  @Override
  public List<Sheet> copy() {
    return List.of(
        new Sheet(
            "names-looked-up",
            "Names that you wanted to look up",
            "Of posts without a name, and why. It does not say whose they were.",
            (db, person, after) -> db.list(SIGHTS, Sheet::read, person, after, Sheet.BATCH)));
  }
}
