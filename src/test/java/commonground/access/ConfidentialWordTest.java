package commonground.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import commonground.demo.Chatter;
import commonground.demo.Upkeep;
import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.platform.mail.MailFolder;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import commonground.support.Tour;
import commonground.support.Tour.Who;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/**
 * A word that is said in a hidden space, wherever words can be put there: its members find it in
 * each place, and nobody else in any, neither in mail nor in the log.
 */
@Tag("long")
class ConfidentialWordTest {

  private static final String WORD = "quokkalith";
  private static final String HERE = "/spaces/hidden";

  @RegisterExtension static final TestSite site = new TestSite();

  private static final ListAppender<ILoggingEvent> log = new ListAppender<>();

  private static Tour tour;
  private static HttpBrowser member;
  private static HttpBrowser moderator;
  private static DiscussionId thread;
  private static String closed = "";
  private static String chat = "";
  private static int murmured;
  private static HttpBrowser gone;

  private static String thread(String more) {
    return HERE + "/discussions/" + thread.value() + more;
  }

  @BeforeAll
  static void it_is_said_in_each_place() {
    log.start();
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(log);
    site.midday();
    tour = new Tour(site);
    member = tour.browser(Who.MEMBER);
    moderator = tour.browser(Who.FACILITATOR);
    var ana = site.world().member(tour.who(Who.MEMBER), "hidden");
    var fay = site.world().member(tour.who(Who.FACILITATOR), "hidden");
    var topic = new Upkeep(site.db()).topic(fay, "Topic " + WORD);
    thread = site.world().start(ana, "Title " + WORD, "Words " + WORD);
    new Upkeep(site.db()).about(fay, thread, topic);
    site.world().reply(fay, thread, 1, "[quote post 1]\n\nA reply " + WORD);
    var chatter = new Chatter(site.db());
    murmured = chatter.say(ana, chatter.own(ana), 0, "Murmured " + WORD);
    chat = HERE + "/chat/" + chatter.own(ana).value();
    say(member, chat, Map.of("message", "Answered " + WORD));
    site.world().cares(fay, "We care about " + WORD);
    say(member, thread("/posts/1/edit"), Map.of("post", "Words " + WORD + " again"));
    say(member, HERE + "/me", Map.of("biography", "Biography " + WORD));
    say(member, HERE + "/topics", Map.of("name", "Suggested " + WORD));
    say(member, thread("/summaries/new"), Map.of("summary", "Summary " + WORD));
    reported(fay);
    draft(member);
    removed(ana);
    gone = leaves(fay);
    var over = site.world().start(ana, "Closed", "Words");
    new Upkeep(site.db()).close(fay, over, "Closed because of " + WORD);
    closed = HERE + "/discussions/" + over.value();
    Eventually.that("the search knows it", () -> says(member.get("/search?q=" + WORD)));
    site.passWithMail(Duration.ofHours(2));
  }

  @AfterAll
  static void nothing_more_is_logged() {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(log);
  }

  private static void say(HttpBrowser by, String page, Map<String, String> words) {
    var box = words.keySet().iterator().next();
    var sent = by.get(page).submit("form:has([name=" + box + "])", words);
    assertTrue(sent.status() < 400, page + " " + sent.status());
  }

  /** As the button "Save draft" sends it. */
  private static void draft(HttpBrowser by) {
    var page = by.get(thread(""));
    var fields = HttpBrowser.fields(page.form("form:has([name=post])"));
    fields.put("post", "Draft " + WORD);
    assertTrue(by.post("/drafts", fields).status() < 400);
  }

  /** A post that a moderator has removed. */
  private static void removed(Member by) {
    var number = site.world().reply(by, thread, 1, "Removed " + WORD);
    say(moderator, thread("/posts/" + number + "/removal"), Map.of("reason", "It said " + WORD));
  }

  /** Somebody reports a post that no moderator wrote. */
  private static void reported(Member fay) {
    var person = site.person("Somebody Worried");
    site.world().join(fay.space().id(), person, Role.MEMBER);
    var words = Map.of("words", "Reported " + WORD, "why", "other");
    say(site.signedIn(person), thread("/posts/1/report"), words);
  }

  /** Somebody is told of it, begins a draft, and leaves before any mail goes out. */
  private static HttpBrowser leaves(Member fay) {
    var person = site.person("Gone Before");
    site.world().join(fay.space().id(), person, Role.MEMBER);
    var browser = site.signedIn(person);
    var own = site.world().member(person, "hidden");
    var asked = site.world().start(own, "Asked", "What is it?");
    site.world().reply(fay, asked, 1, "It is " + WORD);
    Eventually.that("they are told", () -> says(browser.get("/notices")));
    site.world().leave(own);
    Eventually.that("they are out", () -> browser.get(HERE).status() == 404);
    return browser;
  }

  private static boolean says(HttpBrowser.Page page) {
    return page.text().toLowerCase(Locale.ROOT).contains(WORD);
  }

