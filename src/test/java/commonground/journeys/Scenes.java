package commonground.journeys;

import commonground.notices.Stop;
import commonground.notices.StopLinks;
import commonground.support.ChatProps;
import commonground.support.TestSite;
import commonground.support.Window;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Every page of the route table, for a visitor and for a member, and the pages that need more than
 * an address: mistakes, questions, what was kept.
 */
final class Scenes {

  private final TestSite site;
  private final Scenery scenery;
  private final String thread;
  private final List<String> ada;
  private final List<String> cleo;

  private Scenes(TestSite site) {
    this.site = site;
    this.scenery = new Scenery(site);
    this.thread = "/spaces/open/discussions/" + scenery.thread.value();
    // Signed in once: whoever signs in for each page anew is taken for a machine.
    this.ada = site.signedIn(scenery.ada).cookies();
    this.cleo = site.signedIn(scenery.cleo).cookies();
  }

  /** A site that {@link #on} can be asked about. */
  static TestSite site() {
    return new TestSite(
        Map.of("COMMONGROUND_LIMIT_MAIL_PERSON", Integer.toString(SignInScenes.MAILS)));
  }

  /** A site that {@link #onNew} can be asked about: only the demo shows its mail. */
  static TestSite newSite() {
    return new TestSite(Map.of("COMMONGROUND_PROFILE", "demo"));
  }

  static List<Scene> on(TestSite site) {
    var scenes = new Scenes(site);
    return Stream.of(
            scenes.routes("visitor", List.of()),
            scenes.routes("member", scenes.ada),
            scenes.states(),
            scenes.settings(),
            scenes.keeping(),
            SignInScenes.on(site),
            scenes.writing(),
            scenes.account(),
            scenes.searching(),
            AttachedScenes.on(scenes.thread, scenes.ada),
            new ChatScenes(site, scenes.scenery, scenes.ada).all(),
            ClosingScenes.on(scenes.scenery.closing, scenes.ada),
            scenes.notices(),
            scenes.catchingUp(),
            new SafeScenes(site).all(),
            new ReportScenes(site, scenes.scenery, scenes.ada, scenes.thread).all(),
            scenes.joining())
        .flatMap(all -> all)
        .toList();
  }

  /** A new site: nobody is there, nothing is written. */
  static List<Scene> onNew(TestSite site) {
    var setup = "/setup/" + site.app().secrets().newSetup().text();
    return Stream.of(
            visitor("new home", window -> window.open("/")),
            visitor("new spaces", window -> window.open("/spaces")),
            visitor("new setup", window -> window.open(setup)),
            visitor("new setup, empty", window -> window.open(setup).press("Make my account")),
            visitor("new demo mail", window -> window.open("/demo/mail")),
            visitor(
                "demo mail",
                window -> {
                  window.open("/sign-in").write("Email address", "nobody@test.example");
                  window.press("Email me a code");
                  new Mailbox(site, "nobody@test.example").newest("Signing in");
                  window.open("/demo/mail");
                }))
        .toList();
  }

  private Stream<Scene> searching() {
    return Stream.of(
        ada("search, found", window -> window.open("/search?q=short")),
        ada("search, best first", window -> window.open("/search?q=words&order=best")),
        ada("search, nothing found", window -> window.open("/search?q=zzyzx&since=week")),
        ada("search, mistyped", window -> window.open("/search?q=shrot")));
  }

  private static Scene visitor(String name, Consumer<Window> arrive) {
    return new Scene(name, List.of(), arrive);
  }

  private Scene ada(String name, Consumer<Window> arrive) {
    return new Scene(name, ada, arrive);
  }

  private Scene cleo(String name, Consumer<Window> arrive) {
    return new Scene(name, cleo, arrive);
  }

  /** What no person opens. */
  private static final Set<String> FOR_PROGRAMS =
      Set.of(
          "/robots.txt",
          "/notices/count",
          "/spaces/:space/discussions/:id/since/:revision",
          "/spaces/:space/chat/:room/since/:revision");

  /** Each GET of the route table that is a page. */
  private Stream<Scene> routes(String who, List<String> cookies) {
    return site.app().routes().table().stream()
        .filter(route -> route.method().equals("GET") && !FOR_PROGRAMS.contains(route.path()))
        .map(route ->
            new Scene(
                who + " " + route.path(), cookies, window -> window.open(address(route.path()))));
  }

