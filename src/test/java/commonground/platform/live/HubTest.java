package commonground.platform.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.support.Eventually;
import commonground.support.LiveSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is told, and who no longer. */
@Timeout(60)
@Tag("long")
class HubTest {

  private static String hint(long id, long revision) {
    return "{\"hint/" + id + "\":" + revision + "}";
  }

  private static String line(long id, long revision, long after) {
    return "{\"line/"
        + id
        + "\":{\"revision\":"
        + revision
        + ",\"after\":"
        + after
        + ",\"x\":\"xxxxxxxxxx\"}}";
  }

  @Test
  void whoever_listens_is_told_and_nobody_else() {
    try (var studio = new Studio(Studio.PATIENT);
        var one = studio.socket(1);
        var other = studio.socket(2)) {
      one.listen("hint/5", 0).hears(hint(5, 1));
      other.listen("hint/6", 0).hears(hint(6, 1));
      studio.happens(5);
      one.hears(hint(5, 2));
      studio.happens(6);
      other.hears(hint(6, 2));
      assertEquals(3, one.heard().size());
      assertEquals(3, other.heard().size());
    }
  }

  @Test
  void what_a_page_shows_already_it_is_not_told() {
    try (var studio = new Studio(Studio.PATIENT);
        var socket = studio.socket(1)) {
      studio.happens(5);
      socket.listen("hint/5", 2).listen("hint/6", 0).hears(hint(6, 1));
      studio.hub.stirred("hint", 5, 1); // heard of late
      studio.happens(6);
      socket.hears(hint(6, 2));
      assertEquals(3, socket.heard().size(), socket.heard().toString());
    }
  }

  @Test
  void where_a_subject_stands_is_asked_until_it_is_answered() {
    try (var studio = new Studio(Studio.PATIENT);
        var socket = studio.socket(1);
        var other = studio.socket(2)) {
      socket.listen("hint/5", 0).hears(hint(5, 1));
      other.listen("hint/6", 0).hears(hint(6, 1));
      studio.fail(true);
      studio.moves(5);
      studio.moves(6);
      studio.hub.stirred("hint", () -> id -> id == 5);
      studio.hub.stirred("nothing", () -> id -> true);
      studio.fail(false);
      socket.hears(hint(5, 2));
      studio.hub.stirred("hint", 6);
      other.hears(hint(6, 2));
      studio.moves(6);
      studio.hub.stirred(
          "hint",
          () -> {
            throw new IllegalStateException("as the test wants it");
          });
      other.hears(hint(6, 3));
      assertEquals(3, socket.heard().size(), socket.heard().toString());
    }
  }

  @Test
  void what_is_sent_along_goes_to_those_who_have_all_before_it_the_others_are_told_to_ask() {
    try (var studio = new Studio(Studio.PATIENT);
        var present = studio.socket(1);
        var late = studio.socket(2)) {
      present.listen("line/5", 1).listen("hint/6", 0).hears(hint(6, 1));
      Eventually.that("both are answered", () -> studio.questions() == 2);
      studio.happens(5);
      present.hears(line(5, 2, 1));
      late.listen("line/5", 1).hears("{\"line/5\":2}");
      studio.happens(5);
      present.hears(line(5, 3, 2));
      late.hears(line(5, 3, 2));
    }
  }

  @Test
  void whoever_unsubscribes_hears_no_more_of_it() {
    try (var studio = new Studio(Studio.PATIENT);
        var socket = studio.socket(1)) {
      socket.listen("hint/5", 0).hears(hint(5, 1));
      socket.say("{\"unsubscribe\":\"hint/5\"}").say("{\"unsubscribe\":\"hint/5\"}");
      socket.listen("hint/6", 0).hears(hint(6, 1));
      studio.happens(5);
      studio.happens(6);
      socket.hears(hint(6, 2));
      assertFalse(socket.heard().contains(hint(5, 2)));
      assertEquals(1, studio.hub.figures().subscriptions());
    }
  }

  @Test
  void whoever_may_no_longer_hear_it_hears_nothing_from_then_on() {
    try (var studio = new Studio(Studio.PATIENT);
        var out = studio.socket(1);
        var in = studio.socket(2)) {
      out.listen("hint/5", 0).hears(hint(5, 1));
      in.listen("hint/5", 0).hears(hint(5, 1));
      studio.keepOut(1);
      studio.hub.reviewPerson(1);
      studio.happens(5);
      in.hears(hint(5, 2));
      out.hears("{\"refused\":\"hint/5\"}");
      studio.happens(5);
      in.hears(hint(5, 3));
      out.listen("hint/6", 0).hears("{\"refused\":\"hint/6\"}");
      assertEquals(4, out.heard().size(), out.heard().toString());
    }
  }