  /** Where a member finds it. */
  private static Set<String> places() {
    return new LinkedHashSet<>(
        List.of(
            "/search?q=words+again",
            "/search?q=words&space=hidden",
            "/search?q=quokkalit",
            "/search?q=murmured",
            "/search?q=answered&kind=messages",
            chat,
            chat + "/messages/" + murmured,
            thread(""),
            thread("/posts/1"),
            thread("/posts/1/history"),
            HERE,
            HERE + "/discussions",
            HERE + "/topics",
            HERE + "/people/" + tour.who(Who.MEMBER).value(),
            "/notices",
            "/notices/last-week",
            "/catch-up",
            "/drafts",
            "/"));
  }

  @Test
  void a_member_finds_it_in_each_of_these_places() {
    var silent = new ArrayList<String>();
    for (var place : places()) {
      if (!says(member.get(place))) {
        silent.add(place);
      }
    }
    assertEquals(List.of(), silent);
    assertTrue(says(moderator.get(thread("/posts/3/history"))), "what was removed");
    assertTrue(says(moderator.get(closed)), "why it was closed");
    var waiting = moderator.get(HERE + "/reports").html().select("h2:contains(Waiting) + ul a");
    var reports = waiting.eachAttr("href").stream().map(moderator::get);
    assertTrue(reports.anyMatch(ConfidentialWordTest::says), "what was reported");
  }

  @Test
  void nobody_from_outside_finds_it_anywhere() {
    var root = tour.browser(Who.ADMINISTRATOR);
    var outsiders =
        Map.of(
            Who.VISITOR,
            site.browser(),
            Who.STRANGER,
            tour.browser(Who.STRANGER),
            Who.FORMER,
            gone,
            Who.ADMINISTRATOR,
            root);
    var heard = new ArrayList<String>();
    outsiders.forEach((who, browser) -> {
      for (var path : everywhere(who)) {
        var page = browser.sendOnly(browser.request(path));
        if (says(page)) {
          heard.add(who + " " + path);
        }
      }
    });
    assertEquals(List.of(), heard);
  }

  /**
   * Each page of the site with what is in the hidden space, and each place where members find it.
   */
  private static Set<String> everywhere(Who who) {
    var all = new LinkedHashSet<>(places());
    all.add(closed);
    for (var route : tour.routes("GET")) {
      for (var visibility : Visibility.values()) {
        all.add(tour.path(route, who, visibility));
      }
    }
    return all;
  }

  @Test
  void no_count_of_a_search_tells_that_it_is_there() {
    for (var browser : List.of(site.browser(), tour.browser(Who.STRANGER), gone)) {
      for (var more :
          List.of("", "&order=best", "&unanswered=yes", "&space=hidden", "&kind=messages")) {
        var word = browser.get("/search?q=" + WORD + more).html().select("main").html();
        var none = browser.get("/search?q=vexilologue" + more).html().select("main").html();
        assertEquals(none.replace("vexilologue", WORD), word, more);
      }
    }
  }

  @Test
  void no_mail_has_it_but_mail_about_a_space_that_is_not_hidden_has_its_words() {
    var mails = new MailFolder(site.config().mail().folder()).newest(10_000);
    var words = mails.stream().map(mail -> mail.subject() + "\n" + mail.text()).toList();
    assertEquals(
        List.of(),
        words.stream().filter(mail -> mail.toLowerCase(Locale.ROOT).contains(WORD)).toList());
    assertTrue(words.stream().anyMatch(mail -> mail.contains("Something new in one of your")));
    var open = site.world().space("told", "Told", Kind.COMMUNITY, Visibility.LISTED);
    var two = List.of(site.person("Told One"), site.person("Told Two"));
    two.forEach(person -> site.world().join(open, person, Role.MEMBER));
    var asked = site.world().start(told(two.getFirst()), "Asked", "What is it?");
    site.world().reply(told(two.getLast()), asked, 1, "It is the wombatlith");
    var first = site.signedIn(two.getFirst());
    Eventually.that("they are told", () -> first.get("/notices").text().contains("wombatlith"));
    site.passWithMail(Duration.ofHours(2));
    assertTrue(site.mail(site.email(two.getFirst()), "Asked").text().contains("wombatlith"));
  }

  private static Member told(PersonId person) {
    return site.world().member(person, "told");
  }

  @Test
  void nothing_of_it_is_logged() {
    // Also where the database refuses a statement with the word in it.
    member.get("/search?q=" + WORD + "%22%27%5C%3A*%26%21%28");
    var lines =
        List.copyOf(log.list).stream().map(line -> line.getFormattedMessage() + line).toList();
    assertFalse(lines.isEmpty());
    assertEquals(
        List.of(),
        lines.stream().filter(line -> line.toLowerCase(Locale.ROOT).contains(WORD)).toList());
  }
}
