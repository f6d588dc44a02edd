package commonground.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When the mail about a conversation goes out: once it has been quiet for a while, so that an hour
 * of talk is one mail.
 *
 * @param quiet so long nothing new has come
 */
public record Bundling(Duration quiet) {

  /** A conversation that does not come to rest is told of after this. */
  static final Duration MOST = Duration.ofHours(1);

  /** What is older is not mailed any more: whoever was not here finds it on the page. */
  static final Duration STALE = Duration.ofDays(2);

  /** When the mail is due about what came first and last. */
  Instant due(Instant first, Instant last) {
    var rest = last.plus(quiet);
    var most = first.plus(MOST);
    return rest.isBefore(most) || quiet.compareTo(MOST) > 0 ? rest : most;
  }

  /** Whether anything is still worth a mail that happened then. */
  static boolean fresh(Instant at, Instant now) {
    return at.plus(STALE).isAfter(now);
  }

  /**
   * How many mails somebody would have had about one conversation.
   *
   * @param times of what came, in order
   */
  int mails(List<Instant> times, MailWish wish) {
    if (!wish.byMail() || times.isEmpty()) {
      return 0;
    }
    var mails = 1;
    var first = times.getFirst();
    var last = first;
    for (var time : times) {
      if (time.isAfter(wish.next(due(first, last)))) {
        mails++;
        first = time;
      }
      last = time;
    }
    return mails;
  }
}
