package commonground.platform.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.support.Eventually;
import commonground.support.LiveSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is sent as a whole goes to whoever has not had it, once in a while. */
@Timeout(60)
@Tag("long")
class WholeTest {

  private static List<String> frames(LiveSocket socket) {
    return socket.heard().stream().filter(frame -> frame.startsWith("{\"crowd/5\"")).toList();
  }

  private static void sees(LiveSocket socket, int pages) {
    Eventually.that(
        "sees " + pages + " among " + frames(socket),
        () ->
            !frames(socket).isEmpty()
                && frames(socket).getLast().endsWith("\"pages\":" + pages + "}}"));
  }

  @Test
  void whoever_comes_and_goes_is_told_to_all_and_what_is_told_is_all_there_is() {
    try (var studio = new Studio(Studio.PATIENT);
        var one = studio.socket(1)) {
      one.listen("crowd/5", 0);
      sees(one, 1);
      var other = studio.socket(2);
      other.listen("crowd/5", 0);
      sees(one, 2);
      sees(other, 2);
      other.close();
      sees(one, 1);
      studio.hub.reviewPerson(1);
      studio.happens(5);
      studio.socket(3).listen("crowd/5", 0);
      sees(one, 2);
      assertEquals(2, studio.crowd.pages(), "whoever is asked again has not come again");
      assertTrue(frames(one).stream().allMatch(frame -> frame.contains("pages")), "no hints");
    }
  }

  @Test
  void whoever_may_no_longer_hear_it_is_gone_and_hears_no_more_of_it() {
    try (var studio = new Studio(Studio.PATIENT);
        var in = studio.socket(1);
        var out = studio.socket(2)) {
      in.listen("crowd/5", 0);
      out.listen("crowd/5", 0);
      sees(in, 2);
      sees(out, 2);
      studio.keepOut(2);
      studio.hub.reviewPerson(2);
      sees(in, 1);
      out.hears("{\"refused\":\"crowd/5\"}");
      assertTrue(frames(out).getLast().endsWith("\"pages\":2}}"));
    }
  }

  @Test
  void whoever_says_that_they_show_nothing_of_it_is_sent_it_again() {
    try (var studio = new Studio(Studio.PATIENT);
        var socket = studio.socket(1)) {
      socket.listen("crowd/5", 0);
      sees(socket, 1);
      var before = frames(socket).size();
      socket.listen("crowd/5", 0);
      Eventually.that("once more", () -> frames(socket).size() > before);
      assertEquals(frames(socket).get(before - 1), frames(socket).getLast());
    }
  }

  @Test
  void what_changes_by_itself_is_told_then() {
    try (var studio = new Studio(Studio.PATIENT);
        var socket = studio.socket(1)) {
      studio.crowd.lasts(Duration.ofMillis(1_500));
      socket.listen("crowd/5", 0);
      sees(socket, 1);
      var before = frames(socket).size();
      studio.crowd.changes();
      Eventually.that("it is told", () -> frames(socket).size() > before);
    }
  }

  @Test
  void two_hundred_who_come_at_once_and_all_type_make_a_frame_a_second_for_each() {
    try (var studio = new Studio(Studio.PATIENT)) {
      var start = System.nanoTime();
      var sockets = new ArrayList<LiveSocket>();
      for (var person = 1; person <= 200; person++) {
        sockets.add(studio.socket(person));
        sockets.getLast().listen("crowd/5", 0);
      }
      sockets.forEach(socket -> socket.say("{\"typing\":\"crowd/5\"}"));
      sockets.forEach(socket -> sees(socket, 200));
      var seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
      for (var socket : sockets) {
        var heard = frames(socket).size();
        assertTrue(heard <= seconds + 2, heard + " frames in " + seconds + " s");
      }
      assertTrue(studio.crowd.asked() <= seconds + 2, "and it is asked as often, for all of them");
      sockets.forEach(LiveSocket::close);
      studio.holds(0);
      assertEquals(0, studio.crowd.pages());
    }
  }
}
