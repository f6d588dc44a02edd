package commonground.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to, in lower case: mailboxes that differ only in case are one
 * mailbox everywhere, and people type them as they like.
 */
public record EmailAddress(String text) {

  /** Characters; more than a path in SMTP holds (RFC 5321, 4.5.3.1.3). */
  private static final int MOST = 250;

  /** A dot-atom (RFC 5322, 3.4.1) at a domain of at least two labels (RFC 1034, 3.5). */
  private static final Pattern SHAPE =
      Pattern.compile(
          "[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64})*"
              + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

  public EmailAddress {
    if (!shaped(text)) {
      throw new IllegalArgumentException("Not an email address");
    }
  }

  /** The address that was typed, blanks around it forgiven; empty if it cannot be one. */
  public static Optional<EmailAddress> parse(String typed) {
    var text = typed.strip().toLowerCase(Locale.ROOT);
    return shaped(text) ? Optional.of(new EmailAddress(text)) : Optional.empty();
  }

  /** Length first: the pattern would follow a very long text until the stack is full. */
  private static boolean shaped(String text) {
    return text.length() <= MOST && SHAPE.matcher(text).matches();
  }
}
