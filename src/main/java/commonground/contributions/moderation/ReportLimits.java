package commonground.contributions.moderation;

import commonground.people.PersonId;
import commonground.platform.config.ReportSettings;
import commonground.platform.web.Limiter;
import commonground.platform.web.Request;
import commonground.spaces.SpaceId;
import java.time.Duration;
import java.util.Optional;

/** How often something may be reported: a flood of reports buries those that matter. */
public final class ReportLimits {

  private static final int TOGETHER = 10;

  private final Limiter people;
  private final Limiter networks;
  private final Limiter visitors;

  public ReportLimits(ReportSettings settings) {
    var hour = Duration.ofHours(1);
    this.people = new Limiter(settings.perHour(), hour);
    this.networks = new Limiter(settings.perHour(), hour);
    this.visitors = new Limiter(TOGETHER * settings.perHour(), hour);
  }

  /** Takes one report; if there is none left, says how long to wait. */
  public Optional<Duration> take(Request request, SpaceId space, Optional<PersonId> reporter) {
    return reporter
        .map(person -> people.take(Long.toString(person.value())))
        .orElseGet(() ->
            networks.take(request.address()).or(() -> visitors.take(Long.toString(space.value()))));
  }
}