  @Test
  void whoever_may_still_hear_it_loses_nothing_while_that_is_asked() {
    try (var studio = new Studio(Studio.PATIENT);
        var socket = studio.socket(1)) {
      socket.listen("hint/5", 0).hears(hint(5, 1));
      studio.fail(true);
      studio.hub.review("hint", 5);
      Eventually.that("it is asked", () -> studio.questions() >= 2);
      var now = studio.happens(5);
      studio.hub.reviewPerson(1);
      assertFalse(socket.heard().contains(hint(5, now)), "told before it was answered");
      studio.fail(false);
      socket.hears(hint(5, now));
    }
  }

  @Test
  void a_change_of_a_space_asks_again_for_what_rests_on_it_alone() {
    try (var studio = new Studio(Studio.PATIENT);
        var socket = studio.socket(1)) {
      socket.listen("hint/5", 0).hears(hint(5, 1)).listen("hint/16", 0).hears(hint(16, 1));
      var before = studio.questions();
      studio.hub.reviewPlace(6);
      Eventually.that("asked once", () -> studio.questions() == before + 1);
      studio.keepOut(1);
      studio.hub.reviewPlace(6);
      socket.hears("{\"refused\":\"hint/16\"}");
      studio.happens(5);
      socket.hears(hint(5, 2));
      assertEquals(before + 2, studio.questions());
    }
  }

  @Test
  void what_cannot_be_asked_for_long_closes_the_socket() {
    try (var studio = new Studio(Studio.PATIENT);
        var socket = studio.socket(1)) {
      studio.fail(true);
      socket.listen("hint/5", 0);
      Eventually.that("closed", Duration.ofSeconds(20), socket::isClosed);
      assertEquals(1013, socket.closedWith());
      assertEquals(List.of("{\"hello\":1}"), socket.heard());
    }
  }

  @Test
  void a_session_that_ends_closes_its_sockets_and_no_others() {
    try (var studio = new Studio(Studio.PATIENT);
        var out = studio.socket(1);
        var renewed = studio.socket(2);
        var other = studio.socket(3)) {
      studio.hub.signedOut(1);
      studio.hub.renewed(2);
      assertEquals(4001, out.closedWith());
      assertEquals(1012, renewed.closedWith());
      other.listen("hint/5", 0).hears(hint(5, 1));
      studio.holds(1);
    }
  }

  @Test
  void a_session_that_ends_by_itself_closes_its_sockets() {
    try (var studio = new Studio(Studio.PATIENT)) {
      studio.sessionsEnd(Instant.now().plusSeconds(1), false);
      try (var used = studio.socket(1)) {
        studio.sessionsEnd(Instant.now().plusSeconds(2), false);
        Eventually.that("its end is past", () -> Instant.now().isAfter(studio.sessionsEnd()));
        used.listen("hint/5", 0).hears(hint(5, 1));
        studio.sessionsEnd(Instant.now(), true);
        assertEquals(4001, used.closedWith());
      }
    }
  }

  @Test
  void a_node_that_has_not_heard_of_changes_for_long_closes_all_and_takes_none() {
    var patience =
        new Patience(
            Duration.ofSeconds(30),
            Duration.ofHours(1),
            Duration.ofHours(1),
            Duration.ofHours(1),
            Duration.ofHours(1),
            Duration.ofSeconds(2));
    try (var studio = new Studio(patience);
        var socket = studio.socket(1)) {
      assertEquals(Hub.Seat.TAKEN, studio.hub.take(9));
      studio.hub.giveBack(9);
      studio.heardAt(Instant.now());
      socket.listen("hint/5", 0).hears(hint(5, 1));
      assertEquals(1012, socket.closedWith());
      assertEquals(Hub.Seat.NONE, studio.hub.take(9));
    }
  }

  @Test
  void a_node_that_stops_says_so_at_once_and_takes_none() {
    var studio = new Studio(Studio.PATIENT);
    var sockets = IntStream.range(1, 20).mapToObj(studio::socket).toList();
    assertEquals(19, studio.hub.sockets());
    studio.hub.close();
    sockets.forEach(socket -> assertEquals(1001, socket.closedWith()));
    assertEquals(Hub.Seat.NONE, studio.hub.take(9));
    studio.holds(0);
    studio.close();
  }

  @Test
  void everything_can_be_forgotten_and_all_come_back() {
    try (var studio = new Studio(Studio.PATIENT)) {
      var sockets = IntStream.range(1, 5).mapToObj(studio::socket).toList();
      sockets.forEach(socket -> socket.listen("hint/5", 0).hears(hint(5, 1)));
      studio.hub.forgetAll();
      sockets.forEach(socket -> assertEquals(1012, socket.closedWith()));
      studio.holds(0);
      assertEquals(0, studio.hub.figures().subscriptions());
      try (LiveSocket again = studio.socket(1)) {
        again.listen("hint/5", 0).hears(hint(5, 1));
        assertTrue(studio.hub.sockets() == 1);
      }
    }
  }
}
