package commonground.contributions.drafts;

import commonground.people.PersonId;
import commonground.platform.views.TimeView;
import commonground.platform.views.When;
import commonground.platform.web.Request;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Who looks at their drafts: where they are, and what their forms carry. */
record DraftReader(PersonId person, String token, ZoneId zone) {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  static DraftReader of(PersonId person, Request request) {
    return new DraftReader(person, request.token(), request.session().orElseThrow().zone());
  }

  TimeView at(Instant time) {
    return When.at(time, zone);
  }

  /** Only the time of the day: "10:42". */
  String clock(Instant time) {
    return CLOCK.format(time.atZone(zone));
  }
}
