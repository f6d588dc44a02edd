package commonground.chat.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.chat.Lounge;
import commonground.chat.RoomId;
import commonground.demo.Chatter;
import commonground.people.PersonId;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.LiveSocket;
import commonground.support.SecondNode;
import commonground.support.TestSite;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who has a room open is told to the members who have it open too, and to nobody else. */
@Timeout(120)
@Tag("long")
class HereTest {

  @RegisterExtension static final TestSite site = new TestSite();

  /** As {@code trust.md} promises it, and half a second for the machine. */
  private static final Duration SOON = Duration.ofMillis(2_500);

  private final Lounge lounge = new Lounge(site, Visibility.PUBLIC);
  private final String room = lounge.room();
  private final String id = room.replaceAll(".*/", "");
  private final String name = "here/" + id;
  private final PersonId cleo = join("Cleo");
  private final PersonId dan = join("Dan");
  private final List<LiveSocket> sockets = new ArrayList<>();

  private PersonId join(String name) {
    var person = site.person(name + " " + lounge.slug);
    site.world().join(lounge.space, person, Role.MEMBER, Perspective.CLINICIAN);
    return person;
  }

  private String called(PersonId person) {
    return lounge.name(person);
  }

  private LiveSocket socket(PersonId person) {
    var socket = LiveSocket.of(site, lounge.by(person));
    sockets.add(socket);
    return socket;
  }

  private LiveSocket inside(PersonId person) {
    return socket(person).listen(name, 0);
  }

  @AfterEach
  void closeAll() {
    sockets.forEach(LiveSocket::close);
  }

  private List<String> frames(LiveSocket socket) {
    return socket.heard().stream()
        .filter(frame -> frame.startsWith("{\"" + name + "\":{"))
        .toList();
  }

  /** What it heard last; nobody in an open room before it heard anything. */
  private String last(LiveSocket socket) {
    var frames = frames(socket);
    return frames.isEmpty() ? "" : frames.getLast();
  }

  private static void soon(String sentence, BooleanSupplier holds) {
    Eventually.that(sentence, SOON, holds);
  }

  private void sees(LiveSocket socket, PersonId person) {
    Eventually.that(
        "sees " + called(person), () -> last(socket).contains("\"" + called(person) + "\""));
  }

  /** After this act Dan, whom Cleo has seen, is gone from what she sees. */
  private void vanishes(Runnable act) {
    var hers = inside(cleo);
    inside(dan);
    sees(hers, dan);
    act.run();
    soon("Dan is gone", () -> !last(hers).contains(called(dan)));
    sees(hers, cleo);
  }

  @Test
  void members_who_have_it_open_hear_the_same_bytes() {
    var hers = inside(cleo);
    var olly = inside(lounge.olly);
    inside(dan);
    sees(hers, dan);
    sees(olly, dan);
    assertEquals(last(hers), last(olly));
    var told = new JsonObject(last(hers)).getJsonObject(name);
    assertTrue(told.getBoolean("open"));
    assertEquals(2, told.getInteger("all"), "Olly has not said who he is: nobody sees him");
    assertFalse(last(hers).contains(called(lounge.olly)));
  }

  @Test
  void whoever_closes_the_page_is_gone() {
    vanishes(() -> sockets.getLast().close());
  }

  @Test
  void whoever_turns_to_another_page_of_the_same_socket_is_gone() {
    vanishes(() -> sockets.getLast().say("{\"unsubscribe\":\"" + name + "\"}"));
  }

  @Test
  void whoever_signs_out_is_gone() {
    vanishes(() -> lounge.by(dan).post("/sign-out", Map.of("_token", lounge.by(dan).token())));
  }

  @Test
  void whoever_leaves_the_space_is_gone_and_hears_nothing_more() {
    vanishes(() -> site.world().leave(lounge.member(dan)));
    var his = sockets.getLast();
    his.hears("{\"refused\":\"" + name + "\"}");
    var before = frames(his);
    var eve = join("Eve");
    inside(eve);
    sees(sockets.getFirst(), eve);
    his.settle();
    assertEquals(before, frames(his));
  }

  @Test
  void whoever_does_not_want_to_be_seen_any_more_is_gone_and_sees_the_others() {
    vanishes(() -> choose(dan, "no"));
    sees(sockets.getLast(), cleo);
    choose(dan, "yes");
    sees(sockets.getFirst(), dan);
  }

  private void choose(PersonId person, String shown) {
    var saved =
        lounge.by(person).get("/account/presence").submit("main form", Map.of("shown", shown));
    assertEquals(200, saved.status());
  }

  @Test
  void whoever_has_another_perspective_from_now_on_is_shown_accordingly() {
    vanishes(() ->
        lounge
            .by(dan)
            .get("/spaces/" + lounge.slug + "/me")
            .submit("form[action$=/me]", Map.of("perspective", "patient")));
  }

  @Test
  void once_a_room_is_closed_nobody_is_there_and_once_it_is_opened_again_they_are() {
    var hers = inside(cleo);
    inside(dan);
    sees(hers, dan);
    lounge.post(lounge.fay, room + "/closure");
    soon("nobody is there", () -> last(hers).contains("\"open\":false"));
    assertFalse(last(hers).contains(called(dan)));
    lounge.post(lounge.fay, room + "/reopening");
    sees(hers, dan);
  }

