package commonground.kill.chat;

import commonground.support.HttpBrowser;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Somebody who writes in a room: sends messages, answers, changes and deletes their own, and tries
 * again, at one node and the other, until the site says what came of it.
 */
final class Talker implements Runnable {

  /** Milliseconds until it is tried again: at random, or all would come at once. */
  private static final int SOONEST_MS = 200;

  private static final int LATEST_MS = 1_500;
  private static final int QUICKEST_MS = 1_000;
  private static final int SLOWEST_MS = 3_000;

  /** Own messages that may still change. */
  private static final int RECENT = 5;

  private static final Pattern SAID = Pattern.compile(".*said=(sent|reworded|deleted)-([0-9]+).*");

  private final String who;
  private final String email;
  private final long room;
  private final Site site;
  private final Told told;
  private final Tempo tempo;
  private final Random random;
  private final HttpBrowser browser;
  private final List<Fact> recent = new ArrayList<>();
  private String token = "";
  private int turn;
  private int count;

  /**
   * @param number from 1; no two have the same
   */
  Talker(int number, String email, long room, Site site, Told told, Tempo tempo) {
    this.who = "Writer " + number;
    this.email = email;
    this.room = room;
    this.site = site;
    this.told = told;
    this.tempo = tempo;
    this.random = new Random(number);
    this.turn = number;
    this.browser = site.browser();
  }

  @Override
  public void run() {
    while (tempo.isGoing()) {
      act();
      var until = site.watch().ms() + random.nextInt(QUICKEST_MS, SLOWEST_MS);
      while (tempo.isGoing() && site.watch().ms() < until && !tempo.isHurried()) {
        pause(Duration.ofMillis(20));
      }
    }
  }

  private void act() {
    var chance = recent.isEmpty() ? 0 : random.nextInt(100);
    if (chance < 60) {
      send(Map.of());
    } else if (chance < 80) {
      send(Map.of("_parent", Integer.toString(any().number())));
    } else if (chance < 93) {
      reword(any());
    } else {
      delete(any());
    }
  }

  private Fact any() {
    return recent.get(random.nextInt(recent.size()));
  }

  private void send(Map<String, String> more) {
    var message = new Sent(room, who + ", message " + ++count, UUID.randomUUID());
    told.sends(message);
    var form = new HashMap<>(more);
    form.put("_once", message.once().toString());
    form.put("message", message.words(1));
    number(post(Site.path(room) + "/messages", form), "sent")
        .ifPresent(number -> confirmed(new Fact(message, number, 1, site.watch().ms())));
  }

  private void reword(Fact fact) {
    var path = Site.path(room) + "/messages/" + fact.number() + "/edit";
    var next = fact.version() + 1;
    var form = Map.of("_seen", seen(path), "message", fact.message().words(next));
    if (number(post(path, form), "reworded").isPresent()) {
      recent.remove(fact);
      confirmed(new Fact(fact.message(), fact.number(), next, site.watch().ms()));
    }
  }

  private void delete(Fact fact) {
    var path = Site.path(room) + "/messages/" + fact.number() + "/deletion";
    if (number(post(path, Map.of("_seen", seen(path))), "deleted").isPresent()) {
      recent.remove(fact);
      told.confirmed(new Fact(fact.message(), fact.number(), Fact.GONE, site.watch().ms()));
    }
  }

  /** The revision of the message on the page where it is changed. */
  private String seen(String path) {
    return insist(() -> browser().request(path)).field("_seen");
  }

  private HttpBrowser.Page post(String path, Map<String, String> typed) {
    var form = new HashMap<>(typed);
    return insist(() -> {
      form.put("_token", token);
      return browser().form(path, form).header("Origin", site.origin());
    });
  }

  private void confirmed(Fact fact) {
    told.confirmed(fact);
    recent.add(fact);
    if (recent.size() > RECENT) {
      recent.removeFirst();
    }
  }

  /** The number of the message of which the site says that this is done; empty if it does not. */
  private OptionalInt number(HttpBrowser.Page answer, String done) {
    var said = SAID.matcher(answer.header("Location"));
    if (answer.status() == 303 && said.matches() && said.group(1).equals(done)) {
      return OptionalInt.of(Integer.parseInt(said.group(2)));
    }
    told.strange("not " + done + ": " + answer.status() + " " + answer.header("Location"));
    return OptionalInt.empty();
  }

  /** Sends it until somebody says what came of it. */
  private HttpBrowser.Page insist(Supplier<HttpRequest.Builder> request) {
    while (true) {
      try {
        if (!token.isEmpty() || signedIn()) {
          var answer = browser().sendOnly(request.get());
          if (answer.status() < 500 && answer.status() != 429) {
            return answer;
          }
          if (answer.status() != 503 && answer.status() != 429) {
            told.strange(answer.method() + " " + answer.status());
          }
        }
      } catch (UncheckedIOException | AssertionError e) {
        // It was killed meanwhile, or is not there.
      }
      told.unknown();
      turn++;
      pause(Duration.ofMillis(random.nextInt(SOONEST_MS, LATEST_MS)));
    }
  }

  private HttpBrowser browser() {
    return browser.through(site.node(turn));
  }

  private boolean signedIn() {
    if (site.signIn(browser(), email)) {
      token = browser().token();
    }
    return !token.isEmpty();
  }

  private static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }
}
