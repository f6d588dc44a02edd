package commonground.people;

import commonground.platform.web.Limiter;
import java.time.Duration;
import java.util.Optional;

/**
 * Counts what is tried for an account: few from one network, more from everywhere together. So a
 * stranger elsewhere cannot use up what its owner needs, and many strangers cannot guess on and on.
 */
final class Tries {

  private final Limiter near;
  private final Limiter together;

  /**
   * @param near for one account from one network
   * @param together for one account from everywhere
   */
  Tries(Limiter near, Limiter together) {
    this.near = near;
    this.together = together;
  }

  /** Counts one; if there were too many, says how long to wait. */
  Optional<Duration> take(EmailAddress account, String network) {
    return near.take(account.text() + " " + network).or(() -> together.take(account.text()));
  }
}
