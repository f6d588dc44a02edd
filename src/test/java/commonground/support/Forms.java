package commonground.support;

import commonground.discussions.DiscussionId;
import commonground.notices.Stop;
import commonground.notices.StopLinks;
import commonground.platform.web.Route;
import commonground.spaces.Visibility;
import commonground.support.Tour.Who;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Element;

/** Every form that the pages of a site show, each once, as a browser finds it. */
public final class Forms {

  /** What is chosen, secret or a code needs no keeping: it is no text. */
  private static final Set<String> NO_TEXT =
      Set.of(
          "time_zone",
          "code",
          "kind",
          "visibility",
          "joining",
          "names",
          "unnamed",
          "role",
          "perspective",
          "agree",
          "again",
          "wish",
          "days",
          "ground",
          "why",
          "to",
          "answer",
          "attention",
          "by_mail",
          "quiet",
          "from",
          "until",
          "conversation",
          "up_to",
          "digest",
          "digest_day",
          "digest_at",
          "seen",
          "press",
          "what",
          "when",
          "picture",
          "pace",
          "shown",
          "topics",
          "topic");

  private final TestSite site;
  private final Tour tour;
  private final Map<String, Form> byRoute = new LinkedHashMap<>();

  /** The same forms sent with another button. */
  private final Map<String, Form> byButton = new LinkedHashMap<>();

  /**
   * A form.
   *
   * @param fields as the page fills them in, those that a person types into with something typed
   */
  public record Form(
      TestSite site, String route, Who who, String action, Map<String, String> fields) {

    /** Of percent-encoded fields the texts that a person typed. */
    public Map<String, String> words(Map<String, String> encoded) {
      return encoded.entrySet().stream()
          .filter(field -> text(field.getKey()) && !seen(field).isEmpty())
          .collect(
              Collectors.toMap(Map.Entry::getKey, field -> BadValues.decoded(field.getValue())));
    }

    private static String seen(Map.Entry<String, String> field) {
      return BadValues.visible(BadValues.decoded(field.getValue()));
    }

    private static boolean text(String field) {
      return !field.startsWith("_") && !field.contains("password") && !NO_TEXT.contains(field);
    }
  }

  public Forms(TestSite site, Tour tour) {
    this.site = site;
    this.tour = tour;
    // Whoever was told something finds it on a page.
    TableRows.quiet(site.db());
    for (var who : List.of(Who.VISITOR, Who.MEMBER, Who.FACILITATOR, Who.ADMINISTRATOR)) {
      for (var route : tour.routes("GET")) {
        if (route.path().contains(":revision")) {
          tour.prepare(route, who);
        }
        add(site, who, tour.browser(who).get(tour.path(route, who, where(route))));
      }
    }
    add(site, Who.FACILITATOR, tour.browser(Who.FACILITATOR).get("/spaces/archived/archive"));
    add(site, Who.MEMBER, muted());
    add(site, Who.VISITOR, signInLink());
    add(site, Who.VISITOR, stopLink());
    add(site, Who.VISITOR, keptForm());
    addRulesFirst();
    add(site, Who.FACILITATOR, paused());
    add(site, Who.FACILITATOR, pictured());
    add(site, Who.FACILITATOR, tour.invitationsToCheck());
    addNameFirst();
    add(site, Who.FACILITATOR, othersPost());
    add(site, Who.FACILITATOR, tour.browser(Who.FACILITATOR).get(threadOfMember() + "/move"));
    add(site, Who.FACILITATOR, tour.closed());
    add(site, Who.MEMBER, removedPost());
    Props.draft(site.db(), tour.who(Who.MEMBER), "/return");
    add(site, Who.MEMBER, tour.browser(Who.MEMBER).get("/drafts"));
    addAnswered();
    add(site, Who.MEMBER, caughtUp());
    addUnnamed();
    addRoom();
    add(site, Who.MEMBER, site.signedIn(tour.asker()).get("/spaces/public/ask"));
    add(site, Who.ADMINISTRATOR, tour.browser(Who.ADMINISTRATOR).get(tour.overPath()));
    // Sent by the only administrator: nobody else of the tour may go.
    add(
        site,
        Who.ADMINISTRATOR,
        site.signedIn(tour.asker()).get("/account/close/check?wish=keep_words"));
  }

  /** Nobody posts where the ground rules are tried out: everybody would have to agree again. */
  private static Visibility where(Route route) {
    return route.path().contains("/rules/edit") ? Visibility.HIDDEN : Visibility.PUBLIC;
  }

