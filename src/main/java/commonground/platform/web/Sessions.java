package commonground.platform.web;

import java.time.Instant;
import java.util.Optional;

/** Who a cookie belongs to. Asked on every request. */
public interface Sessions {

  /** The session of this cookie value, if it is alive. */
  Optional<Session> find(String cookie);

  /**
   * When the session of this cookie value ends unless it is used before; empty if it has. Asking
   * does not count as using it.
   */
  Optional<Instant> endsAt(String cookie);
}
