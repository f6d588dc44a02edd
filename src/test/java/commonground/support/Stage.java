package commonground.support;

import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.spaces.Joining;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Slug;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces.NewSpace;
import commonground.spaces.Visibility;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A space in which the same strings are written, over HTTP, into every place that takes words. What
 * comes of each step is handed on as a page, so that it can be looked at.
 */
public final class Stage {

  /** Where people write. */
  public enum Place {
    POSTS(Stage::posts),
    SUMMARIES(Stage::summaries),
    QUOTES(Stage::quotes),
    PREVIEWS(Stage::previews),
    DRAFTS(Stage::drafts),
    TITLES(Stage::titles),
    NAMES(Stage::names),
    PURPOSES(Stage::purposes),
    RULES(Stage::rules),
    INVITATIONS(Stage::invitations),
    REQUESTS(Stage::requests),
    TOPICS(Stage::topics),
    CLOSINGS(Stage::closings),
    REPORTS(Stage::reports),
    PAUSES(Stage::pauses),
    WARNINGS(stage -> new SafePlaces(stage).warnings()),
    LOOKED_UP(stage -> new SafePlaces(stage).names()),
    CHAT(stage -> new ChatPlaces(stage).all()),
    MAKINGS(stage -> new ChatPlaces(stage).makings()),
    QUESTIONS(Stage::questions);

    private final Consumer<Stage> writing;

    Place(Consumer<Stage> writing) {
      this.writing = writing;
    }
  }

  private static final int EYES = 6; // One person may not read as many pages in a minute.

  private final TestSite site;
  private final String space;
  private final List<String> strings;
  private final Consumer<HttpBrowser.Page> look;
  private final DiscussionId thread;
  private final PersonId fay;
  private final HttpBrowser browser;
  private final String token;
  private final List<HttpBrowser> eyes;
  private int looks;

  /**
   * @param slug of the space that is made for it
   * @param look is given every page that comes
   */
  public Stage(TestSite site, String slug, List<String> strings, Consumer<HttpBrowser.Page> look) {
    this.site = site;
    this.strings = strings;
    this.look = look;
    this.space = "/spaces/" + slug;
    var world = site.world();
    var id =
        world.space(
            new NewSpace(
                new Slug(slug), "Stage", "", Kind.COMMUNITY, Visibility.LISTED, Joining.ASK));
    this.fay = site.person("Fay " + slug);
    world.join(id, fay, Role.FACILITATOR);
    this.thread = world.start(world.member(fay, slug), "All posts", "The first");
    this.browser = site.signedIn(fay);
    this.token = browser.token();
    this.eyes = IntStream.range(0, EYES).mapToObj(n -> another(id, n)).toList();
  }

  /** Another facilitator's browser. */
  private HttpBrowser another(SpaceId id, int number) {
    var person = site.person("Another " + number + " " + space.substring(8));
    site.world().join(id, person, Role.FACILITATOR);
    return site.signedIn(person);
  }

  /** A browser that has not asked for more pages than a person may read in a minute. */
  HttpBrowser eye() {
    return eyes.get(looks++ % EYES);
  }

  /** Writes all strings there, and looks at what comes of it. */
  public void write(Place place) {
    place.writing.accept(this);
  }

  public PersonId writer() {
    return fay;
  }

  /** The thread that has each string as a post. */
  String thread() {
    return space + "/discussions/" + thread.value();
  }

  /** Each string is a post of one thread, and answers the one before it. */
  private void posts() {
    for (var i = 0; i < strings.size(); i++) {
      var fields = Map.of("_parent", Integer.toString(i + 1), "post", strings.get(i));
      write(thread() + "/posts", fields);
    }
    for (var from = 1; from <= strings.size(); from += 50) {
      look(thread() + "?from=" + from);
      look(thread() + "?view=replies&from=" + from);
    }
    look(thread() + "/posts/2/edit");
    look(thread() + "/posts/3/reply");
  }

  /** Each string is a summary; every other one is declined with itself as the reason. */
  private void summaries() {
    for (var i = 0; i < strings.size(); i++) {
      var string = strings.get(i);
      write(thread() + "/summaries", Map.of("summary", cut(string, 5_000), "up_to", "1"));
      var waiting = eye().get(thread());
      look.accept(waiting);
      var asked = eye().get(waiting.html().select("p.govuk-inset-text a").attr("href"));
      look.accept(asked);
      var typed =
          i % 2 == 0
              ? Map.of("_answer", "accept")
              : Map.of("_answer", "decline", "reason", cut(string, 1_000));
      look.accept(done(asked.submit("main form", typed)));
      look.accept(i % 2 == 0 ? eye().get(thread() + "/summaries") : browser.get(thread()));
    }
  }

