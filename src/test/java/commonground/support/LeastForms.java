package commonground.support;

import commonground.joining.Invitation;
import commonground.people.PersonId;
import commonground.platform.views.When;
import commonground.platform.web.Route;
import commonground.spaces.Visibility;
import commonground.support.Tour.Who;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The least that each form must hold, but for its token. One that is not here needs nothing. */
final class LeastForms {

  private final TestSite site;
  private final Invitation open;
  private final AtomicInteger addresses = new AtomicInteger();

  /**
   * @param open a link that works
   */
  LeastForms(TestSite site, Invitation open) {
    this.site = site;
    this.open = open;
  }

  /** Tomorrow. */
  private Map<String, String> day() {
    var day = LocalDate.ofInstant(site.db().clock().instant(), When.UK).plusDays(1);
    return Map.of(
        "day", Integer.toString(day.getDayOfMonth()),
        "month", Integer.toString(day.getMonthValue()),
        "year", Integer.toString(day.getYear()));
  }

  Map<String, String> of(Route route, Who who, PersonId person) {
    return switch (route.path()) {
      case "/sign-in" ->
          Map.of("email", site.email(person), "password", TestSite.PASSWORD, "_how", "password");
      case "/sign-in/code", "/account/email/code" -> Map.of("code", "000000");
      case "/spaces/new" ->
          Map.ofEntries(
              Map.entry("kind", "rug"),
              Map.entry("name", "Made"),
              Map.entry("visibility", "hidden"),
              Map.entry("joining", "invitation"),
              Map.entry("names", "display"),
              Map.entry("my_name", "Maker"));
      case "/spaces/:space/settings/names" -> Map.of("names", "account");
      case "/spaces/:space/me/name" -> Map.of("name", "The " + who + " of the tour");
      case "/spaces/:space/settings" -> Map.of("name", "A space", "kind", "rug", "_seen", "1");
      case "/spaces/:space/settings/visibility" ->
          Map.of(
              "visibility", "public", "joining", "ask", "_visibility", "public", "_joining", "ask");
      case "/admin/inspections" -> Map.of("space", "inspected", "reason", Tour.WORDS);
      case "/spaces/:space/people/:person/role" -> Map.of("role", "member");
      case "/spaces/:space/people/:person/removal",
          "/spaces/:space/discussions/:id/posts/:number/name" ->
          Map.of("reason", Tour.WORDS);
      case "/join" -> Map.of("invitation", open.code());
      case "/join/:token", "/spaces/:space/ask" ->
          Map.of("name", "Somebody New", "email", "new.to.the.tour@test.example");
      case "/join/:token/membership" ->
          Map.of("agree", "yes", "_version", "1", "name", "The arriving " + who);
      case "/spaces/:space/rules/acceptance" -> Map.of("agree", "yes", "_version", "1");
      case "/spaces/:space/rules/edit" ->
          Map.of("rules", site.world().rules(Tour.slug(Visibility.PUBLIC)), "note", "Nothing");
      case "/join/:token/request", "/spaces/:space/ask/request" ->
          Map.of("agree", "yes", "_version", "1", "answer1", Tour.WORDS);
      case "/spaces/:space/requests/questions" -> Map.of("question1", "Why?");
      case "/spaces/:space/requests/:id/answer" -> Map.of("words", Tour.WORDS, "_answer", "no");
      case "/spaces/:space/invitations/email", "/spaces/:space/invitations/email/check" ->
          Map.of("people", Tour.MAILED);
      case "/setup/:token" ->
          Map.of("name", "Ada", "email", "ada@test.example", "password", TestSite.PASSWORD);
      case "/account/name" -> Map.of("name", "A name for " + who);
      case "/account/email" ->
          Map.of("email", "new" + addresses.incrementAndGet() + "@test.example");
      case "/account/password" -> Map.of("new_password", TestSite.PASSWORD);
      case "/drafts" ->
          Map.of("_box", "start-0-0", "_page", "page-of-the-tour", "post", Tour.WORDS);
      case "/account/presence" -> Map.of("shown", "yes");
      case "/account/time-zone" -> Map.of("time_zone", "Europe/Paris");
      case "/spaces/:space/discussions/:id/unread" -> Map.of("from", "1");
      case "/spaces/:space/discussions/:id/attention", "/spaces/:space/me/attention" ->
          Map.of("attention", "every_post");
      case "/spaces/:space/discussions/:id/reactions" -> Map.of("give", "1-thank_you");
      case "/notices/reading" -> Map.of("conversation", "0", "up_to", "1");
      case "/account/mail" -> Map.of("by_mail", "yes", "digest", "daily", "digest_at", "450");
      case "/spaces/:space/discussions" -> Map.of("title", "Another question", "post", Tour.WORDS);
      case "/spaces/:space/discussions/:id/posts",
          "/spaces/:space/discussions/:id/posts/:number/reply",
          "/spaces/:space/discussions/:id/posts/:number/edit" ->
          Map.of("post", Tour.WORDS);
      case "/spaces/:space/chat/:room/discussions" ->
          Map.of("title", "Made of messages", "post", Tour.WORDS, "take", "1");
      case "/spaces/:space/chat/:room/messages",
          "/spaces/:space/chat/:room/messages/:number/edit" ->
          Map.of("message", Tour.WORDS);
      case "/spaces/:space/chat/new", "/spaces/:space/chat/:room/settings" ->
          Map.of("name", "A room of the tour");
      case "/spaces/:space/chat/:room/hold" -> Map.of("reason", Tour.WORDS);
      case "/spaces/:space/chat/:room/pace" -> Map.of("pace", "none");
      case "/spaces/:space/chat/:room/reactions" -> Map.of("give", "1-thank_you");
      case "/spaces/:space/chat/:room/messages/:number/report" -> Map.of("why", "rules");
      case "/spaces/:space/chat/:room/messages/:number/moderation" ->
          Map.of("what", "removed", "ground", "rules", "words", Tour.WORDS);
      case "/spaces/:space/discussions/:id/answer",
          "/spaces/:space/discussions/:id/answer/removal" ->
          Map.of("answer", "2");
      case "/spaces/:space/discussions/:id/summaries" ->
          Map.of("summary", Tour.WORDS, "up_to", "1");
      case "/spaces/:space/discussions/:id/summaries/:summary/answer" ->
          Map.of("summary", Tour.WORDS, "_answer", "accept");
      case "/spaces/:space/discussions/:id/posts/:number/report" -> Map.of("why", "rules");
      case "/spaces/:space/reports/:report/decision" ->
          Map.of("what", "left", "ground", "no_breach", "words", Tour.WORDS);
      case "/spaces/:space/people/:person/pause" -> Map.of("days", "1", "words", Tour.WORDS);
      case "/spaces/:space/discussions/:id/posts/:number/parent" -> Map.of("to", "all");
      case "/spaces/:space/discussions/:id/posts/:number/history/:revision/erasure" ->
          Map.of("why", "other");
      case "/spaces/:space/discussions/:id/closure" -> Map.of("reason", Tour.WORDS);
      case "/spaces/:space/discussions/:id/pin" -> day();
      case "/spaces/:space/topics" -> Map.of("name", Tour.NEW_TOPIC);
      case "/spaces/:space/topics/:id" ->
          Map.of("name", "A topic", "_seen", "1", "_audience", "everyone");
      case "/spaces/:space/topics/suggestions" -> Map.of("name", "Another topic");
      case "/spaces/:space/topics/suggestions/:suggestion/answer" -> Map.of("_answer", "no");
      default -> Map.of();
    };
  }
}
