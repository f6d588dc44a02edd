package commonground.platform.mail;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What one person is told by mail. Nothing in it can add a header or a recipient.
 *
 * @param to one address without a name
 * @param subject 1 to 200 characters on one line
 * @param text what is read where HTML is not shown, never empty
 * @param html the same as a page
 * @param headers further ones, such as List-Unsubscribe, in printable ASCII
 * @param goodFor how long it is worth sending; a code that has run out is not
 */
public record Mail(
    String to,
    String subject,
    String text,
    String html,
    Map<String, String> headers,
    Duration goodFor) {

  /** A mail server may be down over a long weekend. */
  public static final Duration USUAL = Duration.ofDays(5);

  private static final Pattern ADDRESS = Pattern.compile("[!-~&&[^,;:<>()\"\\\\]]{1,250}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,60}");
  private static final Pattern VALUE = Pattern.compile("[ -~]{1,900}");
  private static final Pattern OURS =
      Pattern.compile(
          "(?i)(from|sender|to|cc|bcc|subject|date|message-id|mime-version|return-path"
              + "|auto-submitted|content-.*|resent-.*)");

  public Mail {
    headers = Map.copyOf(headers);
    if (!ADDRESS.matcher(to).matches() || to.indexOf('@') < 1 || to.endsWith("@")) {
      throw new IllegalArgumentException("The recipient is not a plain address");
    }
    if (subject.isBlank() || subject.length() > 200 || breaks(subject)) {
      throw new IllegalArgumentException("A subject is one line of 1 to 200 characters");
    }
    if (text.isBlank() || html.isBlank() || text.indexOf(0) >= 0 || html.indexOf(0) >= 0) {
      throw new IllegalArgumentException("A mail needs a text and a page, without NUL");
    }
    headers.forEach(Mail::check);
    if (!goodFor.isPositive()) {
      throw new IllegalArgumentException("A mail that is good for " + goodFor + " is not worth it");
    }
  }

  private static void check(String name, String value) {
    if (!NAME.matcher(name).matches() || OURS.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A mail cannot set a header of this name: " + name.strip());
    }
    if (!VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException("The header " + name + " is not printable ASCII");
    }
  }

  private static boolean breaks(String line) {
    return line.chars().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029);
  }

  /** A mail without further headers, worth sending for some days. */
  public static Mail to(String to, String subject, String text, String html) {
    return new Mail(to, subject, text, html, Map.of(), USUAL);
  }

  public Mail goodFor(Duration limit) {
    return new Mail(to, subject, text, html, headers, limit);
  }

  public Mail header(String name, String value) {
    var more = new java.util.TreeMap<>(headers);
    more.put(name, value);
    return new Mail(to, subject, text, html, more, goodFor);
  }

  /** Without its words and its recipient: mails end up in error messages. */
  @Override
  public String toString() {
    return "Mail of " + text.length() + " characters";
  }
}