  /** An address of this site for a route. */
  private String address(String route) {
    var values =
        Map.of(
            ":space", "open",
            ":id", Long.toString(scenery.thread.value()),
            ":number", "1",
            ":revision", "1",
            ":summary", Long.toString(scenery.summary.value()),
            ":whom", "outsider",
            ":person", Long.toString(scenery.ben.value()),
            ":reference", "0000000000",
            ":token", "unknown");
    var address =
        route
            .replace("/topics/:id", "/topics/" + scenery.topic.value())
            .replace("/drafts/:id", "/drafts/" + scenery.draft)
            .replace(":report", Long.toString(scenery.report))
            .replace(":act", Long.toString(scenery.act))
            .replace(":suggestion", "1")
            .replace(":room", ChatProps.room(site.db(), "open"));
    for (var value : values.entrySet()) {
      address = address.replace(value.getKey(), value.getValue());
    }
    if (address.contains(":")) {
      throw new AssertionError("Say here what stands for the parameter of " + route);
    }
    return address;
  }

  private Stream<Scene> states() {
    return Stream.of(
        visitor("not found", window -> window.open("/nowhere")),
        visitor("listed space, visitor", window -> window.open("/spaces/asking")),
        ada("listed space, not a member", window -> window.open("/spaces/asking")),
        ada("empty space", window -> window.open("/spaces/empty")),
        ada("empty discussions", window -> window.open("/spaces/empty/discussions")),
        ada("observed thread", window -> window.open(observed())),
        ada("observer may not write", window -> window.open("/spaces/watched/discussions/new")),
        ada("older posts", window -> window.open(thread + "?from=51&said=posted-54")),
        ada("grouped by reply", window -> window.open(thread + "?view=replies")),
        ada("in a group", window -> window.open(thread + "?view=replies&from=4")),
        ada("what a post replies to", window -> window.open(thread + "/posts/4/parent")),
        ada(
            "what it replies to, mistaken",
            window ->
                window
                    .open(thread + "/posts/4/parent")
                    .write("Number of that earlier post", "9")
                    .press("Save what post 4 replies to")),
        ada(
            "older discussions",
            window -> window.open("/spaces/open/discussions").follow("Older discussions")),
        cleo(
            "sure to close the account",
            window -> window.open("/account/close/check?wish=remove_words")),
        cleo("home without spaces", window -> window.open("/")),
        cleo("public thread, not a member", window -> window.open(thread)));
  }

  private Stream<Scene> keeping() {
    var discussions = "/spaces/open/discussions/";
    var closed = discussions + scenery.closed.value();
    return Stream.of(
        ada("closed thread", window -> window.open(closed)),
        visitor("closed thread, visitor", window -> window.open(closed)),
        ada(
            "closing without a reason",
            window -> window.open(thread + "/closure").press("Close discussion")),
        ada(
            "pinning until no day",
            window -> window.open(thread + "/pin").write("Month", "13").press("Pin discussion")),
        ada(
            "discussions about a topic",
            window -> window.open("/spaces/open/discussions?topic=" + scenery.topic.value())),
        ada(
            "starting a discussion that mentions topics",
            window ->
                window
                    .open(discussions + "new")
                    .write("Your post", "Walking, and studies of it")
                    .press("Start discussion")),
        ada(
            "a topic that is there already",
            window ->
                window
                    .open("/spaces/open/topics/new")
                    .write("Name", "évidence")
                    .press("Make topic")));
  }

