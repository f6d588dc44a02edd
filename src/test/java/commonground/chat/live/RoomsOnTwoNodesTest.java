package commonground.chat.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.chat.Lounge;
import commonground.chat.RoomId;
import commonground.demo.Chatter;
import commonground.people.PersonId;
import commonground.spaces.Pause;
import commonground.spaces.Pauses;
import commonground.spaces.Role;
import commonground.spaces.Spaces;
import commonground.spaces.Visibility;
import commonground.spaces.members.Roles;
import commonground.support.Eventually;
import commonground.support.LiveSocket;
import commonground.support.SecondNode;
import commonground.support.TestSite;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Rooms on two nodes that share nothing but a database: what is said at one is heard at both, and
 * what changes for somebody changes at both.
 */
@Timeout(120)
@Tag("long")
class RoomsOnTwoNodesTest {

  @RegisterExtension static final TestSite site = new TestSite();

  /** As {@code trust.md} promises it, and half a second for the machine. */
  private static final Duration SOON = Duration.ofMillis(2_500);

  private static SecondNode other;

  private final Lounge lounge = new Lounge(site, Visibility.HIDDEN);
  private final String room = lounge.room();
  private final RoomId id = new RoomId(Long.parseLong(room.replaceAll(".*/", "")));
  private final String name = "room/" + id.value();
  private final String here = "here/" + id.value();
  private final Chatter chatter = new Chatter(site.db());
  private final List<LiveSocket> sockets = new ArrayList<>();

  @BeforeAll
  static void second() {
    other = new SecondNode(site);
  }

  @AfterAll
  static void stop() {
    other.close();
  }

  @AfterEach
  void closeAll() {
    sockets.forEach(LiveSocket::close);
  }

  private void say(String words) {
    chatter.say(lounge.member(lounge.ana), id, 0, words);
  }

  /** A page of this person at each node, which has all that was said in the room. */
  private List<LiveSocket> pages(PersonId person) {
    var pages = List.of(LiveSocket.of(site, lounge.by(person)), other.socket(lounge.by(person)));
    sockets.addAll(pages);
    say("For " + lounge.name(person));
    var now = lounge.revision(room);
    pages.forEach(page -> page.listen(name, 0).hears("{\"" + name + "\":" + now + "}"));
    return pages;
  }

  /** Says something that each of them hears, and so has heard what came before. */
  private void allAreToldOfAnother(List<LiveSocket> pages) {
    say("Another");
    var now = lounge.revision(room);
    var hint = "{\"" + name + "\":" + now + "}";
    var news = "\"revision\":" + now + ",";
    allSoon(
        "told of " + now,
        pages,
        page ->
            page.heard().stream()
                .filter(frame -> frame.startsWith("{\"" + name))
                .anyMatch(frame -> frame.equals(hint) || frame.contains(news)));
  }

  private static void allSoon(String all, List<LiveSocket> pages, Predicate<LiveSocket> hold) {
    Eventually.that(all, SOON, () -> pages.stream().allMatch(hold));
  }

  private static void allHear(List<LiveSocket> pages, String words) {
    allSoon(
        "hear " + words,
        pages,
        page -> page.heard().stream().anyMatch(frame -> frame.contains(words)));
  }

  @Test
  void what_is_said_at_one_is_sent_to_the_pages_of_both_within_about_a_second() {
    var pages = pages(lounge.ben);
    allAreToldOfAnother(pages);
    lounge.send(lounge.ana, room, "I walk each day");
    allHear(pages, "I walk each day");
    assertEquals(pages.getFirst().heard().getLast(), pages.getLast().heard().getLast());
    lounge
        .by(lounge.ben)
        .through("http://localhost:" + other.app().port())
        .get(room)
        .submit("form[action$=/messages]", Map.of("message", "And I at the other one"));
    allHear(pages, "And I at the other one");
  }

  /** After this act Ben's pages are silent; those of Fay are not. */
  private void silences(Runnable act) {
    var pages = pages(lounge.ben);
    var witnesses = pages(lounge.fay);
    allAreToldOfAnother(pages);
    act.run();
    allSoon("both are silent", pages, this::isOver);
    var before = pages.stream().map(LiveSocket::heard).toList();
    allAreToldOfAnother(witnesses);
    assertEquals(before, pages.stream().map(LiveSocket::heard).toList());
  }

  private boolean isOver(LiveSocket page) {
    return page.isClosed() || page.heard().getLast().equals("{\"refused\":\"" + name + "\"}");
  }

  @Test
  void whoever_leaves_the_space_hears_no_more_at_either() {
    silences(() -> site.world().leave(lounge.member(lounge.ben)));
  }

  @Test
  void whoever_signs_out_hears_no_more_at_either() {
    var browser = lounge.by(lounge.ben);
    silences(() -> browser.post("/sign-out", Map.of("_token", browser.token())));
  }

  @Test
  void whoever_is_paused_while_they_type_does_not_type_any_more_and_looks_again() {
    var now = Instant.now();
    var pause = new Pause(now.plus(Duration.ofDays(1)), "Rest.");
    stopsTyping(() ->
        site.db()
            .transaction(tx -> {
              new Pauses(spaces()).begin(tx, lounge.space, lounge.ben, pause, lounge.fay, now);
              return 0;
            }));
  }

  @Test
  void whoever_only_observes_from_now_on_does_not_type_any_more_and_looks_again() {
    stopsTyping(() ->
        new Roles(site.db(), spaces()).give(lounge.member(lounge.fay), lounge.ben, Role.OBSERVER));
  }

  private static Spaces spaces() {
    return new Spaces(site.db(), () -> false);
  }

  /** Each node tells of its own pages who types; Ben does at both. */
  private void stopsTyping(Runnable act) {
    site.db().run("update people set shown_in_rooms = true where id = $1", lounge.ben);
    var pages = pages(lounge.ben);
    var witnesses = pages(lounge.fay);
    allAreToldOfAnother(pages);
    pages.forEach(page -> page.listen(here, 0));
    witnesses.forEach(page -> page.listen(here, 0));
    var there = "\"here\":[[" + lounge.ben.value() + ",";
    allSoon("Ben is there", witnesses, page -> last(page).contains(there));
    var before = pages.stream().map(this::looks).toList();
    pages.forEach(page -> page.say("{\"typing\":\"" + here + "\"}"));
    var types = "\"typing\":[[" + lounge.ben.value() + ",";
    allSoon("Ben types", witnesses, page -> last(page).contains(types));
    act.run();
    // Sooner than by itself: whoever says nothing more types for six seconds.
    allSoon("nobody types", witnesses, page -> last(page).contains("\"typing\":[]"));
    allSoon("and he is there", witnesses, page -> last(page).contains(there));
    Eventually.that(
        "both look again",
        SOON,
        () -> IntStream.range(0, pages.size()).allMatch(i -> looks(pages.get(i)) > before.get(i)));
    allAreToldOfAnother(pages);
  }

  /** Who was there when this page was last told. */
  private String last(LiveSocket page) {
    return page.heard().stream()
        .filter(frame -> frame.startsWith("{\"" + here + "\":{"))
        .reduce("", (before, frame) -> frame);
  }

  /** How often this page was told to find out what has changed. */
  private long looks(LiveSocket page) {
    var look = "{\"" + name + "\":0}";
    return page.heard().stream().filter(look::equals).count();
  }
}