  /** Each string is quoted, and stands beside quotes. */
  private void quotes() {
    posts();
    for (var i = 0; i < strings.size(); i += 10) {
      var post = new StringBuilder();
      for (var j = i; j < Math.min(i + 10, strings.size()); j++) {
        post.append("[quote post ").append(j + 2).append("]\n");
      }
      write(thread() + "/posts", Map.of("post", post + strings.get(i)));
    }
    look(thread() + "?from=" + (strings.size() + 2));
  }

  /** Each string is shown before it is posted, and some are on each form. */
  private void previews() {
    var edit = thread() + "/posts/1/edit";
    for (var i = 0; i < strings.size(); i++) {
      preview(thread() + "/posts", Map.of("post", strings.get(i)));
      if (i % 20 == 0) {
        var string = strings.get(i);
        preview(thread() + "/posts/1/reply", Map.of("post", string));
        preview(edit, Map.of("post", string));
        preview(space + "/discussions", Map.of("title", cut(string, 150), "post", string));
      }
    }
  }

  private void preview(String path, Map<String, String> typed) {
    var fields = new java.util.HashMap<>(typed);
    fields.put("_token", token);
    fields.put("_preview", "yes");
    look.accept(done(browser.post(path, fields)));
  }

  /** Each string is the title and the words of a draft, and of another one for the same box. */
  private void drafts() {
    for (var i = 0; i < strings.size(); i++) {
      var string = strings.get(i);
      var by = eye();
      var fields = HttpBrowser.fields(by.get(space + "/discussions/new").form("form.cg-reply"));
      fields.putAll(
          Map.of("title", cut(string, 150), "post", string, "_page", "stage-page-" + i % 60));
      look.accept(done(by.post("/drafts", fields)));
      fields.put("_box", "reply-0-0");
      fields.put("_page", "nowhere-page-" + i % 10);
      fields.put("_quiet", "1");
      look.accept(done(by.post("/drafts", fields)));
    }
    for (var by : eyes) {
      var list = by.get("/drafts");
      look.accept(list);
      for (var draft : list.html().select(".cg-drafts a").eachAttr("href")) {
        look.accept(by.get(draft));
      }
      look.accept(by.get("/"));
    }
  }

  /** Each string is the title of a thread, and its first post. */
  private void titles() {
    for (var string : strings) {
      write(space + "/discussions", Map.of("title", cut(string, 150), "post", string));
    }
    var list = browser.get(space + "/discussions");
    look.accept(list);
    while (!list.html().select("a[rel=next]").isEmpty()) {
      list = browser.get(list.html().select("a[rel=next]").attr("href"));
      look.accept(list);
      look(list.html().select("main .cg-row__title a, main .cg-row a").attr("href"));
    }
  }

  /** Each string is the name of one person in the space, and what they say of themselves. */
  private void names() {
    var biographies = Attacks.inPieces(strings, 2_000);
    var person = space + "/people/" + fay.value();
    for (var i = 0; i < strings.size(); i++) {
      var string = strings.get(i);
      write("/account/name", Map.of("name", cut(string, 80)));
      write(
          space + "/me",
          Map.of(
              "name",
              cut(string, 80),
              "biography",
              biographies.get(i % biographies.size()),
              "ask_me_about",
              cut(string, 300)));
      look.accept(eye().get(person));
    }
    look("/");
    look("/account");
    look(space + "/me");
    look(space + "/people");
    look(thread());
  }

  /** Each string is the name of the space, its purpose and what it cares about. */
  private void purposes() {
    for (var string : strings) {
      var typed =
          Map.of("name", cut(string, 80), "purpose", cut(string, 500), "cares", cut(string, 4_000));
      look.accept(done(eye().get(space + "/settings").submit("main form", typed)));
      look.accept(eye().get(space));
    }
    look("/spaces");
    look("/");
  }

  /** Each string is in the ground rules, and in what was said of a change. */
  private void rules() {
    var notes = Attacks.inPieces(strings, 300);
    var rules = Attacks.inPieces(strings, 10_000);
    for (var i = 0; i < notes.size(); i++) {
      var typed = Map.of("rules", rules.get(i % rules.size()) + i, "note", notes.get(i));
      look.accept(done(browser.get(space + "/rules/edit").submit("main form", typed)));
      look(space + "/rules");
    }
  }

