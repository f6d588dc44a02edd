package commonground.spaces;

import commonground.platform.views.govuk.Button;
import java.util.List;

/** The way into a space, as its page shows it. No arrow runs from here upward. */
@FunctionalInterface
public interface Entrance {

  Way way(Standing standing);

  /**
   * @param words how somebody comes in who is not in it; "" for a member
   * @param buttons what they can do about it, or what its facilitators can
   * @param rules where the ground rules stand; "" for whoever cannot read them
   */
  record Way(String words, List<Button> buttons, String rules) {}
}
