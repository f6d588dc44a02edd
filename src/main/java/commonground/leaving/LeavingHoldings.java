package commonground.leaving;

import commonground.people.Holding;
import commonground.people.Holdings;
import commonground.people.Step;
import java.util.List;

/** What is known of people who have left. */
final class LeavingHoldings implements Holdings {

  @Override
  public List<Holding> inventory() {
    var proof = "The proof that it was done, and what a restore has to do again.";
    return List.of(
        Holding.of("erasures")
            .nothing("id", "wish", "finished_at")
            .kept(proof, "reference", "person_id", "account_made_at", "closed_at")
            .blanked("email", "names"),
        Holding.of("erased_rows").nothing("erasure_id", "place", "deleted", "blanked"));
  }

  @Override
  public List<Step> erasure() {
    return List.of();
  }
}
