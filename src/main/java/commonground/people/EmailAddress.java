package commonground.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that mail can be sent to, in lower case: mailboxes that differ only in case are one
 * mailbox everywhere, and people type them as they like.
 */
public record EmailAddress(String text) {

  /** RFC 5322, 3.4.1 (dot-atom) and RFC 6531 letters; a domain of at least two labels. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}]{2,63}");

  public EmailAddress {
    if (!SHAPE.matcher(text).matches() || text.length() > 254) {
      throw new IllegalArgumentException("Not an e-mail address");
    }
  }

  /** The address that was typed, blanks around it forgiven; empty if it cannot be one. */
  public static Optional<EmailAddress> parse(String typed) {
    var text = typed.strip().toLowerCase(Locale.ROOT);
    return SHAPE.matcher(text).matches() && text.length() <= 254
        ? Optional.of(new EmailAddress(text))
        : Optional.empty();
  }
}
