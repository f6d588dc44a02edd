package commonground.notices;

import commonground.chat.Messages;
import commonground.chat.NewMessage;
import commonground.chat.RoomId;
import commonground.chat.RoomPositions;
import commonground.chat.Rooms;
import commonground.chat.talking.Said;
import commonground.chat.talking.Talking;
import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.platform.views.Markdown;
import commonground.spaces.Kind;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A space of its own on a site, with people in it who may be told things. Fay runs it. */
final class Ears {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  final TestSite site;
  final String slug = "ears-" + NUMBER.incrementAndGet();
  final SpaceId space;
  final PersonId fay;
  final PersonId ana;
  final PersonId ben;

  Ears(TestSite site, Visibility visibility) {
    this.site = site;
    this.space = site.world().space(slug, "Space of " + slug, Kind.COMMUNITY, visibility);
    this.fay = join("Fay", Role.FACILITATOR);
    this.ana = join("Ana", Role.MEMBER);
    this.ben = join("Ben", Role.MEMBER);
  }

  PersonId join(String name, Role role) {
    var person = site.person(name + " " + slug);
    site.world().join(space, person, role);
    return person;
  }

  Member member(PersonId person) {
    return site.world().member(person, slug);
  }

  DiscussionId start(PersonId by, String title) {
    return site.world().start(member(by), title, "The first words of " + title);
  }

  /** Replies, and waits until everybody is told. */
  int reply(PersonId by, DiscussionId in, int parent, String words) {
    var number = site.world().reply(member(by), in, parent, words);
    quiet();
    return number;
  }

  /** The space's own room. */
  RoomId room() {
    return new Rooms(site.db()).own(member(fay)).orElseThrow().id();
  }

  /**
   * Says something in a room.
   *
   * @param parent number of the message that is answered; 0 for none
   * @return the number of the new one
   */
  int send(PersonId by, RoomId in, int parent, String words) {
    var answered = parent == 0 ? Optional.<Integer>empty() : Optional.of(parent);
    var messages = new Messages(site.db(), new Markdown());
    var talking = new Talking(site.db(), messages, new RoomPositions(site.db()));
    var said = talking.send(member(by), in, new NewMessage(words, answered, UUID.randomUUID()));
    return ((Said.Done) said).number();
  }

  /** The same, and waits until everybody is told. */
  int say(PersonId by, RoomId in, int parent, String words) {
    var number = send(by, in, parent, words);
    quiet();
    return number;
  }

  String path(RoomId room) {
    return "/spaces/" + slug + "/chat/" + room.value();
  }

  /** Waits until everybody is told of everything. */
  void quiet() {
    Eventually.that("everybody is told", () -> telling() == 0);
  }

  private long telling() {
    return site.db()
        .the(
            """
            select count(*) as jobs
            from jobs
            where kind in ('tell_of_post', 'tell_of_edit', 'tell_of_message', 'tell_owner')
            """,
            row -> row.number("jobs"));
  }

  String path(DiscussionId thread) {
    return "/spaces/" + slug + "/discussions/" + thread.value();
  }

  /** Chooses what to hear of the space. */
  void hear(PersonId person, String word) {
    var browser = site.signedIn(person);
    browser
        .get("/spaces/" + slug + "/me")
        .submit("form[action$=/me/attention]", Map.of("attention", word));
  }

  /** Chooses what to hear of a thread. */
  void hear(PersonId person, DiscussionId thread, String word) {
    site.signedIn(person)
        .get(path(thread))
        .submit("form[action$=/attention]", Map.of("attention", word));
  }

  /** Why somebody was told of what, in order. */
  List<String> told(PersonId person) {
    quiet();
    return site.db()
        .list(
            "select kind, reason from notices where person_id = $1 order by id",
            row -> row.text("kind") + " " + row.text("reason"),
            person);
  }

  /** Waits until the header says this: it hears of notices by the event log. */
  static void heads(HttpBrowser browser, String words) {
    Eventually.that("the header says " + words, () -> header(browser).equals(words));
  }

  /** What the header says. */
  static String header(HttpBrowser browser) {
    return browser.get("/help").html().select(".cg-header__account a").eachText().getFirst();
  }
}
