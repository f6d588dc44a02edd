package commonground.chat.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.chat.ChatEvent;
import commonground.chat.Lounge;
import commonground.chat.RoomId;
import commonground.demo.Chatter;
import commonground.people.PersonId;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.LiveSocket;
import commonground.support.TestSite;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A page of a room that is open while something happens in it, and takes in what has changed, is
 * the same as one that is opened afterwards; for whoever reads.
 */
@Tag("long")
class RoomSinceTest {

  @RegisterExtension static final TestSite site = new TestSite();

  /** What a page takes in as it is sent along, without asking. */
  private static final Set<Class<?>> PUSHED =
      Set.of(
          ChatEvent.Sent.class,
          ChatEvent.Edited.class,
          ChatEvent.Removed.class,
          ChatEvent.Returned.class,
          ChatEvent.Purged.class,
          ChatEvent.Reacted.class,
          ChatEvent.TakenAlong.class);

  /** A page cannot be open before its room is there. */
  private static final Set<Class<?>> BEFORE = Set.of(ChatEvent.Opened.class);

  private final Lounge lounge = new Lounge(site, Visibility.LISTED);
  private final Chatter chatter = new Chatter(site.db());
  private String room;

  /**
   * @param before what has to be so first
   */
  private record Happening(Consumer<RoomSinceTest> before, Consumer<RoomSinceTest> act) {
    static Happening of(Consumer<RoomSinceTest> act) {
      return new Happening(test -> {}, act);
    }
  }

  private static final Map<Class<?>, Happening> HAPPENINGS = new LinkedHashMap<>();

  static {
    Consumer<RoomSinceTest> remove = t -> t.moderate("removed");
    Consumer<RoomSinceTest> close = t -> t.press(t.lounge.fay, "/closure", "main form", Map.of());
    Consumer<RoomSinceTest> hold =
        t -> t.press(t.lounge.mo, "/settings", "form[action$=/hold]", Map.of("reason", "Calm"));
    HAPPENINGS.put(
        ChatEvent.Sent.class, Happening.of(t -> t.lounge.send(t.lounge.ben, t.room, "And tea")));
    HAPPENINGS.put(
        ChatEvent.Edited.class,
        Happening.of(t ->
            t.press(
                t.lounge.ana,
                "/messages/1/edit",
                "form[action$=/edit]",
                Map.of("message", "I run"))));
    HAPPENINGS.put(ChatEvent.Removed.class, Happening.of(remove));
    HAPPENINGS.put(ChatEvent.Returned.class, new Happening(remove, t -> t.moderate("returned")));
    HAPPENINGS.put(ChatEvent.Purged.class, new Happening(remove, RoomSinceTest::purge));
    HAPPENINGS.put(
        ChatEvent.Reacted.class,
        Happening.of(t ->
            t.lounge.post(t.lounge.ben, t.room + "/reactions", Map.of("give", "1-thank_you"))));
    HAPPENINGS.put(
        ChatEvent.TakenAlong.class,
        Happening.of(t ->
            t.press(
                t.lounge.fay,
                "/discussions/new?take=2",
                "main form.cg-reply",
                Map.of("title", "What helps?", "post", "We talked about it"))));
    HAPPENINGS.put(ChatEvent.Closed.class, Happening.of(close));
    HAPPENINGS.put(
        ChatEvent.Reopened.class,
        new Happening(
            close, t -> t.press(t.lounge.fay, "/settings", "form[action$=/reopening]", Map.of())));
    HAPPENINGS.put(
        ChatEvent.Renamed.class,
        Happening.of(t ->
            t.press(t.lounge.fay, "/settings", "form[action$=/settings]", Map.of("name", "Tea"))));
    HAPPENINGS.put(ChatEvent.Held.class, Happening.of(hold));
    HAPPENINGS.put(
        ChatEvent.Released.class,
        new Happening(
            hold, t -> t.press(t.lounge.mo, "/settings", "form[action$=/release]", Map.of())));
    HAPPENINGS.put(
        ChatEvent.Paced.class,
        Happening.of(t ->
            t.press(
                t.lounge.mo, "/settings", "form[action$=/pace]", Map.of("pace", "ten_seconds"))));
  }

