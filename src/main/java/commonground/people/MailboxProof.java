package commonground.people;

import java.time.Duration;

/**
 * How somebody proves that a mailbox is theirs: a six-digit code that is typed into the browser
 * that asked for it, or a link whose page has a button. Opening the link uses nothing up.
 */
final class MailboxProof {

  /** A code can be guessed with one chance in a million for each try. */
  static final int TRIES = 5;

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
