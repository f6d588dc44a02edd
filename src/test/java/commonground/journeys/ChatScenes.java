package commonground.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import commonground.demo.Chatter;
import commonground.people.PersonId;
import commonground.spaces.Mutes;
import commonground.spaces.Role;
import commonground.support.ChatProps;
import commonground.support.TestSite;
import commonground.support.Window;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Pages of rooms and messages. */
final class ChatScenes {

  private final TestSite site;
  private final Scenery scenery;
  private final List<String> ada;
  private final PersonId dora;
  private final List<String> reads;
  private final String room;

  /**
   * @param ada cookies of a facilitator of the open space
   */
  ChatScenes(TestSite site, Scenery scenery, List<String> ada) {
    this.site = site;
    this.scenery = scenery;
    this.ada = ada;
    this.dora = site.person("Dora Test");
    site.world().join(site.world().member(scenery.ada, "open").space().id(), dora, Role.MEMBER);
    this.reads = site.signedIn(dora).cookies();
    this.room = "/spaces/open/chat/" + ChatProps.room(site.db(), "open");
    talk();
  }

  /** Sixty messages of two people: long ones, one that was changed, one deleted, a reply. */
  private void talk() {
    var chatter = new Chatter(site.db());
    var one = site.world().member(scenery.ada, "open");
    var other = site.world().member(scenery.ben, "open");
    var in = chatter.own(one);
    for (var number = 1; number <= 56; number++) {
      chatter.say(number % 3 == 0 ? one : other, in, 0, "A message, number " + number);
    }
    chatter.say(other, in, 12, "An_answer_without_any_blank_in_it".repeat(12));
    chatter.say(
        one, in, 0, "**Lists**\n\n- one\n- two\n\n> a quote\n\n`code` and https://example.org");
    chatter.say(one, in, 0, "This will be changed");
    chatter.reword(one, in, 59, "This is changed, [@" + other.person().value() + "]");
    chatter.say(one, in, 0, "This will be deleted");
    chatter.say(other, in, 60, "To what is no longer there");
    chatter.delete(one, in, 60);
  }

  Stream<Scene> all() {
    return Stream.of(
        scene(reads, "room, unread", at(room)),
        scene(reads, "room, older messages", at(room + "?to=11")),
        scene(reads, "room, at a message", at(room + "?at=30#message-30")),
        scene(ada, "room, empty message", window -> sent(window, "", ".govuk-error-summary")),
        scene(ada, "room, whom it means", window -> sent(window, "Dear @zz", "[name=_asked]")),
        scene(ada, "message of another", at(room + "/messages/57")),
        scene(ada, "message of one's own", at(room + "/messages/58")),
        scene(ada, "message, deleted", at(room + "/messages/60")),
        scene(ada, "message, to change", at(room + "/messages/58/edit")),
        scene(ada, "message, to delete", at(room + "/messages/58/deletion")),
        scene(ada, "what a message said", at(room + "/messages/59/history")),
        scene(ada, "room, to make a discussion of", at(room + "/discussions/new")),
        scene(
            ada,
            "room, nothing picked for a discussion",
            window -> window.open(room + "/discussions/new").press("Make discussion")),
        scene(ada, "discussion of messages, before it is made", this::preview),
        scene(ada, "discussion of messages", this::made),
        scene(ada, "message that was taken along", at(room + "/messages/58")),
        scene(
            reads,
            "presence, nothing chosen",
            window -> window.open("/account/presence").press("Save")),
        scene(reads, "room, muted", window -> muted(window)));
  }

  /** With scripts the page stays, without them another one comes. */
  private void sent(Window window, String words, String shows) {
    window.open(room).write("Message", words).button("Send").click();
    window
        .page()
        .locator(shows)
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
  }

  private void preview(Window window) {
    window.open(room + "/discussions/new?at=58&take=57&take=58&take=59&take=3");
    window.write("Title", "Made of four messages").write("Summary", "A **summary** on top");
    window.press("Preview");
  }

  private void made(Window window) {
    preview(window);
    window.press("Make discussion");
  }

  private void muted(Window window) {
    new Mutes(site.db(), () -> false).mute(site.world().member(dora, "open"), scenery.ben);
    window.open(room);
  }

  private static Scene scene(List<String> cookies, String name, Consumer<Window> arrive) {
    return new Scene(name, cookies, arrive);
  }

  private static Consumer<Window> at(String address) {
    return window -> window.open(address);
  }
}
