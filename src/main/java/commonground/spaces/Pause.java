package commonground.spaces;

import commonground.platform.views.When;
import java.time.Instant;

/**
 * Somebody reads in a space and does not write there for a while.
 *
 * @param until it ends by itself then
 * @param reason what a moderator says, 1 to 1,000 characters
 */
public record Pause(Instant until, String reason) {

  /** What they read wherever they would write. */
  public String words() {
    return "You can read in this space. You cannot write in it until "
        + When.at(until, When.UK).words()
        + ", because a moderator paused you. They say why: "
        + reason;
  }
}
