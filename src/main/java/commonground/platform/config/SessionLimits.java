package commonground.platform.config;

import java.time.Duration;

/**
 * When a person is signed out.
 *
 * @param idle after the last visit, 5 minutes to 90 days
 * @param absolute after signing in, at least as long as {@code idle}, at most 365 days
 */
public record SessionLimits(Duration idle, Duration absolute) {

  static SessionLimits read(Values values) {
    var idle =
        values.duration(
            "session.idle", Duration.ofMinutes(5), Duration.ofDays(90), "from 5m to 90d");
    var absolute =
        values.duration(
            "session.absolute", idle, Duration.ofDays(365), "from SESSION_IDLE to 365d");
    return new SessionLimits(idle, absolute);
  }
}