  /** The page behind a link that stops mail. */
  private HttpBrowser.Page stopLink() {
    var space = site.world().member(tour.who(Who.MEMBER), "public").space().id();
    var links = new StopLinks(site.app().secrets().formKey());
    var thread = tour.thread(Visibility.PUBLIC).value();
    return site.browser().get(links.path(new Stop(tour.who(Who.MEMBER), space, thread)));
  }

  /** What a member sees who posts before they have agreed to the ground rules. */
  private void addRulesFirst() {
    var browser = site.signedIn(tour.unagreed());
    var thread = "/spaces/public/discussions/" + tour.thread(Visibility.PUBLIC).value();
    var kept = browser.get(thread).submit("form.cg-reply", Map.of("post", "Words that wait"));
    add(site, Who.MEMBER, kept);
    add(site, Who.MEMBER, kept.submit("main form", Map.of()));
  }

  /** What a member sees who writes before they have chosen a name. */
  private void addNameFirst() {
    var browser = tour.browser(Who.MEMBER);
    var fields = Map.of("_token", browser.token(), "title", "Words", "post", "Words that wait");
    var kept = browser.post("/spaces/nameless/discussions", fields);
    add(site, Who.MEMBER, kept);
    add(site, Who.MEMBER, kept.submit("main form", Map.of()));
  }

  /** The page of somebody whom the member has muted. */
  private HttpBrowser.Page muted() {
    var person =
        tour.routes("GET").stream()
            .filter(route -> route.path().equals("/spaces/:space/people/:person"))
            .findFirst()
            .orElseThrow();
    return tour.browser(Who.MEMBER)
        .get(tour.path(person, Who.MEMBER, Visibility.PUBLIC))
        .submit("form[action$=/mute]", Map.of());
  }

  /** The page of somebody whose pause can be ended. */
  private HttpBrowser.Page paused() {
    var page =
        tour.routes("GET").stream()
            .filter(route -> route.path().endsWith("/people/:person/pause"))
            .findFirst()
            .orElseThrow();
    return tour.browser(Who.FACILITATOR)
        .get(tour.path(page, Who.FACILITATOR, Visibility.PUBLIC))
        .submit("form[action$=/pause]", Map.of("days", "1", "words", Tour.WORDS));
  }

  /** The page of a picture that can be removed. */
  private HttpBrowser.Page pictured() {
    var browser = tour.browser(Who.FACILITATOR);
    var path = "/spaces/public/settings/picture";
    browser.get(path).upload("form[enctype]", "picture", picture());
    return browser.get(path);
  }

  /** What a moderator sees who wants to remove a post of a member. */
  private HttpBrowser.Page othersPost() {
    return tour.browser(Who.FACILITATOR).get(threadOfMember() + "/posts/1/removal");
  }

  /** The page of a post that its writer has just removed. */
  private HttpBrowser.Page removedPost() {
    return tour.browser(Who.MEMBER)
        .get(threadOfMember() + "/posts/1/removal")
        .submit("main form", Map.of());
  }

  /** What a member sees who has just marked something as read. */
  private HttpBrowser.Page caughtUp() {
    return tour.browser(Who.MEMBER)
        .get("/catch-up")
        .submit("form[action=/catch-up/reading]", Map.of());
  }

  /** A thread with an answer, and with a summary of its starter that waits. */
  private void addAnswered() {
    var browser = tour.browser(Who.MEMBER);
    var thread = threadOfMember();
    var member = site.world().member(tour.who(Who.MEMBER), "public");
    var id = new DiscussionId(Long.parseLong(thread.replaceAll(".*/", "")));
    site.world().reply(member, id, 1, Tour.WORDS);
    Props.summary(site.db(), id, member.person());
    add(site, Who.MEMBER, browser.get(thread).submit("#mark-answer", Map.of("answer", "2")));
  }

  /** A post without a name, and the wish of a facilitator to know whose it is. */
  private void addUnnamed() {
    var facilitator = tour.browser(Who.FACILITATOR);
    facilitator
        .get("/spaces/public/settings/speaking")
        .submit("main form[method=post]", Map.of("unnamed", "yes"));
    var fields = Map.of("title", "Unnamed", "post", Tour.WORDS, "unnamed", "yes");
    var thread =
        tour.browser(Who.MEMBER)
            .get("/spaces/public/discussions/new")
            .submit("form.cg-reply", fields)
            .path()
            .replaceAll("[?#].*", "");
    add(site, Who.FACILITATOR, facilitator.get(thread + "/posts/1/name"));
    Props.wish(site.db(), tour.who(Who.ADMINISTRATOR));
    add(site, Who.FACILITATOR, facilitator.get("/spaces/public/names"));
  }