  @BeforeEach
  void talk() {
    room = lounge.opened("Coffee");
    lounge.send(lounge.ana, room, "I walk");
    lounge.send(lounge.ben, room, "So do I");
    lounge
        .by(lounge.ben)
        .get(room + "/messages/1")
        .submit("form[action$=/messages]", Map.of("message", "Where?"));
  }

  private void press(PersonId by, String page, String form, Map<String, String> typed) {
    var answer = lounge.by(by).get(room + page).submit(form, typed);
    assertEquals(200, answer.status(), answer.text());
  }

  private void moderate(String what) {
    press(lounge.mo, "/messages/1/moderation", "main form", decided(what));
  }

  private static Map<String, String> decided(String what) {
    return Map.of("what", what, "ground", "hurtful", "words", "Please be kind");
  }

  /** It is asked once more first. */
  private void purge() {
    var asked = lounge.by(lounge.mo).get(room + "/messages/1/moderation");
    var sure = asked.submit("main form", decided("purged"));
    assertEquals(200, sure.submit("main form", Map.of()).status());
  }

  @Test
  void everything_that_happens_in_rooms_happens_in_this_test() {
    assertEquals(
        names(
            Arrays.stream(ChatEvent.class.getPermittedSubclasses())
                .filter(one -> !BEFORE.contains(one))
                .toList()),
        names(List.copyOf(HAPPENINGS.keySet())));
  }

  private static Set<String> names(List<? extends Class<?>> classes) {
    return classes.stream().map(Class::getName).collect(Collectors.toCollection(TreeSet::new));
  }

  static List<Class<?>> happenings() {
    return List.copyOf(HAPPENINGS.keySet());
  }

  private Map<String, OpenRoom> open(String query) {
    var pages = new LinkedHashMap<String, OpenRoom>();
    Map.of(
            "the writer", lounge.ana,
            "a member", lounge.ben,
            "a facilitator", lounge.fay,
            "a moderator", lounge.mo,
            "an observer", lounge.olly)
        .forEach((who, person) -> pages.put(who, new OpenRoom(lounge.by(person), room + query)));
    return pages;
  }

  @ParameterizedTest
  @MethodSource("happenings")
  void an_open_page_becomes_the_page_that_is_opened_now(Class<?> happens) {
    var happening = Objects.requireNonNull(HAPPENINGS.get(happens));
    happening.before().accept(this);
    var pages = open("");
    pages.forEach((who, page) -> assertEquals(204, page.ask().status(), who));
    var earlier = lounge.events(room).size();
    happening.act().accept(this);
    var events = lounge.events(room);
    var kind = happens.getSimpleName().toLowerCase(Locale.ROOT) + " ";
    assertTrue(events.stream().skip(earlier).anyMatch(one -> one.startsWith(kind)), kind + events);
    var changed = 0;
    for (var one : pages.entrySet()) {
      changed += catchesUp(one.getKey(), one.getValue()) ? 1 : 0;
    }
    assertNotEquals(0, changed, "nobody's page showed it");
  }

  private static boolean catchesUp(String who, OpenRoom page) {
    var before = page.shown();
    var answer = page.ask();
    assertEquals(200, answer.status(), who);
    page.take(answer);
    assertEquals(page.fresh(), page.shown(), who);
    assertEquals(204, page.ask().status(), who + " is up to date");
    return !before.equals(page.shown());
  }

  @ParameterizedTest
  @MethodSource("happenings")
  void so_does_one_that_takes_what_is_sent_along(Class<?> happens) {
    var happening = Objects.requireNonNull(HAPPENINGS.get(happens));
    happening.before().accept(this);
    var pages = open("");
    if (happens == ChatEvent.Reacted.class) {
      pages.remove("a member"); // He presses it elsewhere: which words one has pressed is not sent.
    }
    try (var socket = LiveSocket.of(site, lounge.by(lounge.olly))) {
      socket.listen("room/" + id().value(), lounge.revision(room)).settle();
      happening.act().accept(this);
      var frames = frames(socket);
      for (var one : pages.entrySet()) {
        var taken = frames.stream().map(one.getValue()::push).toList();
        assertEquals(one.getValue().freshLines(), one.getValue().lines(), one.getKey());
        assertEquals(!PUSHED.contains(happens), taken.contains(false), one.getKey() + " asked");
      }
    }
  }

