package commonground.leaving;

import commonground.platform.views.PageView;
import commonground.platform.views.TimeView;
import commonground.platform.views.When;

/**
 * How far the erasing is, for whoever has the number.
 *
 * @param number the reference number, in two halves
 * @param done whether all is erased
 * @param doneAt when it was; the same as {@code closedAt} until then
 */
record ClosedView(String number, TimeView closedAt, boolean done, TimeView doneAt, String contact)
    implements PageView {

  static ClosedView of(Erasures.Proof proof, String contact) {
    return new ClosedView(
        number(proof.reference()),
        When.at(proof.closedAt(), When.UK),
        proof.finishedAt().isPresent(),
        When.at(proof.finishedAt().orElse(proof.closedAt()), When.UK),
        contact);
  }

  /** As people read it. */
  static String number(String reference) {
    var half = reference.length() / 2;
    return reference.substring(0, half) + " " + reference.substring(half);
  }

  @Override
  public String title() {
    return "Your account is closed";
  }
}