  private Stream<Scene> settings() {
    var check = "/spaces/open/settings/visibility/check";
    return Stream.of(
        ada(
            "settings, no name",
            window ->
                window
                    .open("/spaces/open/settings")
                    .write("Name of the space", "")
                    .press("Save settings")),
        ada(
            "what will change",
            window -> window.open(check + "?visibility=hidden&joining=invitation")),
        ada("hidden and asked", window -> window.open(check + "?visibility=hidden&joining=ask")),
        ada("a new space", window -> window.open("/spaces/new?kind=link_group")),
        ada(
            "a new space, no name",
            window -> window.open("/spaces/new?kind=rug").press("Create this space")),
        ada("archived space", window -> window.open("/spaces/archived")),
        ada("bring it back", window -> window.open("/spaces/archived/archive")),
        ada("archived, no discussions", window -> window.open("/spaces/archived/discussions")),
        ada("a section", window -> window.open("/spaces/network/discussions?section=learn")),
        ada("an empty section", window -> window.open("/spaces/network/discussions?section=care")),
        ada(
            "no section chosen",
            window ->
                window
                    .open("/spaces/network/discussions/new")
                    .write("Title", "Falls")
                    .press("Start discussion")),
        ada("seen by nobody", window -> window.open("/spaces/empty/as/outsider")),
        ada("seen as patient", window -> window.open("/spaces/empty/as/patient")),
        ada("nothing found", window -> window.open("/spaces?q=nowhere")),
        visitor("nothing found, visitor", window -> window.open("/spaces?q=nowhere")));
  }

  private String observed() {
    return "/spaces/watched/discussions/" + scenery.watched.value();
  }

  private Stream<Scene> writing() {
    return Stream.of(
        ada(
            "start, empty",
            window -> window.open("/spaces/open/discussions/new").press("Start discussion")),
        ada(
            "summary, empty",
            window -> window.open(thread + "/summaries/new").press("Suggest summary")),
        ada(
            "summary declined without a reason",
            window ->
                window
                    .open(thread + "/summaries/" + scenery.summary.value())
                    .press("Decline summary")),
        ada("reply, empty", window -> window.open(thread).press("Post reply")),
        ada(
            "edit, empty",
            window ->
                window.open(thread + "/posts/1/edit").write("Your post", "").press("Save changes")),
        ada("your drafts", window -> draft(window).open("/drafts")),
        ada("a draft in its box", window -> draft(window).reload()),
        ada("a draft in two windows", this::draftTwice),
        ada("posted", window -> reply(window)),
        ada("sent before", this::sendTwice),
        ada("conflict", this::editTwice),
        ada("signed out while writing", this::expire),
        ada(
            "sign in to send it",
            window -> {
              expire(window);
              window.press("Sign in to send it");
            }),
        ada("signed in again", this::signInAgain));
  }

  private String small() {
    var empty = site.world().member(scenery.ada, "empty");
    var id = site.world().start(empty, "A small thread", "The first words");
    return "/spaces/empty/discussions/" + id.value();
  }

  private Window reply(Window window) {
    return window.open(small()).write("Your post", "An answer").press("Post reply");
  }

  private Window draft(Window window) {
    window.open(small()).write("Your post", Scenery.ALL_THERE_IS).button("Save draft").click();
    return window.reads("Saved ");
  }

  private void draftTwice(Window window) {
    window.open(small());
    var other = window.tab().open(window.page().url());
    other.write("Your post", "Words of another window").button("Save draft").click();
    other.reads("Saved ").page().close();
    window.write("Your post", Scenery.ALL_THERE_IS).button("Save draft").click();
    window.reads("This draft was changed in another window");
  }

  private void sendTwice(Window window) {
    reply(window).back().write("Your post", "Another answer").press("Post reply");
  }

  private void editTwice(Window window) {
    window.open(small()).follow("Edit post 1");
    var other = window.tab().open(window.page().url());
    other.write("Your post", "Changed first").press("Save changes").page().close();
    window.write("Your post", "Changed second").press("Save changes");
  }

  private void expire(Window window) {
    window.open(small()).write("Your post", "An answer that waits");
    window.forgetCookies();
    window.press("Post reply");
  }

  private void signInAgain(Window window) {
    expire(window);
    window.press("Sign in to send it").write("Email address", "ada.test@test.example");
    window.write("Password", TestSite.PASSWORD).press("Sign in");
  }

