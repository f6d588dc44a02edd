package commonground.journeys;

import commonground.platform.mail.MailFolder;
import commonground.support.TestSite;
import java.util.Optional;
import java.util.regex.Pattern;

/** The mails of one address, as the site wrote them into its mail folder. */
final class Mailbox {

  private static final Pattern CODE = Pattern.compile("(?m)^\\s*(\\d{3}[ -]?\\d{3})\\s*$");
  private static final Pattern LINK = Pattern.compile("https?://\\S+/sign-in/link/\\S+");

  private final TestSite site;
  private final String address;

  Mailbox(TestSite site, String address) {
    this.site = site;
    this.address = address;
  }

  /** Waits for a mail with these words in its subject, and gives the newest. */
  MailFolder.Sent newest(String subject) {
    return site.mail(address, subject);
  }

  /** The six digits of the newest mail with a code to sign in. */
  String code() {
    return code(newest("Your code to sign in"));
  }

  /** The six digits in a mail, on a line of their own. */
  static String code(MailFolder.Sent mail) {
    return found(CODE, mail).replaceAll("\\D", "");
  }

  /** The link of the newest mail to sign in. */
  String link() {
    return found(LINK, newest("Your code to sign in"));
  }

  private static String found(Pattern pattern, MailFolder.Sent mail) {
    return Optional.of(pattern.matcher(mail.text()))
        .filter(java.util.regex.Matcher::find)
        .map(match -> match.group(match.groupCount()))
        .orElseThrow(() -> new AssertionError("No " + pattern + " in:\n" + mail.text()));
  }
}
