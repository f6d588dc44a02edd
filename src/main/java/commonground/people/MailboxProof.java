package commonground.people;

import java.time.Duration;

/**
 * How somebody proves that a mailbox is theirs: a six-digit code that is typed into the browser
 * that asked for it, or a link whose page has a button. Opening the link uses nothing up.
 */
final class MailboxProof {

  /** A code can be guessed with one chance in a million for each try. */
  static final int TRIES = 5;

  /**
   * Wrong codes for one address in {@link #DAY}: 25 in a million a day are not worth the trouble. A
   * mail that comes after them has a link only.
   */
  static final int WRONG_A_DAY = 25;

  /** How long a wrong code counts. */
  static final Duration DAY = Duration.ofDays(1);

  static final int DIGITS = 6;
  static final Duration LIFE = Duration.ofMinutes(10);

  /** The cookie that binds an attempt to its browser lives a little longer than its code. */
  static final Duration COOKIE = Duration.ofMinutes(30);

  private MailboxProof() {}

  /** The row's number. */
  record Id(long value) {}

  /** What the proof is for. */
  enum Purpose {
    SIGN_IN,
    NEW_EMAIL
  }
}