  /** A room that is held and closed, and a message in it that its writer has just deleted. */
  private void addRoom() {
    var facilitator = tour.browser(Who.FACILITATOR);
    var room =
        facilitator
            .get("/spaces/public/chat/new")
            .submit("main form", Map.of("name", "An occasion"))
            .path()
            .replaceAll("[?#].*", "");
    var member = tour.browser(Who.MEMBER);
    member.get(room).submit("form.cg-say", Map.of("message", Tour.WORDS));
    member.get(room + "/messages/1/deletion").submit("main form", Map.of());
    add(site, Who.MEMBER, member.get(room + "/messages/1"));
    var settings = room + "/settings";
    facilitator.get(settings).submit("form[action$=/hold]", Map.of("reason", Tour.WORDS));
    add(site, Who.FACILITATOR, facilitator.get(settings));
    facilitator.get(room + "/closure").submit("main form", Map.of());
    add(site, Who.FACILITATOR, facilitator.get(settings));
  }

  private String threadOfMember() {
    var member = site.world().member(tour.who(Who.MEMBER), "public");
    var thread = site.world().start(member, "A post of a member", Tour.WORDS);
    return "/spaces/public/discussions/" + thread.value();
  }

  private static byte[] picture() {
    var png = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }

  private HttpBrowser.Page signInLink() {
    var email = site.email(tour.who(Who.MEMBER));
    site.browser()
        .get("/sign-in")
        .submit("form[action=/sign-in]", Map.of("email", email, "_how", "code"));
    var mail = site.mail(email, "Your code").text();
    var path = mail.replaceAll("(?s).*(/sign-in/link/[\\w-]+).*", "$1");
    return site.browser().get(path);
  }

  /** The page for somebody whose session is over when they post: it carries the form along. */
  private HttpBrowser.Page keptForm() {
    var browser = site.browser();
    var token = browser.get("/sign-in").field("_token");
    return browser
        .post("/account/name", Map.of("_token", token, "name", "Somebody"))
        .submit("main form", Map.of());
  }

  /** The form of a site on which nobody has an account yet. */
  public void addSetup(TestSite empty) {
    var link = "/setup/" + empty.app().secrets().newSetup().text();
    add(empty, Who.VISITOR, empty.browser().get(link));
  }

  private void add(TestSite from, Who who, HttpBrowser.Page page) {
    for (var form : page.html().select("form[method=post]")) {
      var fields = typed(form);
      keep(byRoute, new Form(from, route(form.attr("action")), who, form.attr("action"), fields));
      for (var button : form.select("button[formaction]")) {
        var action = button.attr("formaction").replaceAll("#.*", "");
        var pressed = new LinkedHashMap<>(fields);
        pressed.put(button.attr("name"), button.val());
        var same = route(action).equals(route(form.attr("action")));
        keep(same ? byButton : byRoute, new Form(from, route(action), who, action, pressed));
      }
    }
  }

  /** The fullest one: with the field that carries a kept form, with the post that is answered. */
  private static void keep(Map<String, Form> forms, Form form) {
    forms.merge(
        form.route(),
        form,
        (known, found) -> known.fields().size() < found.fields().size() ? found : known);
  }

  private static Map<String, String> typed(Element form) {
    var fields = HttpBrowser.fields(form);
    form.select("[type=checkbox], [type=radio]")
        .forEach(box -> fields.put(box.attr("name"), box.val()));
    fields.replaceAll((name, value) -> value.isEmpty() ? "typed " + name : value);
    form.select("button[name]:not([formaction])")
        .forEach(button -> fields.put(button.attr("name"), button.val()));
    return fields;
  }

  private String route(String action) {
    return tour.routes("POST").stream()
        .map(Route::path)
        .filter(path -> action.matches(path.replaceAll(":[a-z]+", "[^/]+")))
        .findFirst()
        .orElse("no route takes " + action);
  }

  public Set<String> routes() {
    return byRoute.keySet();
  }

  public Collection<Form> all() {
    return Stream.concat(byRoute.values().stream(), byButton.values().stream()).toList();
  }

  /** Sends such a body to where the form goes, with today's token unless the body has another. */
  public HttpBrowser.Page send(Form form, String type, String body) {
    var browser = form.who() == Who.VISITOR ? form.site().browser() : tour.browser(form.who());
    var old = HttpBrowser.encode(form.fields().getOrDefault("_token", ""));
    var fresh = form.who() == Who.VISITOR ? old : browser.token();
    var sent = body.replace("_token=" + old, "_token=" + fresh);
    return browser.sendOnly(
        browser
            .request(form.action())
            .header("Content-Type", type)
            .header("Origin", browser.origin())
            .POST(HttpRequest.BodyPublishers.ofString(sent, StandardCharsets.ISO_8859_1)));
  }
}