  /** Each string is the label of a link, and the name of somebody who is invited by mail. */
  private void invitations() {
    var invited = new StringBuilder();
    for (var i = 0; i < strings.size(); i++) {
      write(space + "/invitations", Map.of("label", cut(strings.get(i), 80), "role", "member"));
      if (i < 150) {
        invited.append('"').append(strings.get(i).replaceAll("[\\s,;\"]+", " "));
        invited.append("\" <a").append(i).append("@test.example>\n");
      }
    }
    look(space + "/invitations");
    for (var words : Attacks.inPieces(strings, 1_000)) {
      var typed = Map.of("people", invited.toString(), "words", words);
      look.accept(browser.get(space + "/invitations/email").submit("main form", typed));
    }
  }

  /** Each string is a question, an answer, or what somebody is told who asked to join. */
  private void requests() {
    var answers = Attacks.inPieces(strings, 2_000);
    for (var i = 0; i < answers.size(); i++) {
      var question = cut(strings.get(i), 150);
      write(space + "/requests/questions", Map.of("question1", question));
      look(space + "/requests/questions");
      var asker = site.signedIn(site.person("Asker " + i + " " + space.substring(8)));
      look.accept(
          asker
              .get(space + "/ask")
              .submit("main form", Map.of("agree", "yes", "answer1", answers.get(i))));
      var waiting = browser.get(space + "/requests");
      look.accept(waiting);
      var request = browser.get(waiting.html().select(".cg-row a").attr("href"));
      look.accept(request);
      done(request.submit("main form", Map.of("_answer", "no", "words", answers.get(i))));
      look.accept(asker.get(space + "/ask"));
    }
  }

  /**
   * Each string is the name of a topic and, in pieces, its other names; it stands on the thread. A
   * string without a letter is refused, and shown again.
   */
  private void topics() {
    write(space + "/topics", Map.of("name", "Topic", "_audience", "members"));
    var topic = browser.get(space + "/topics").html().select(".cg-rows a[href*=/topics/]");
    var page = topic.attr("href");
    var id = page.replaceAll(".*/", "");
    write(thread() + "/topics", Map.of("topics", id));
    look(page);
    var refused = Map.of("name", "!!!", "synonyms", "!!!");
    look.accept(browser.get(page).submit("main form", refused));
    for (var string : strings) {
      var name = cut(string, 60);
      var typed = Map.of("name", name, "synonyms", name + " other");
      look.accept(eye().get(page).submit("main form", typed));
      look.accept(eye().get(thread()));
      look.accept(eye().get(space + "/discussions?topic=" + id));
      look.accept(eye().get(space + "/topics"));
      look.accept(eye().get(page + "/removal"));
      look.accept(eye().get(space + "/discussions/new"));
    }
    suggestions();
  }

  private void suggestions() {
    var member = site.person("Suggests " + space.substring(8));
    site.world().join(world(), member, Role.MEMBER);
    var suggester = site.signedIn(member);
    look.accept(suggester.get(space + "/topics").submit("main form", Map.of("name", "!!!")));
    for (var string : strings) {
      var typed = Map.of("name", cut(string, 60));
      look.accept(suggester.get(space + "/topics").submit("main form", typed));
      var waiting = eye().get(space + "/topics");
      look.accept(waiting);
      if (!waiting.html().select("form[action$=/answer]").isEmpty()) {
        look.accept(waiting.submit("form[action$=/answer]", Map.of("_answer", "no")));
      }
    }
  }

  private SpaceId world() {
    return site.world().member(fay, space.substring(8)).space().id();
  }

  /** Each string is why a discussion is closed. */
  private void closings() {
    for (var string : strings) {
      write(thread() + "/closure", Map.of("reason", cut(string, 500)));
      look.accept(eye().get(thread()));
      var late = Map.of("_token", token, "post", string);
      look.accept(browser.post(thread() + "/posts", late));
      write(thread() + "/reopening", Map.of());
    }
  }

