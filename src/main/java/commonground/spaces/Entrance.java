package commonground.spaces;

import commonground.people.PersonId;
import commonground.platform.views.govuk.Button;
import java.util.List;
import java.util.Optional;

/** The way into a space, as its page shows it. No arrow runs from here upward. */
@FunctionalInterface
public interface Entrance {

  /**
   * @param person whose page it is; empty for a visitor, and where somebody sees it as others do
   */
  Way way(Standing standing, Optional<PersonId> person);

  /**
   * @param words how somebody comes in who is not in it; "" for a member
   * @param buttons what they can do about it, or what its facilitators can
   * @param rules where the ground rules stand; "" for whoever cannot read them
   */
  record Way(String words, List<Button> buttons, String rules) {}
}