  private Stream<Scene> account() {
    return Stream.of(
        ada(
            "account, no name",
            window -> window.open("/account").write("Your name", "").press("Save name")),
        ada(
            "account, no address",
            window ->
                window
                    .open("/account")
                    .write("New email address", "nonsense")
                    .press("Change email address")),
        ada(
            "you in a space, too long",
            window ->
                window
                    .open("/spaces/open/me")
                    .write("Ask me about", "sleep ".repeat(60))
                    .press("Save")),
        ada(
            "removal without a reason",
            window ->
                window
                    .open("/spaces/open/people/" + scenery.ben.value() + "/removal")
                    .press("Remove " + Scenery.BEN)),
        ada("only facilitator", window -> window.open("/spaces/empty/me/leave")),
        ada("nobody found", window -> window.open("/spaces/open/people?name=nobody")),
        ada("a thread with a muted person", window -> window.open(observed())),
        ada("account, no password", window -> window.open("/account").press("Save password")),
        ada("account, signing in again", window -> window.open("/sign-in?next=/account&again=yes")),
        ada("account, name saved", window -> window.open("/account").press("Save name")),
        ada(
            "new address, wrong code",
            window -> {
              window.open("/account").write("New email address", "ada.new@test.example");
              window.press("Change email address").write("Code", "000000").press("Continue");
            }));
  }

  private Stream<Scene> notices() {
    var stop = new StopLinks(site.app().secrets().formKey());
    var space = site.world().member(scenery.ada, "open").space().id();
    var link = stop.path(new Stop(scenery.ada, space, scenery.thread.value()));
    return Stream.of(
        cleo("no notices", window -> window.open("/notices")),
        cleo("mail, no spaces", window -> window.open("/account/mail")),
        ada("notices of long ago", window -> window.open("/notices?before=1")),
        ada(
            "mail, the same hours",
            window -> {
              window.open("/account/mail");
              window.page().getByLabel("To").selectOption("21");
              window.press("Save");
            }),
        ada(
            "what one hears of a thread",
            window -> {
              window.open(thread);
              window.page().locator(".cg-attention summary").click();
            }),
        visitor("a link that stops mail", window -> window.open(link)),
        visitor(
            "mail is stopped",
            window -> window.open(link).press("Stop email about this discussion only")));
  }

  private Stream<Scene> catchingUp() {
    var stop = new StopLinks(site.app().secrets().formKey());
    var ben = site.signedIn(scenery.ben).cookies();
    return Stream.of(
        cleo("nothing to catch up with", window -> window.open("/catch-up")),
        new Scene("catch up, much", ben, window -> window.open("/catch-up")),
        new Scene(
            "caught up",
            ben,
            window -> window.open("/catch-up").press("Mark all of Open talk as read")),
        ada(
            "mail, no day chosen",
            window -> {
              window.open("/account/mail");
              window.page().getByLabel("On the days that I choose below").check();
              window.page().locator("#digest_day").uncheck();
              window.press("Save");
            }),
        visitor(
            "a link that stops the digest",
            window -> window.open(stop.path(Stop.digest(scenery.ada)))));
  }

  private Stream<Scene> joining() {
    var link = scenery.link();
    var over = scenery.linkThatIsOver();
    return Stream.of(
        visitor("invited", window -> window.open(link)),
        visitor("invited, empty", window -> window.open(link).press("Join this space")),
        visitor("link is over", window -> window.open(over)),
        cleo("ground rules on joining", window -> window.open(link)),
        cleo("joining, not agreed", window -> window.open(link).press("Join this space")),
        cleo("link is over, signed in", window -> window.open(over)),
        ada("invited again", window -> window.open(link)),
        visitor("code, empty", window -> window.open("/join").press("Continue")),
        ada("a link", window -> window.open("/spaces/open/invitations").press("Make a link")),
        ada("invite nobody by mail", window -> window.open(byMail()).press("Check the list")),
        ada("invitations to check", this::checkInvitations),
        ada("invitations sent", this::sendInvitations),
        ada("links", window -> window.open("/spaces/open/invitations")),
        cleo("asking", window -> window.open("/spaces/asking/ask")),
        ada("rules, empty", this::emptyRules));
  }

  private static String byMail() {
    return "/spaces/open/invitations/email";
  }

  private Window checkInvitations(Window window) {
    var address =
        "Wolfeschlegelsteinhausenbergerdorffwelche" + "@" + "long.".repeat(20) + "example";
    window.open(byMail());
    window.write(
        "Whom do you invite?", address + "\nNobody at all\nZoe <zoe@test.example>, " + address);
    return window.press("Check the list");
  }

  private void sendInvitations(Window window) {
    checkInvitations(window).press("Send 2 invitations");
  }

  private void emptyRules(Window window) {
    window.open("/spaces/open/rules/edit").write("The ground rules", "").press("Save changes");
  }
}
