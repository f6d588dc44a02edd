package commonground.people;

import commonground.platform.mail.MailFolder;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.Map;
import java.util.regex.Pattern;

/** What somebody does on the pages of signing in. */
final class SigningIn {

  static final String FORM = "form[action=/sign-in]";
  static final String CODE_FORM = "form[action=/sign-in/code]";

  private static final Pattern LINK = Pattern.compile("/sign-in/link/[\\w-]+");

  private SigningIn() {}

  static HttpBrowser.Page withPassword(HttpBrowser browser, String email, String password) {
    return browser
        .get("/sign-in")
        .submit(FORM, Map.of("email", email, "password", password, "_how", "password"));
  }

  /** Asks for a code, and is on the page where it is typed. */
  static HttpBrowser.Page askForCode(HttpBrowser browser, String email) {
    return browser.get("/sign-in").submit(FORM, Map.of("email", email, "_how", "code"));
  }

  static HttpBrowser.Page typeCode(HttpBrowser.Page page, String code) {
    return page.submit(CODE_FORM, Map.of("code", code));
  }

  /** The sign-in form, sent by a new browser that a trusted proxy says is at this address. */
  static HttpBrowser.Page from(TestSite site, String address, Map<String, String> fields) {
    var browser = site.browser();
    var request = browser.form("/sign-in", fields).header("Origin", site.url());
    return browser.sendOnly(request.header("X-Forwarded-For", address));
  }

  /** The newest mail with a code to sign in. */
  static MailFolder.Sent mail(TestSite site, String email) {
    return site.mail(email, "Your code to sign in");
  }

  /** The six digits that a mail is about. */
  static String code(MailFolder.Sent mail) {
    return mail.subject().replaceAll("\\D", "");
  }

  /** Another code than this one. */
  static String other(String code) {
    return code.equals("111111") ? "222222" : "111111";
  }

  /** The path of the link in a mail. */
  static String link(MailFolder.Sent mail) {
    var found = LINK.matcher(mail.text());
    if (!found.find()) {
      throw new AssertionError("No link in: " + mail.text());
    }
    return found.group();
  }

  static boolean signedIn(HttpBrowser browser) {
    return !browser.token().isEmpty();
  }
}
