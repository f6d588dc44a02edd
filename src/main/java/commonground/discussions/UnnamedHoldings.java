package commonground.discussions;

import commonground.people.Erasure;
import commonground.people.Holding;
import commonground.people.Holdings;
import commonground.people.Sheet;
import commonground.people.Step;
import commonground.platform.db.Tx;
import java.util.List;

/**
 * Who wrote without their name. It goes last when somebody is erased: until then it says which
 * posts, notices and rows of the search are theirs.
 */
public final class UnnamedHoldings implements Holdings {

  @Override
  public List<Holding> inventory() {
    return List.of(
        Holding.of("unnamed")
            .nothing("alias_id", "discussion_id", "space_id", "place")
            .blanked("person_id"));
  }

  @Override
  public List<Step> erasure() {
    return List.of(Step.blanks("unnamed", UnnamedHoldings::blank));
  }

  /** Nothing: the sheets of posts and discussions have what was written so, too. */
  @Override
  public List<Sheet> copy() {
    return List.of();
  }

  private static int blank(Tx tx, Erasure erasure) {
    var blanked =
        tx.run("update unnamed set person_id = null where person_id = $1", erasure.person());
    if (blanked > 0) {
      // All others too, so that the transaction does not tell which were this person's.
      tx.run("update unnamed set person_id = null where person_id is null");
    }
    return blanked;
  }
}
