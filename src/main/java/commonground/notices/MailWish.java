package commonground.notices;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What somebody wants of mail.
 *
 * @param byMail whether they want any about notices
 * @param quiet hours in which none is sent; empty for none
 * @param digest when they want one mail with all that is new
 * @param zone where these hours are
 */
public record MailWish(boolean byMail, Optional<QuietHours> quiet, DigestWish digest, ZoneId zone) {

  /** The first moment from this one on at which a mail may be sent. */
  Instant next(Instant moment) {
    return quiet.map(hours -> hours.next(moment, zone)).orElse(moment);
  }

  /** When the next digest after this moment is due; empty for never. */
  Optional<Instant> nextDigest(Instant moment) {
    return digest.after(moment, zone, this::next);
  }
}
