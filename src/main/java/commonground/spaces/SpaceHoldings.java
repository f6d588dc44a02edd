package commonground.spaces;

import commonground.people.Erasure;
import commonground.people.Holding;
import commonground.people.Holdings;
import commonground.people.PersonId;
import commonground.people.Sheet;
import commonground.people.Step;
import commonground.platform.db.Tx;
import java.util.List;

/** What spaces, memberships and profiles hold about people. */
public final class SpaceHoldings implements Holdings {

  /** Stands for the reason of somebody who is gone. */
  public static final String NO_REASON = "The reason was removed with the account.";

  private final Spaces spaces;

  public SpaceHoldings(Spaces spaces) {
    this.spaces = spaces;
  }

  @Override
  public List<Holding> inventory() {
    return List.of(
        Holding.of("spaces")
            .nothing("id", "slug", "name", "purpose", "kind", "visibility", "joining")
            .nothing("created_at", "archived_at", "revision")
            .nothing("cares", "cares_html", "cares_renderer", "cares_audience")
            .nothing("names", "names_revision", "unnamed", "warnings"),
        Holding.of("space_pictures")
            .nothing("space_id", "version", "made_at")
            .kept("The picture is the space's.", "jpeg")
            .kept("Points to a blank account.", "made_by"),
        Holding.of("memberships")
            .deleted("space_id", "person_id", "role", "perspectives", "joined_at", "attention"),
        Holding.of("profiles")
            .kept("Its counter must never fall: cached pages ask by it.", "person_id", "space_id")
            .nothing("name_revision")
            .blanked("name", "biography", "ask_me_about"),
        Holding.of("removals")
            .deleted("space_id", "person_id", "reason", "removed_at")
            .kept("Points to a blank account. Somebody else was removed by it.", "removed_by"),
        Holding.of("pauses")
            .deleted("space_id", "person_id", "until", "reason", "paused_at")
            .kept("Points to a blank account. Somebody else was paused by it.", "paused_by"),
        Holding.of("mutes").deleted("space_id", "person_id", "muted_id", "since"),
        Holding.of("inspections")
            .nothing("id", "space_id")
            .kept("That an administrator read here, and when, is accounted for.", "person_id")
            .kept("The same.", "opened_at", "ends_at")
            .blanked("reason"));
  }

  @Override
  public List<Step> erasure() {
    return List.of(
        Step.deletes("memberships", this::deleteMemberships).now(),
        Step.blanks("profiles", SpaceHoldings::blankProfiles).now(),
        Step.deletes("removals", SpaceHoldings::deleteRemovals),
        Step.deletes("pauses", SpaceHoldings::deletePauses),
        Step.deletes("mutes", SpaceHoldings::deleteMutes),
        Step.blanks("inspections", SpaceHoldings::blankInspections));
  }

  @Override
  public List<Sheet> copy() {
    return SpaceSheets.ALL;
  }

  private int deleteMemberships(Tx tx, Erasure erasure) {
    var left =
        tx.list(
            "delete from memberships where person_id = $1 returning space_id",
            row -> row.id("space_id", SpaceId::new),
            erasure.person());
    for (var space : left) {
      var fact = new SpaceEvent.Left(space, erasure.person(), erasure.person());
      tx.record(fact);
      tx.afterCommit(() -> spaces.forget(fact));
    }
    return left.size();
  }

  private static int blankProfiles(Tx tx, Erasure erasure) {
    return tx.run(
        """
        update profiles
        set name = null, biography = '', ask_me_about = '', name_revision = name_revision + 1
        where person_id = $1 and (name is not null or biography <> '' or ask_me_about <> '')
        """,
        erasure.person());
  }

  private static int deleteRemovals(Tx tx, Erasure erasure) {
    return tx.run("delete from removals where person_id = $1", erasure.person());
  }

  private static int deletePauses(Tx tx, Erasure erasure) {
    return tx.run("delete from pauses where person_id = $1", erasure.person());
  }

  private static int deleteMutes(Tx tx, Erasure erasure) {
    var unmuted =
        tx.list(
            """
            delete from mutes
            where $1 in (person_id, muted_id)
            returning space_id, person_id, muted_id
            """,
            row ->
                new SpaceEvent.Unmuted(
                    row.id("space_id", SpaceId::new),
                    row.id("muted_id", PersonId::new),
                    row.id("person_id", PersonId::new)),
            erasure.person());
    // Their posts are folded away for nobody any more.
    tx.recordAll(unmuted);
    return unmuted.size();
  }

  private static int blankInspections(Tx tx, Erasure erasure) {
    return tx.run(
        "update inspections set reason = $2 where person_id = $1 and reason <> $2",
        erasure.person(),
        NO_REASON);
  }
}
