package commonground.notices;

import commonground.discussions.ClosingDay;
import commonground.discussions.DiscussionId;
import commonground.platform.db.Row;
import commonground.spaces.SpaceId;
import java.time.Duration;
import java.time.Instant;

/**
 * A discussion that closes by itself soon, and in which somebody can reply until then.
 *
 * @param closes when, at most {@link #SOON} from now
 * @param since since when that has been so: the day is near, and it is chosen
 */
public record ClosingSoon(
    DiscussionId thread, SpaceId space, String title, Instant closes, Instant since) {

  static final Duration SOON = Duration.ofDays(7);

  static ClosingSoon read(Row row) {
    var closes = row.instant("closes_at");
    var near = closes.minus(SOON);
    var chosen = row.instant("closing_set_at");
    return new ClosingSoon(
        row.id("id", DiscussionId::new),
        row.id("space_id", SpaceId::new),
        row.text("title"),
        closes,
        near.isAfter(chosen) ? near : chosen);
  }

  ClosingDay day() {
    return new ClosingDay(closes);
  }
}
