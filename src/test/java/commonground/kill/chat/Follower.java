package commonground.kill.chat;

import commonground.support.HttpBrowser;
import io.vertx.core.json.JsonObject;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;

/**
 * Somebody who has a room open: their page does what {@code live.js} and {@code room.js} do. After
 * a break it goes to the other node, as whatever stands before the two might send it.
 */
final class Follower implements Runnable {

  /** Milliseconds, as in {@code live-wire.js} and {@code live.js}. */
  private static final int SOON = 1_000;

  private static final int SPREAD = 2_000;
  private static final int CROWD = 9_000;
  private static final int MOST = 60_000;
  private static final int STEADY = 10_000;
  private static final int AGAIN = 5_000;

  private static final int GOING_AWAY = 1001;
  private static final int RESTARTED = 1012;

  private final String who;
  private final String email;
  private final long room;
  private final Site site;
  private final Told told;
  private final Random random;
  private final Sights sights = new Sights();
  private final IntPredicate deaf;
  private final HttpBrowser browser;
  private int turn;
  private int tries;
  private long openedAt;
  private long askAt = Long.MAX_VALUE;
  private int unread = Integer.MAX_VALUE;
  private Optional<OpenPage> page = Optional.empty();
  private volatile long revision = -1;
  private volatile boolean connected;

  /**
   * @param number from 1; says to which node they come first
   * @param deaf the numbers of messages that this page drops, to show that it is noticed
   */
  Follower(int number, String email, long room, Site site, Told told, IntPredicate deaf) {
    this.who = "Reader " + number;
    this.email = email;
    this.room = room;
    this.site = site;
    this.told = told;
    this.random = new Random(number);
    this.turn = number;
    this.deaf = deaf;
    this.browser = site.browser();
  }

  /** Whether it has a socket now. */
  boolean isConnected() {
    return connected;
  }

  long room() {
    return room;
  }

  /** Which its page shows; -1 before there is a page. */
  long revision() {
    return revision;
  }

  /** After the run. */
  Reading reading() {
    return new Reading(who, room, sights, page.map(OpenPage::lines).orElse(List.of()));
  }

  @Override
  public void run() {
    while (site.going().getAsBoolean()) {
      try {
        if (page.isPresent() || opened()) {
          live(page.get());
        }
      } catch (UncheckedIOException | AssertionError e) {
        // The node went away under it: it is tried again, there or elsewhere.
        turn++;
        pause(SOON);
      }
    }
  }

  private HttpBrowser here() {
    return browser.through(site.node(turn));
  }

  private boolean opened() {
    if (here().token().isEmpty() && !site.signIn(here(), email)) {
      pause(SOON);
      return false;
    }
    var answer = here().get(Site.path(room));
    if (answer.status() == 200) {
      page = Optional.of(new OpenPage(answer.html(), sights, site.watch(), deaf));
      revision = page.get().revision();
    } else {
      pause(SOON);
    }
    return page.isPresent();
  }

  private void live(OpenPage page) {
    var wire = Wire.open(site.sockets(), site.node(turn), here());
    if (wire.isEmpty()) {
      rest(0);
      return;
    }
    var code = 0;
    try (var open = wire.get()) {
      openedAt = site.watch().ms();
      sights.mended(openedAt);
      connected = true;
      open.listen("room/" + room, page.revision());
      code = follow(open, page);
    } finally {
      connected = false;
      if (site.going().getAsBoolean()) {
        sights.broke(site.watch().ms());
      }
    }
    if (site.going().getAsBoolean()) {
      rest(code);
    }
  }

  /** Waits as long as the page does, and is sent to the other node. */
  private void rest(int code) {
    var steady = openedAt > 0 && site.watch().ms() - openedAt > STEADY;
    openedAt = 0;
    tries = steady ? 1 : tries + 1;
    turn++;
    var spread = code == GOING_AWAY || code == RESTARTED ? CROWD : SPREAD;
    var most = (long) Math.min(MOST - SOON, spread * Math.pow(2, tries - 1));
    pause(SOON + random.nextLong(most));
  }

  /** Until the socket is closed; gives the code. */
  private int follow(Wire wire, OpenPage page) {
    askAt = unread < page.first() ? site.watch().ms() : Long.MAX_VALUE;
    while (site.going().getAsBoolean()) {
      var heard = wire.next(Math.clamp(askAt - site.watch().ms(), 1, 200));
      if (heard.isPresent()) {
        switch (heard.get()) {
          case Wire.Heard.Frame frame -> heard(page, new JsonObject(frame.text()));
          case Wire.Heard.Closed closed -> {
            told.closed(closed.code());
            return closed.code();
          }
        }
      } else if (site.watch().ms() >= askAt) {
        ask(page);
      }
      revision = page.revision();
    }
    return 0;
  }

  private void heard(OpenPage page, JsonObject frame) {
    var name = "room/" + room;
    if (!frame.fieldNames().equals(Set.of(name))) {
      told.strange(who + " heard " + frame.encode());
    } else if (frame.getValue(name) instanceof JsonObject news && page.takes(news)) {
      page.push(news);
    } else if (!(frame.getValue(name) instanceof Number to && to.longValue() == page.revision())) {
      ask(page);
    }
  }

  /** Asks for what has changed; once more after a while if that fails. */
  private void ask(OpenPage page) {
    askAt = site.watch().ms() + AGAIN;
    var last = page.last();
    try {
      var answer = here().sendOnly(here().request(page.asks()));
      switch (answer.status()) {
        case 200 -> page.take(answer.html());
        case 204 -> {}
        case 429, 503 -> {
          return;
        }
        default -> told.strange("since: " + answer.status());
      }
      if (page.first() > last + 1) {
        unread = Math.min(unread, last + 1);
      }
      if (read(page)) {
        askAt = Long.MAX_VALUE;
      }
    } catch (UncheckedIOException e) {
      // The node is gone, which the socket will say soon.
    }
  }

  /** So much was missed that the page began anew: its reader reads what is above. */
  private boolean read(OpenPage page) {
    while (unread < page.first()) {
      var answer = here().sendOnly(here().request(page.from(unread)));
      if (answer.status() != 200) {
        return false;
      }
      var lines = answer.html().select(".cg-lines > [data-number]").stream().map(Line::of).toList();
      lines.forEach(page::see);
      unread = lines.getLast().number() + 1;
    }
    unread = Integer.MAX_VALUE;
    return true;
  }

  private static void pause(long ms) {
    LockSupport.parkNanos(Duration.ofMillis(ms).toNanos());
  }
}