  /** What is sent along, until it is all that has happened. */
  private List<JsonObject> frames(LiveSocket socket) {
    var name = "room/" + id().value();
    var now = lounge.revision(room);
    return Eventually.present(
        "revision " + now + " is heard",
        () -> {
          var frames =
              socket.heard().stream()
                  .filter(frame -> frame.startsWith("{\"" + name + "\":{"))
                  .map(frame -> new JsonObject(frame).getJsonObject(name))
                  .toList();
          var isAll = !frames.isEmpty() && frames.getLast().getLong("revision") == now;
          return isAll ? Optional.of(frames) : Optional.empty();
        });
  }

  @Test
  void only_what_has_changed_is_sent_and_what_answers_it() {
    var page = new OpenRoom(lounge.by(lounge.fay), room);
    lounge.send(lounge.ana, room, "Four");
    press(lounge.ana, "/messages/1/edit", "form[action$=/edit]", Map.of("message", "I run"));
    var sent = page.ask().html();
    assertEquals(
        List.of("1", "3", "4"), sent.select(".cg-lines > [data-number]").eachAttr("data-number"));
  }

  @Test
  void the_first_message_brings_what_a_facilitator_can_do_with_it() {
    var empty = lounge.opened("Quiet");
    var keeper = new OpenRoom(lounge.by(lounge.fay), empty);
    var member = new OpenRoom(lounge.by(lounge.ben), empty);
    assertFalse(keeper.shown().contains("Make a discussion"));
    assertFalse(keeper.shown().contains("data-plain"), "asks when a message is sent along");
    assertTrue(member.shown().contains("data-plain"), "takes it as it is sent along");
    lounge.send(lounge.ana, empty, "I am the first");
    for (var page : List.of(keeper, member)) {
      page.take(page.ask());
      assertEquals(page.fresh(), page.shown());
      assertTrue(page.shown().contains("data-plain"));
    }
    assertTrue(keeper.shown().contains("Make a discussion"));
    assertFalse(member.shown().contains("Make a discussion"));
  }

  @Test
  void a_page_that_has_missed_very_much_is_given_the_last_page() {
    var page = new OpenRoom(lounge.by(lounge.fay), room);
    for (var i = 0; i < 101; i++) {
      chatter.say(lounge.member(lounge.ana), id(), 0, "One more " + i);
    }
    var answer = page.ask();
    assertEquals(1, answer.html().select(".cg-lines[data-whole]").size());
    page.take(answer);
    assertEquals(page.fresh(), page.shown());
    assertEquals(50, page.places().size());
  }

  private RoomId id() {
    return new RoomId(Long.parseLong(room.replaceAll(".*/", "")));
  }

  @Test
  void a_page_in_the_middle_stays_there() {
    for (var i = 0; i < 60; i++) {
      chatter.say(lounge.member(lounge.ana), id(), 0, "One more " + i);
    }
    var page = new OpenRoom(lounge.by(lounge.fay), room + "?from=1");
    lounge.send(lounge.ben, room, "New");
    press(lounge.ana, "/messages/4/edit", "form[action$=/edit]", Map.of("message", "Another"));
    page.take(page.ask());
    assertEquals(page.fresh(), page.shown());
    assertEquals(50, page.places().size());
  }

  @Test
  void a_change_of_what_the_reader_may_do_is_caught_up_with_too() {
    var page = new OpenRoom(lounge.by(lounge.ben), room);
    assertTrue(page.shown().contains("Send"));
    site.world().admit(lounge.space, lounge.ben, Role.OBSERVER);
    Eventually.that("it is known on every node", () -> page.ask().status() == 200);
    page.take(page.ask());
    assertEquals(page.fresh(), page.shown());
    assertTrue(page.shown().contains("You read here as an observer"));
  }

