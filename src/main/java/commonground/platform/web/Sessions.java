package commonground.platform.web;

import java.util.Optional;

/** Who a cookie belongs to. Asked on every request. */
public interface Sessions {

  /** The session of this cookie value, if it is alive. */
  Optional<Session> find(String cookie);
}
