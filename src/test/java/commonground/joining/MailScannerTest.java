package commonground.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.platform.mail.MailFolder;
import commonground.spaces.Joining;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Slug;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces.NewSpace;
import commonground.spaces.Visibility;
import commonground.support.ChatProps;
import commonground.support.HttpBrowser;
import commonground.support.TableRows;
import commonground.support.TestSite;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A mail scanner opens every link of every mail that the site can send, before anybody else does.
 * Nothing is used up, joined, confirmed or left; what people press themselves works after it.
 */
@Tag("long")
class MailScannerTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  /** What each letter is about. A new letter has to be written here, and sent below. */
  private static final List<String> SUBJECTS =
      List.of(
          "Your code to join",
          "Your link to sign in",
          "Signing in: there is no account",
          "Your code to confirm this address",
          "The email address of your account has changed",
          "Your password has changed",
          "You are in Scanned",
          "Fay Scanned invites you",
          "asks to join Scanned",
          "Somebody still waits to join Scanned",
          "Your request to join Scanned",
          "You are no longer in Scanned",
          "A site administrator opened Scanned",
          "Your copy is ready",
          "Your post in Scanned was removed",
          "Words of yours in Scanned were erased",
          "Talk that is scanned",
          "Something new in one of your spaces",
          "What is new for you",
          "Somebody is worried about a person in Scanned",
          "Something in one of your spaces cannot wait",
          "A report in Scanned waits for you",
          "A report waits for you",
          "What was decided about a message of yours in Scanned",
          "What was decided about a post of yours in Scanned",
          "What was decided about your report in Scanned",
          "Something was decided in one of your spaces", // with a report
          "Something was decided in one of your spaces", // without one
          "You cannot write in Scanned for a while",
          "You can write in Scanned again",
          "A facilitator of Scanned asks to look up a name",
          "Something waits for you in one of your spaces");

  /**
   * The last mail of an account that is closed, the one to a visitor whose report was about a space
   * that is hidden now, and the one to who has left a space where their name was looked up since.
   */
  private static final int WITHOUT_LINKS = 3;

  private static final String NIA = "nia.scanned@test.example";
  private static final String NEW_ADDRESS = "kim.moved@test.example";

  private final SpaceId space =
      site.world()
          .space(
              new NewSpace(
                  new Slug("scanned"),
                  "Scanned",
                  "",
                  Kind.COMMUNITY,
                  Visibility.LISTED,
                  Joining.ASK));
  private final PersonId fay = site.person("Fay Scanned");
  private final PersonId abe = site.person("Abe Scanned");
  private final PersonId kim = site.person("Kim Scanned");

  @Test
  void a_scanner_that_opens_every_link_first_changes_nothing() throws IOException {
    site.world().join(space, fay, Role.FACILITATOR);
    var facilitator = site.signedIn(fay);
    talk();
    answers(facilitator);
    var nia = invite(facilitator);
    var moving = account();
    signingIn();
    inspect();
    takesACopy(site.person("Meg Scanned"));
    moderate(facilitator);
    report(facilitator, "scanned");
    report(facilitator, "scanned-too");
    lookUp(facilitator, "scanned");
    lookUp(facilitator, "scanned-too");

    site.mail(site.email(fay), "Somebody still waits");
    var before = TableRows.of(site.db());
    assertEquals(SUBJECTS.size() + WITHOUT_LINKS, letters(), "letters that the program can write");
    SUBJECTS.forEach(MailScannerTest::scan);
    scan("Your code to sign in");
    assertEquals(before, TableRows.of(site.db()));

    pressesWork(facilitator, nia, moving);
  }

  /** Fay starts a discussion here and one in a hidden space, and somebody replies to both. */
  private void talk() {
    var hidden = site.world().space("scanned-too", "Hidden", Kind.PROJECT, Visibility.HIDDEN);
    var pat = site.person("Pat Scanned");
    site.midday();
    site.signedIn(fay)
        .get("/account/mail")
        .submit("main form", Map.of("digest", "daily", "digest_at", "450"));
    for (var in : List.of(space, hidden)) {
      var slug = in.equals(space) ? "scanned" : "scanned-too";
      site.world().join(in, fay, Role.FACILITATOR);
      site.world().join(in, pat, Role.MEMBER);
      var started =
          site.world().start(site.world().member(fay, slug), "Talk that is scanned", "Hi");
      site.world().reply(site.world().member(pat, slug), started, 1, "Words");
    }
    TableRows.quiet(site.db());
    site.passWithMail(Duration.ofMinutes(11));
    site.passWithDigests(Duration.ofDays(1));
  }

  /** Requests: one answered with yes, one with no, one that waits; somebody who is removed. */
  private void answers(HttpBrowser facilitator) {
    var yes = site.person("Yes Scanned");
    ask(yes);
    answer(facilitator, "yes");
    ask(site.person("No Scanned"));
    answer(facilitator, "no");
    facilitator
        .get("/spaces/scanned/people/" + yes.value() + "/removal")
        .submit("main form", Map.of("reason", "Not kind"));
    ask(abe);
    site.db().run("update jobs set due_at = now() where kind = 'remind_of_request'");
  }

  private static void ask(PersonId person) {
    site.signedIn(person).get("/spaces/scanned/ask").submit("main form", Map.of("agree", "yes"));
  }

  private static void answer(HttpBrowser facilitator, String answer) {
    var list = facilitator.get("/spaces/scanned/requests").html();
    var request = list.select(".cg-row a").attr("href");
    facilitator.get(request).submit("main form", Map.of("_answer", answer, "words", "So be it"));
  }

  /** Nia is invited, and waits for her code. */
  private static HttpBrowser.Page invite(HttpBrowser facilitator) {
    facilitator
        .get("/spaces/scanned/invitations/email")
        .submit("main form", Map.of("people", "Nia New <" + NIA + ">"))
        .submit("main form", Map.of());
    return site.browser().get(link("Fay Scanned invites you")).submit("main form", Map.of());
  }

  /** Kim has a new password, and waits for the code to a new address; Lee has one already. */
  private HttpBrowser.Page account() {
    var lee = site.signedIn(site.person("Lee Scanned"));
    move(lee, "lee.moved@test.example")
        .submit("form[action=/account/email/code]", Map.of("code", code("lee.moved@test.example")));
    var browser = site.signedIn(kim);
    browser
        .get("/account")
        .submit("form[action=/account/password]", Map.of("new_password", TestSite.PASSWORD + "!"));
    return move(browser, NEW_ADDRESS);
  }

  private static HttpBrowser.Page move(HttpBrowser browser, String to) {
    return browser.get("/account").submit("form[action=/account/email]", Map.of("email", to));
  }

  private static String code(String to) {
    return site.mail(to, "Your code").subject().replaceAll("\\D", "");
  }

  /** Abe asks for more codes than are sent; somebody has no account. */
  private void signingIn() {
    for (var i = 0; i < 6; i++) {
      signIn(site.email(abe));
    }
    signIn("nobody.scanned@test.example");
  }

  private static void signIn(String email) {
    site.browser()
        .get("/sign-in")
        .submit("form[action=/sign-in]", Map.of("email", email, "_how", "code"));
  }

  private static void inspect() {
    var admin = site.world().person("Ada Scanned", "ada.scanned@test.example", true);
    site.givePassword(admin);
    site.signedIn(admin)
        .get("/admin")
        .submit(
            "form[action=/admin/inspections]", Map.of("space", "scanned", "reason", "Complaint"));
  }

  private static void takesACopy(PersonId person) {
    site.signedIn(person).get("/account/copy").submit("main form", Map.of());
    site.mail(site.email(person), "Your copy is ready");
  }

  /** A post of Pia's is removed, and then its words are erased; a message is removed. */
  private void moderate(HttpBrowser facilitator) {
    var pia = site.person("Pia Scanned");
    site.world().join(space, pia, Role.MEMBER);
    var thread = site.world().start(site.world().member(pia, "scanned"), "Title", "Words");
    var post = "/spaces/scanned/discussions/" + thread.value() + "/posts/1";
    facilitator.get(post + "/removal").submit("main form", Map.of("reason", "Not kind"));
    facilitator.get(post + "/history/1/erasure").submit("main form", Map.of("why", "other"));
    site.mail(site.email(pia), "Words of yours");
    var room = "/spaces/scanned/chat/" + ChatProps.room(site.db(), "scanned");
    site.signedIn(pia).get(room).submit("form.cg-say", Map.of("message", "Words"));
    facilitator
        .get(room + "/messages/1/moderation")
        .submit("main form", Map.of("what", "removed", "ground", "rules", "words", "No"));
    site.mail(site.email(pia), "What was decided about a message");
  }

  /** Posts of somebody and of Fay are reported; Fay decides about the one, and pauses them. */
  private void report(HttpBrowser facilitator, String slug) {
    var joe = site.person("Joe Scanned");
    var sue = site.person("Sue Scanned");
    var here = site.world().member(fay, slug);
    site.world().join(here.space().id(), joe, Role.MEMBER);
    site.world().join(here.space().id(), sue, Role.MEMBER);
    var thread = site.world().start(site.world().member(joe, slug), "Reported", "Words");
    site.world().reply(here, thread, 1, "Words of Fay");
    var home = "/spaces/" + slug;
    var posts = home + "/discussions/" + thread.value() + "/posts/";
    var reporter = site.signedIn(sue);
    reporter.get(posts + "1/report").submit("main form", Map.of("why", "worried"));
    reporter.get(posts + "2/report").submit("main form", Map.of("why", "rules"));
    var list = facilitator.get(home + "/reports").html();
    facilitator
        .get(list.select("h2:contains(Waiting) + ul a").attr("href"))
        .submit(
            "form[action$=/decision]", Map.of("what", "removed", "ground", "rules", "words", "No"));
    facilitator
        .get(home + "/people/" + joe.value() + "/pause")
        .submit("form[action$=/pause]", Map.of("days", "1", "words", "Rest"))
        .submit("form[action$=/end]", Map.of());
    TableRows.quiet(site.db());
  }

  /** Somebody writes without their name, and Fay asks another facilitator to agree. */
  private void lookUp(HttpBrowser facilitator, String slug) {
    var here = site.world().member(fay, slug);
    site.world().join(here.space().id(), site.person("Gus Scanned"), Role.FACILITATOR);
    facilitator
        .get("/spaces/" + slug + "/settings/speaking")
        .submit("main form", Map.of("unnamed", "yes"));
    var page =
        site.signedIn(site.person("Joe Scanned"))
            .get("/spaces/" + slug + "/discussions/new")
            .submit("form.cg-reply", Map.of("title", "Afraid", "post", "I am", "unnamed", "yes"));
    facilitator
        .get(page.path().replaceAll("[?#].*", "") + "/posts/1/name")
        .submit("main form[method=post]", Map.of("reason", "They may be in danger"));
    TableRows.quiet(site.db());
  }

  /** How many letters the program has words for. */
  private static long letters() throws IOException {
    var found = 0L;
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        found +=
            Pattern.compile("Letter\\.about\\(").matcher(Files.readString(file)).results().count();
      }
    }
    return found;
  }

  /** Every link of every mail about this, three times by GET and by HEAD. */
  private static void scan(String subject) {
    var mails =
        new MailFolder(site.config().mail().folder())
            .newest(500).stream().filter(mail -> mail.subject().contains(subject)).toList();
    assertTrue(!mails.isEmpty(), "no mail about " + subject);
    for (var mail : mails) {
      LINK.matcher(mail.text())
          .results()
          .map(found -> found.group().substring(site.url().length()))
          .forEach(MailScannerTest::open);
    }
  }

  private static void open(String path) {
    var scanner = site.browser();
    for (var i = 0; i < 3; i++) {
      var page = scanner.get(path);
      assertTrue(page.status() < 500, path + ": " + page.status());
      scanner.send(scanner.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    }
    assertEquals(List.of(), scanner.cookies());
  }

  private static String link(String subject) {
    var mail = site.mail(NIA, subject);
    var link = LINK.matcher(mail.text()).results().findFirst().orElseThrow().group();
    return link.substring(site.url().length());
  }

  private void pressesWork(HttpBrowser facilitator, HttpBrowser.Page nia, HttpBrowser.Page moving) {
    var joined =
        nia.submit("form[action=/sign-in/code]", Map.of("code", code(NIA)))
            .submit("main form", Map.of("agree", "yes"));
    assertEquals("/spaces/scanned?said=in", joined.path());
    moving.submit("form[action=/account/email/code]", Map.of("code", code(NEW_ADDRESS)));
    assertEquals(NEW_ADDRESS, site.email(kim));
    var mail = site.mail(site.email(abe), "Your link to sign in");
    var link = LINK.matcher(mail.text()).results().findFirst().orElseThrow().group();
    var phone = site.browser();
    phone.get(link.substring(site.url().length())).submit("main form", Map.of());
    assertEquals(200, phone.get("/account").status());
    answer(facilitator, "yes");
    assertEquals(Role.MEMBER, site.world().member(abe, "scanned").role());
  }
}