  @Test
  void whoever_is_no_member_hears_nothing_and_cannot_tell_a_room_from_none() {
    var hers = inside(cleo);
    var stranger = site.person("Stranger " + lounge.slug);
    var outside = socket(stranger);
    outside.listen(name, 0).hears("{\"refused\":\"" + name + "\"}");
    outside.listen("here/999999999", 0).hears("{\"refused\":\"here/999999999\"}");
    outside.say("{\"typing\":\"" + name + "\"}");
    inside(dan);
    sees(hers, dan);
    outside.settle();
    assertEquals(List.of(), frames(outside));
    assertFalse(last(hers).contains(called(stranger)));
  }

  @Test
  void an_inspector_reads_the_room_and_neither_sees_nor_is_seen() {
    var inspector = site.world().person("Inspector", lounge.slug + "@test.example", true);
    site.givePassword(inspector);
    lounge
        .by(inspector)
        .get("/admin")
        .submit(
            "form[action=/admin/inspections]", Map.of("space", lounge.slug, "reason", "A report."));
    assertEquals(200, lounge.by(inspector).get(room).status());
    assertFalse(lounge.says(inspector, room).contains("Others"));
    choose(inspector, "yes");
    var hers = inside(cleo);
    var theirs = socket(inspector);
    theirs.listen("room/" + id, lounge.revision(room)).listen(name, 0);
    theirs.hears("{\"refused\":\"" + name + "\"}");
    inside(dan);
    sees(hers, dan);
    assertFalse(last(hers).contains("Inspector"));
    assertEquals(List.of(), frames(theirs));
  }

  @Test
  void typing_is_told_and_is_over_with_the_message_or_by_itself() {
    var hers = inside(cleo);
    var his = inside(dan);
    sees(hers, dan);
    his.say("{\"typing\":\"" + name + "\"}");
    var types = "\"typing\":[[" + dan.value() + ",";
    soon("Dan types", () -> last(hers).contains(types));
    new Chatter(site.db())
        .say(lounge.member(dan), new RoomId(Long.parseLong(id)), 0, "What he had typed");
    soon("Dan has sent it", () -> last(hers).contains("\"typing\":[]"));
    his.say("{\"typing\":\"" + name + "\"}");
    soon("Dan types more", () -> last(hers).contains(types));
    Eventually.that("Dan has stopped", () -> last(hers).contains("\"typing\":[]"));
  }

  @Test
  void ten_who_come_one_by_one_and_then_type_make_a_frame_a_second() {
    var ten = IntStream.range(0, 10).mapToObj(n -> socket(join("T" + n))).toList();
    var hers = inside(cleo);
    sees(hers, cleo);
    var before = frames(hers).size();
    var start = System.nanoTime();
    ten.forEach(one -> one.listen(name, 0).settle());
    ten.forEach(one -> one.say("{\"typing\":\"" + name + "\"}").settle());
    Eventually.that("all are there, and four are said to type", () -> crowded(last(hers)));
    var seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
    var heard = frames(hers).size() - before;
    assertTrue(heard <= seconds + 2, heard + " frames in " + seconds + " s");
  }

  private boolean crowded(String frame) {
    var told = new JsonObject(frame).getJsonObject(name);
    return told.getInteger("all") == 11 && told.getJsonArray("typing").size() == 4;
  }

  @Test
  void an_observer_who_says_that_they_type_changes_nothing() {
    site.db().run("update people set shown_in_rooms = true where id = $1", lounge.olly);
    var olly = inside(lounge.olly);
    var hers = inside(cleo);
    var his = inside(dan);
    sees(hers, lounge.olly);
    sees(hers, dan);
    olly.say("{\"typing\":\"" + name + "\"}");
    olly.settle();
    his.say("{\"typing\":\"" + name + "\"}");
    soon("Dan types", () -> last(hers).contains("\"typing\":[[" + dan.value() + ","));
    assertFalse(last(hers).contains("\"typing\":[[" + lounge.olly.value()));
    assertFalse(last(hers).contains(called(lounge.olly) + "\"]]}"));
  }

  @Test
  void each_node_tells_of_its_own_pages() {
    try (var other = new SecondNode(site)) {
      var hers = inside(cleo);
      var eve = join("Eve");
      var elsewhere = other.socket(lounge.by(dan));
      elsewhere.listen(name, 0);
      sees(elsewhere, dan);
      sees(hers, cleo);
      inside(eve);
      sees(hers, eve);
      assertFalse(last(hers).contains(called(dan)), "said in ADR 19");
      // What is chosen at one counts at the other.
      choose(dan, "no");
      soon("gone there too", () -> !last(elsewhere).contains(called(dan)));
      elsewhere.close();
    }
  }

  @Test
  void the_page_says_whether_others_see_its_reader() {
    assertTrue(lounge.says(cleo, room).contains("Others see your name here"));
    assertTrue(lounge.says(lounge.ana, room).contains("Others do not see that you are here"));
    var page = new OpenRoom(lounge.by(cleo), room);
    choose(cleo, "no");
    Eventually.that("it has heard", () -> lounge.says(cleo, room).contains("do not see"));
    page.take(page.ask());
    assertEquals(page.fresh(), page.shown());
    assertTrue(page.shown().contains("Others do not see that you are here"));
  }
}
