package commonground.notices;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What somebody wants of mail about notices.
 *
 * @param byMail whether they want any
 * @param quiet hours in which none is sent; empty for none
 * @param zone where these hours are
 */
public record MailWish(boolean byMail, Optional<QuietHours> quiet, ZoneId zone) {

  /** The first moment from this one on at which a mail may be sent. */
  Instant next(Instant moment) {
    return quiet.map(hours -> hours.next(moment, zone)).orElse(moment);
  }
}
