package commonground.platform.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.support.Eventually;
import commonground.support.LiveSocket;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a browser of somebody who means harm may do to others: nothing. */
@Timeout(120)
@Tag("long")
class HostileTest {

  private static final Duration LONG = Duration.ofHours(1);

  /** How much more the heap may hold afterwards; the frames that were sent are ten times that. */
  private static final long FLAT = 20_000_000;

  private static final int ROUNDS = 10_000;
  private static final int LINE = 20_000;

  static Stream<Consumer<LiveSocket>> nonsense() {
    return Stream.of(
        socket -> socket.say("hello?"),
        socket -> socket.say("{\"publish\":\"hint/5\"}"),
        socket -> socket.listen("hint/5\\n", 0),
        socket -> socket.listen("nothing/5", 0),
        socket -> socket.say(" ".repeat(2_000)),
        socket -> socket.frame(WebSocketFrame.binaryFrame(Buffer.buffer("{}"), true)));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void what_no_page_says_is_answered_once_and_that_is_all(Consumer<LiveSocket> says) {
    try (var studio = new Studio(Studio.PATIENT);
        var hostile = studio.socket(1);
        var other = studio.socket(2)) {
      hostile.listen("hint/5", 0).hears("{\"hint/5\":1}");
      for (var i = 0; i < 5; i++) {
        says.accept(hostile);
      }
      assertEquals(1008, hostile.closedWith());
      assertEquals(3, hostile.heard().size(), hostile.heard().toString());
      assertTrue(hostile.heard().getLast().startsWith("{\"refused\":"));
      other.listen("hint/5", 0).hears("{\"hint/5\":1}");
      studio.holds(1);
    }
  }

  static Stream<WebSocketFrame> unreadable() {
    return Stream.of(
        WebSocketFrame.textFrame("x".repeat(200_000), true),
        WebSocketFrame.textFrame("{\"unsubscribe\":", false),
        WebSocketFrame.continuationFrame(Buffer.buffer("x"), true));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void a_frame_that_is_too_long_or_in_pieces_ends_it(WebSocketFrame frame) {
    try (var studio = new Studio(Studio.PATIENT);
        var hostile = studio.socket(1)) {
      hostile.listen("hint/5", 0).hears("{\"hint/5\":1}");
      hostile.frame(frame);
      Eventually.that("closed", hostile::isClosed);
      studio.holds(0);
    }
  }

  @Test
  void eight_subjects_are_heard_and_a_ninth_ends_it() {
    try (var studio = new Studio(Studio.PATIENT);
        var socket = studio.socket(1)) {
      for (var i = 1; i <= 8; i++) {
        socket.listen("hint/" + i, 0).hears("{\"hint/" + i + "\":1}");
      }
      assertEquals(8, studio.hub.figures().subscriptions());
      socket.listen("hint/9", 0);
      assertEquals(1008, socket.closedWith());
      assertEquals(0, studio.hub.figures().subscriptions());
    }
  }

  @Test
  void ten_thousand_subscriptions_are_not_even_asked_about() {
    try (var studio = new Studio(Studio.PATIENT);
        var hostile = studio.socket(1)) {
      for (var i = 1; i <= 10_000; i++) {
        hostile.listen("hint/5", 0);
        hostile.say("{\"unsubscribe\":\"hint/5\"}");
      }
      assertEquals(1008, hostile.closedWith());
      studio.holds(0);
      assertEquals(0, studio.hub.figures().subscriptions());
      assertTrue(studio.questions() <= 10, studio.questions() + " questions");
    }
  }

  @Test
  void a_flood_of_pings_ends_it_and_a_few_do_not() {
    try (var studio = new Studio(Studio.PATIENT);
        var hostile = studio.socket(1)) {
      for (var i = 0; i < 10; i++) {
        hostile.frame(WebSocketFrame.pingFrame(Buffer.buffer("x")));
      }
      hostile.listen("hint/5", 0).hears("{\"hint/5\":1}");
      for (var i = 0; i < 100_000 && !hostile.isClosed(); i++) {
        hostile.frame(WebSocketFrame.pingFrame(Buffer.buffer("x".repeat(100))));
      }
      assertEquals(1008, hostile.closedWith());
      studio.holds(0);
    }
  }

  @Test
  void whoever_does_not_read_is_cut_and_nobody_waits_for_them() {
    var patience = new Patience(LONG, LONG, Duration.ofSeconds(2), LONG, LONG, LONG);
    try (var studio = new Studio(patience, LINE);
        var slow = studio.socket(1);
        var quick = new Quick(studio, 2)) {
      slow.listen("line/5", 0).hears("{\"line/5\":1}");
      slow.pause();
      for (var i = 0; i < 1_000; i++) {
        quick.hearsAnother();
      }
      assertTrue(studio.hub.figures().missed() > 0, "the slow one never fell behind");
      studio.holds(1);
      quick.hearsAnother();
    }
  }

  @Test
  void whoever_reads_on_in_time_is_told_where_all_stands_and_stays() {
    var slow = Duration.ofSeconds(4);
    try (var studio = new Studio(new Patience(LONG, LONG, slow, LONG, LONG, LONG), LINE);
        var page = studio.socket(1);
        var quick = new Quick(studio, 2)) {
      page.listen("line/5", 0).hears("{\"line/5\":1}");
      page.pause();
      var last = behind(studio, quick);
      var since = System.nanoTime();
      page.resume();
      page.hears("{\"line/5\":" + last + "}");
      assertFalse(heard(page, last), "missed, and so not sent along");
      assertTrue(heard(page, 2), "what was on its way has come");
      var next = quick.hearsAnother();
      Eventually.that("hears what comes then", () -> heard(page, next));
      var over = slow.plusSeconds(1).toNanos();
      Eventually.that("nobody waits any more", () -> System.nanoTime() - since > over);
      page.listen("hint/6", 0).hears("{\"hint/6\":1}");
      studio.holds(2);
    }
  }

  /** Says lines until somebody misses one, and ten more; the revision of the last. */
  private static long behind(Studio studio, Quick quick) {
    for (var i = 0; i < 10_000 && studio.hub.figures().missed() == 0; i++) {
      quick.hearsAnother();
    }
    assertTrue(studio.hub.figures().missed() > 0, "the slow one never fell behind");
    LongStream.range(0, 9).forEach(more -> quick.hearsAnother());
    return quick.hearsAnother();
  }

  /** Whether this line was sent along. */
  private static boolean heard(LiveSocket page, long revision) {
    var line = "{\"line/5\":{\"revision\":" + revision + ",";
    return page.heard().stream().anyMatch(frame -> frame.startsWith(line));
  }

  static Stream<Function<Studio, Flood>> floods() {
    var subscriptions =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "{\"subscribe\":\"hint/" + i + "\",\"since\":0}")
            .toList();
    return Stream.of(
        studio -> Flood.ofPings(studio.port(), 1),
        studio -> Flood.ofText(studio.port(), 1, subscriptions));
  }

  @ParameterizedTest
  @MethodSource("floods")
  void whoever_comes_back_with_a_flood_again_and_again_is_not_felt(Function<Studio, Flood> floods) {
    try (var studio = new Studio(Studio.PATIENT);
        var quick = new Quick(studio, 2)) {
      quick.p95(ROUNDS / 10); // for the compiler
      var alone = quick.p95(ROUNDS);
      var before = held();
      try (var one = floods.apply(studio);
          var another = floods.apply(studio)) {
        Eventually.that("they have come", () -> one.times() > 0 && another.times() > 0);
        var beside = quick.p95(ROUNDS);
        var grown = held() - before;
        Eventually.that("they come again", () -> one.times() > 1 && another.times() > 1);
        Quick.unaffected(beside, alone);
        assertTrue(grown < FLAT, "grew by " + grown + " bytes");
        assertTrue(studio.hub.figures().refused() > 0, "and each time they are refused");
      }
      studio.holds(1);
    }
  }

  /** With room for measuring: 200 megabytes, twice. */
  @Test
  void a_reader_who_reads_nothing_costs_no_memory_and_nobody_elses_time() {
    try (var studio = new Studio(Studio.PATIENT, LINE);
        var quick = new Quick(studio, 2)) {
      quick.p95(ROUNDS / 10); // for the compiler
      var alone = quick.p95(ROUNDS);
      try (var slow = studio.socket(1)) {
        slow.listen("line/5", studio.revision(5)).listen("hint/6", 0).hears("{\"hint/6\":1}");
        slow.pause();
        var before = held();
        var beside = quick.p95(ROUNDS);
        var grown = held() - before;
        assertTrue(quick.bytes() > 2L * ROUNDS * LINE);
        assertTrue(studio.hub.figures().missed() > 0, "the slow one never fell behind");
        assertEquals(2, studio.hub.sockets(), "the slow one is there all the time");
        assertTrue(grown < FLAT, "grew by " + grown + " bytes");
        Quick.unaffected(beside, alone);
      }
    }
  }

  /** Bytes of heap after a collection, and of buffers outside of it. */
  private static long held() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()
        + ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .mapToLong(BufferPoolMXBean::getMemoryUsed)
            .sum();
  }
}
