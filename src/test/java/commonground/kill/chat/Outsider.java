package commonground.kill.chat;

import commonground.support.HttpBrowser;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody who is signed in, is no member, and listens at the door all the time: by a socket and by
 * asking. What they hear must be what they would hear of a room that is not there.
 */
final class Outsider implements Runnable {

  private static final long NOWHERE = 999_999_999;

  /** What is said in a room, and who is there; by turns, for a socket that asks more is closed. */
  private static final List<String> KINDS = List.of("room/", "here/");

  private static final Duration REST = Duration.ofSeconds(1);

  /** Milliseconds between two tries. */
  private static final long ROUND = 4_000;

  private final String who;
  private final String email;
  private final List<Long> rooms;
  private final Set<String> refusals;
  private final Site site;
  private final Told told;
  private final HttpBrowser browser;
  private boolean signedIn;
  private int turn;

  Outsider(int number, String email, List<Long> rooms, Site site, Told told) {
    this.who = "Outsider " + number;
    this.email = email;
    this.rooms = rooms;
    this.refusals = refusals(rooms);
    this.site = site;
    this.told = told;
    this.turn = number;
    this.browser = site.browser();
  }

  @Override
  public void run() {
    while (site.going().getAsBoolean()) {
      try {
        signedIn = signedIn || site.signIn(here(), email);
        if (signedIn) {
          read();
          listen();
        }
      } catch (UncheckedIOException | AssertionError e) {
        // The node went away: there is another one.
      }
      turn++;
      LockSupport.parkNanos(REST.toNanos());
    }
  }

  private HttpBrowser here() {
    return browser.through(site.node(turn));
  }

  private void read() {
    for (var room : rooms) {
      for (var path : List.of(Site.path(room), Site.path(room) + "/since/0?first=1&end=yes")) {
        var answer = here().sendOnly(here().request(path));
        if (answer.status() == 404) {
          told.refused();
        } else if (answer.status() != 503) {
          told.outside(who + " read " + path + " and got " + answer.status());
        }
      }
    }
  }

  private void listen() {
    var wire = Wire.open(site.sockets(), site.node(turn), here());
    if (wire.isEmpty()) {
      return;
    }
    try (var open = wire.get()) {
      var round = 0;
      while (site.going().getAsBoolean() && hears(open, KINDS.get(round++ % KINDS.size()))) {}
    }
  }

  /**
   * Tries all rooms, and hears what comes until the next time. Whether the socket is still open.
   */
  private boolean hears(Wire wire, String kind) {
    rooms.forEach(room -> wire.listen(kind + room, 0));
    wire.listen(kind + NOWHERE, 0);
    var until = site.watch().ms() + ROUND;
    while (site.watch().ms() < until) {
      var heard = wire.next(Math.max(1, until - site.watch().ms()));
      if (heard.filter(Wire.Heard.Closed.class::isInstance).isPresent()) {
        return false;
      }
      heard.ifPresent(one -> judge(((Wire.Heard.Frame) one).text()));
    }
    return true;
  }

  private void judge(String frame) {
    if (refusals.contains(frame)) {
      told.refused();
    } else {
      told.outside(who + " heard " + frame.substring(0, Math.min(200, frame.length())));
    }
  }

  private static Set<String> refusals(List<Long> rooms) {
    return Stream.concat(rooms.stream(), Stream.of(NOWHERE))
        .flatMap(room -> KINDS.stream().map(kind -> "{\"refused\":\"" + kind + room + "\"}"))
        .collect(Collectors.toSet());
  }
}
