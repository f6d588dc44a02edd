package commonground.joining;

import commonground.platform.views.TimeView;
import commonground.platform.views.When;
import commonground.platform.web.Problems;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What the page of the ground rules asks of the one who reads it.
 *
 * @param changes what is different from what they have agreed to
 * @param agree whether they are asked to agree
 * @param first whether they have never agreed to any
 * @param edits whether they may change them
 * @param next where they go afterwards
 * @param kept a form of theirs that waits, encoded; "" for none
 */
record RulesReader(
    List<String> changes,
    boolean agree,
    boolean first,
    boolean edits,
    String token,
    String next,
    String kept,
    ZoneId zone,
    Problems problems) {

  TimeView at(Instant time) {
    return When.at(time, zone);
  }
}
