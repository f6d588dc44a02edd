package commonground.leaving;

import commonground.people.Holding;
import commonground.people.Holdings;
import commonground.people.Sheet;
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
        Holding.of("erased_rows").nothing("erasure_id", "place", "deleted", "blanked"),
        Holding.of("copies")
            .deleted("person_id", "asked_at", "ready_at", "bytes")
            .nothing("id", "attempt"),
        Holding.of("copy_pieces").deleted("bytes").nothing("copy_id", "attempt", "number"));
  }

  @Override
  public List<Step> erasure() {
    return List.of(
        Step.deletes("copy_pieces", (tx, erasure) -> Copies.erasePieces(tx, erasure.person())),
        Step.deletes("copies", (tx, erasure) -> Copies.erase(tx, erasure.person())));
  }

  @Override
  public List<Sheet> copy() {
    return List.of();
  }
}