  /** Each string is what somebody reports, why it is decided so, and why that is appealed. */
  private void reports() {
    var writer = joined("Writes");
    var reporter = joined("Reports");
    for (var string : strings) {
      var post = writer.get(thread()).submit("form.cg-reply", Map.of("post", "Words"));
      var number = post.path().replaceAll(".*post-", "");
      var words = cut(string, 1_000);
      var form = reporter.get(thread() + "/posts/" + number + "/report");
      look.accept(form.submit("main form", Map.of("words", words)));
      look.accept(done(form.submit("main form", Map.of("why", "rules", "words", words))));
      decide("removed", words);
      var mine = writer.get(space + "/me/decisions");
      look.accept(mine);
      var appeal = writer.get(mine.html().select("a[href$=/appeal]").attr("href"));
      look.accept(appeal);
      look.accept(done(appeal.submit("main form", Map.of("words", words))));
      decide("purged", words);
      look.accept(reporter.get(space + "/me/decisions"));
    }
    look(space + "/acts");
    look(space + "/reports/by-month");
    look("/");
  }

  /** Somebody of this space who is no facilitator. */
  HttpBrowser joined(String name) {
    var person = site.person(name + " " + space.substring(8));
    site.world().join(world(), person, Role.MEMBER);
    return site.signedIn(person);
  }

  /** Decides what waits, with another browser each time. */
  private void decide(String what, String words) {
    var by = eye();
    var list = by.get(space + "/reports");
    look.accept(list);
    var page = by.get(list.html().select("h2:contains(Waiting) + ul a").attr("href"));
    look.accept(page);
    var typed = Map.of("what", what, "ground", "rules", "words", words);
    var next = done(page.submit("form[action$=/decision]", typed));
    look.accept(next);
    if (what.equals("purged")) {
      look.accept(done(next.submit("main form", Map.of())));
    }
  }

  /** Each string is why somebody is paused. */
  private void pauses() {
    var paused = site.person("Paused " + space.substring(8));
    site.world().join(world(), paused, Role.MEMBER);
    var browser = site.signedIn(paused);
    for (var string : strings) {
      var by = eye();
      var page = by.get(space + "/people/" + paused.value() + "/pause");
      var typed = Map.of("days", "7", "words", cut(string, 1_000));
      look.accept(done(page.submit("form[action$=/pause]", typed)));
      look.accept(browser.get(thread()));
      look.accept(browser.get(space + "/discussions/new"));
    }
  }

  /** Each string is asked for, and typed where it is refused and shown again. */
  private void questions() {
    look("/spaces");
    for (var string : strings) {
      var typed = HttpBrowser.encode(string);
      look.accept(eye().get("/spaces?q=" + typed));
      look.accept(eye().get(space + "/people?name=" + typed));
      look.accept(eye().get(space + "/discussions?before=" + typed));
      look.accept(eye().get(space + "?said=" + typed));
      look.accept(site.browser().get("/sign-in?next=" + typed));
    }
    var long150 = "x".repeat(150);
    for (var string : strings) {
      var fields = Map.of("_token", token, "title", cut(string, 100) + long150, "post", string);
      look.accept(browser.post(space + "/discussions", fields));
    }
  }

  private void look(String path) {
    look.accept(browser.get(path));
  }

  void look(HttpBrowser.Page page) {
    look.accept(page);
  }

  String space() {
    return space;
  }

  List<String> strings() {
    return strings;
  }

  void write(String path, Map<String, String> typed) {
    var fields = new java.util.HashMap<>(typed);
    fields.put("_token", token);
    var answer = browser.sendOnly(browser.form(path, fields).header("Origin", browser.origin()));
    if (answer.status() == 200 && !answer.html().select("[name=_asked]").isEmpty()) {
      look.accept(answer);
      answer = answered(answer);
    }
    if (answer.status() != 303) {
      throw new AssertionError(typed + " gave " + answer.status() + "\n" + answer.text());
    }
  }

  /** A string that begins as a mention does is asked about: it means nobody. */
  private HttpBrowser.Page answered(HttpBrowser.Page asked) {
    var form = asked.form("form[data-behaviour=send-once]");
    var fields = HttpBrowser.fields(form);
    form.select("[type=radio]").forEach(radio -> fields.put(radio.attr("name"), "words"));
    return browser.sendOnly(
        browser.form(form.attr("action"), fields).header("Origin", browser.origin()));
  }

  static HttpBrowser.Page done(HttpBrowser.Page page) {
    if (page.status() != 200) {
      throw new AssertionError(page.status() + "\n" + page.html().select("main").text());
    }
    return page;
  }

  /** At most so many characters as the server counts them, never half a letter. */
  static String cut(String string, int most) {
    var text = string.strip();
    var end = Math.min(most, text.length());
    return text.substring(0, end).strip();
  }
}
