package commonground.journeys;

import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import commonground.support.Window;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Posts without a name, with warnings, and what asks before something is posted. */
final class SafeScenes {

  private static final String SPACE = "/spaces/safe";
  private static final Map<String, String> HARD =
      Map.of("post", Scenery.ALL_THERE_IS, "unnamed", "yes", "warning", "Death or dying");

  private final TestSite site;
  private final SpaceId space;
  private final HttpBrowser ada;
  private final HttpBrowser ben;
  private final HttpBrowser cleo;
  private final String thread;

  SafeScenes(TestSite site) {
    this.site = site;
    this.space = site.world().space("safe", "Safe", Kind.RUG, Visibility.HIDDEN);
    ada = comes("Safe Ada", Role.FACILITATOR);
    ben = comes("Safe Ben", Role.MEMBER);
    cleo = comes("Safe Cleo", Role.FACILITATOR);
    thread = started();
    post(ben, HARD);
    post(ben, Map.of("post", "Nobody has asked about this", "unnamed", "yes"));
    lookedUp();
  }

  private HttpBrowser comes(String name, Role role) {
    var person = site.person(name);
    site.world().join(space, person, role);
    site.world().call(space, person, name);
    return site.signedIn(person);
  }

  private String started() {
    var typed = Map.of("title", "What is hard to say", "post", "Say it here");
    var page = ada.get(SPACE + "/discussions/new").submit("form.cg-reply", typed);
    return page.path().replaceAll("[?#].*", "");
  }

  private void post(HttpBrowser by, Map<String, String> typed) {
    by.get(thread).submit("form.cg-reply", typed);
  }

  private static void ask(HttpBrowser who, String post) {
    who.get(post + "/name")
        .submit("main form", Map.of("reason", Scenery.BEN + " may be in danger"));
  }

  /** One name was seen, and one is wished for. */
  private void lookedUp() {
    ask(ada, thread + "/posts/2");
    cleo.get(SPACE + "/names").submit("form[action*=/names/]", Map.of());
    post(ben, Map.of("post", "This one waits", "unnamed", "yes"));
    ask(cleo, thread + "/posts/4");
  }

  Stream<Scene> all() {
    return Stream.of(
        scene("posts without a name", ada, at(thread)),
        scene("one's own posts without a name", ben, at(thread)),
        scene("where I wrote without my name", ben, at(SPACE + "/names")),
        scene("names that were looked up", ada, at(SPACE + "/names")),
        scene("a name to look up", ada, at(thread + "/posts/3/name")),
        scene("a name, without a reason", ada, this::withoutReason),
        scene("a warning to put", ada, at(thread + "/posts/2/warning")),
        scene("a warning that is too long", ada, this::tooLong),
        scene("too many warnings", ada, this::tooMany),
        scene("an own warning that is too long", ben, this::ownTooLong),
        scene("it looks like an NHS number", ben, this::identifier),
        scene("a draft without a name", ben, this::draft));
  }

  private static Scene scene(String name, HttpBrowser who, Consumer<Window> arrive) {
    return new Scene("safe: " + name, who.cookies(), arrive);
  }

  private static Consumer<Window> at(String address) {
    return window -> window.open(address);
  }

  private void withoutReason(Window window) {
    window.open(thread + "/posts/3/name").press("Ask another facilitator");
  }

  private void tooLong(Window window) {
    window.open(thread + "/posts/2/warning").write("Warning", Scenery.ALL_THERE_IS);
    window.press("Save warning");
  }

  private void tooMany(Window window) {
    window.open(SPACE + "/settings/speaking");
    window.page().locator("textarea").fill(lines());
    window.press("Save");
  }

  private static String lines() {
    var lines = new StringBuilder();
    for (var line = 0; line < 60; line++) {
      lines.append("Warning ").append(line).append('\n');
    }
    return lines.toString();
  }

  private void ownTooLong(Window window) {
    window.open(thread).page().getByText("Put a warning before your words").click();
    window.write("Warning", "x".repeat(100)).write("Your post", "Words").press("Post reply");
  }

  private void identifier(Window window) {
    window.open(thread).write("Your post", "My number is 943 476 5919, what now?");
    window.button("Post reply").click();
    window.reads("This looks like an NHS number");
  }

  private void draft(Window window) {
    window.open(thread).page().getByLabel("Post without my name").check();
    window.write("Your post", "Not yet").button("Save draft").click();
    window.reads("Saved");
  }
}