  @Test
  void whose_words_somebody_folds_away_are_folded_away_when_they_come() {
    var page = new OpenRoom(lounge.by(lounge.ana), room);
    lounge.post(lounge.ana, "/spaces/" + lounge.slug + "/people/" + lounge.ben.value() + "/mute");
    Eventually.that("it is known", () -> page.ask().status() == 200);
    lounge.send(lounge.ben, room, "Do you hear me?");
    page.take(page.ask());
    assertTrue(page.places().getLast().contains("You muted"), page.places().getLast());
  }

  @Test
  void so_is_a_change_of_what_somebody_is_called() {
    var page = new OpenRoom(lounge.by(lounge.ben), room);
    assertTrue(page.shown().contains("Ana Lounge"));
    site.world().call(lounge.space, lounge.ana, "Anouk");
    Eventually.that("it is known on every node", () -> page.ask().status() == 200);
    page.take(page.ask());
    assertEquals(page.fresh(), page.shown());
    assertFalse(page.shown().contains("Ana Lounge"));
    assertEquals(204, page.ask().status());
  }

  @Test
  void so_is_that_somebody_has_left() {
    var page = new OpenRoom(lounge.by(lounge.ben), room);
    site.world().leave(lounge.member(lounge.ana));
    becomesFresh(page);
  }

  @Test
  void so_is_that_somebody_has_closed_their_account_and_left_their_words() {
    var page = new OpenRoom(lounge.by(lounge.ben), room);
    assertTrue(page.shown().contains("Ana Lounge"));
    var account = lounge.by(lounge.ana).get("/account/close/check?wish=keep_words");
    assertEquals(200, account.submit("main form", Map.of()).status());
    Eventually.that(
        "nobody is called so any more",
        () -> {
          var answer = page.ask();
          if (answer.status() == 200) {
            page.take(answer);
          }
          return !page.shown().contains("Ana Lounge");
        });
    assertTrue(page.shown().contains("I walk"));
  }

  /** A node hears of a space and of the names in it one after the other. */
  private static void becomesFresh(OpenRoom page) {
    Eventually.that(
        "it is the page that is opened now",
        () -> {
          var answer = page.ask();
          if (answer.status() == 200) {
            page.take(answer);
          }
          return page.fresh().equals(page.shown());
        });
  }

  @Test
  void replies_that_a_page_does_not_show_do_not_make_it_fetch_all() {
    for (var i = 0; i < 50; i++) {
      chatter.say(lounge.member(lounge.ana), id(), 0, "Between " + i);
    }
    for (var i = 0; i < 101; i++) {
      chatter.say(lounge.member(lounge.ana), id(), 1, "Yes " + i);
    }
    var above = new OpenRoom(lounge.by(lounge.fay), room + "?from=1");
    var end = new OpenRoom(lounge.by(lounge.fay), room);
    press(lounge.ana, "/messages/1/edit", "form[action$=/edit]", Map.of("message", "I run"));
    for (var page : List.of(above, end)) {
      var answer = page.ask();
      assertEquals(0, answer.html().select(".cg-lines[data-whole]").size());
      page.take(answer);
      assertEquals(page.fresh(), page.shown());
    }
  }

  @Test
  void who_may_no_longer_read_gets_nothing() {
    var page = new OpenRoom(lounge.by(lounge.ben), room);
    lounge.send(lounge.ana, room, "For whoever is left");
    assertTrue(page.ask().text().contains("For whoever is left"));
    site.world().leave(lounge.member(lounge.ben));
    Eventually.that("it is known on every node", () -> page.ask().status() == 404);
  }

  @Test
  void what_no_page_of_ours_asks_is_answered_without_harm() {
    var since = room + "/since/";
    var fay = lounge.by(lounge.fay);
    assertEquals(404, fay.get(since + "x").status());
    assertEquals(404, fay.get(since + "1".repeat(30)).status());
    for (var query :
        List.of(
            "",
            "?first=-1&last=x&end=",
            "?first=99999999999&last=99999999999",
            "?first=1&last=2147483647&end=yes",
            "?first=3&last=1&standing=%00')")) {
      for (var revision : List.of("0", "1", "999999")) {
        assertEquals(200, fay.get(since + revision + query).status(), revision + query);
      }
    }
  }
}
