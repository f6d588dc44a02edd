package commonground.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sockets that listen to one room. Each must hear each message once, in the order of their numbers,
 * and all of them the same: anything else ends the run.
 */
final class Gathering implements Ear {

  /** Frames that some have heard and others may not yet. */
  private static final int LATEST = 8;

  /** Who may be on their way in at once. */
  private static final int AT_ONCE = 64;

  private static final Duration OPENING = Duration.ofMinutes(3);
  private static final Duration MOMENT = Duration.ofMillis(2);

  private final Venue venue;
  private final int firstPerson;
  private final int people;
  private final int[] last;
  private final boolean[] isIn;
  private final List<Wire> wires = new ArrayList<>();
  private final Semaphore doors = new Semaphore(AT_ONCE);
  private final AtomicInteger in = new AtomicInteger();
  private final Deque<Told> latest = new ArrayDeque<>();
  private final Map<Integer, Integer> tags = new HashMap<>();
  private volatile Spoken spoken = new Spoken(0, 0, 0);
  private volatile long repeats;

  /**
   * @param people who take turns in opening a socket, from {@code firstPerson}
   */
  Gathering(Venue venue, int firstPerson, int people, int sockets) {
    this.venue = venue;
    this.firstPerson = firstPerson;
    this.people = people;
    this.last = new int[sockets];
    this.isIn = new boolean[sockets];
  }

  int sockets() {
    return last.length;
  }

  Venue venue() {
    return venue;
  }

  int person(int number) {
    return firstPerson + number % people;
  }

  /** All of them are listening when this returns. */
  Gathering open(Switchboard switchboard) {
    var until = System.nanoTime() + OPENING.toNanos();
    for (var number = 0; number < sockets(); number++) {
      while (!doors.tryAcquire()) {
        pause(switchboard, until);
      }
      last[number] = venue.last();
      var wire = Wire.to(venue.port(), venue.handshake(person(number)), number, false, this);
      wires.add(wire);
      switchboard.add(wire);
    }
    while (in.get() < sockets()) {
      pause(switchboard, until);
    }
    return this;
  }

  private void pause(Switchboard switchboard, long until) {
    switchboard.check();
    if (System.nanoTime() > until) {
      throw new Busy("a socket: " + in.get() + " of " + sockets() + " are open");
    }
    LockSupport.parkNanos(MOMENT.toNanos());
  }

  /** From now on these are said. */
  void listen(Spoken to) {
    spoken = to;
  }

  /** The latest frame with messages; there is one. */
  Told latest() {
    return latest.getFirst();
  }

  /** Lines that were sent twice: a page knows them by their numbers. */
  long repeats() {
    return repeats;
  }

  @Override
  public void opened(Wire wire) {
    if (venue.subscribing(person(wire.number())).isEmpty()) {
      welcome(wire);
    }
  }

  private void welcome(Wire wire) {
    isIn[wire.number()] = true;
    in.incrementAndGet();
    doors.release();
  }

  @Override
  public void heard(Wire wire, ByteBuffer text) {
    if (isIn[wire.number()]) {
      messages(wire, text);
      return;
    }
    var frame = StandardCharsets.UTF_8.decode(text).toString();
    if (frame.equals("{\"hello\":1}")) {
      venue.subscribing(person(wire.number())).forEach(wire::say);
    } else if (venue.welcomes(frame)) {
      welcome(wire);
    } else if (!isNotices(frame)) {
      throw new WrongAnswer("a socket", "was told " + frame);
    }
  }

  private static boolean isNotices(String frame) {
    return frame.startsWith("{\"me/");
  }

  private void messages(Wire wire, ByteBuffer text) {
    var at = System.nanoTime();
    var told = told(text);
    if (told.isEmpty()) {
      return;
    }
    for (var message : told.get().messages()) {
      if (message.number() <= last[wire.number()]) {
        repeats++;
      } else if (message.number() > last[wire.number()] + 1) {
        throw new WrongAnswer(
            "socket " + wire.number(),
            "heard message " + message.number() + " after " + last[wire.number()]);
      } else {
        last[wire.number()] = message.number();
        spoken.heard(message.tag(), at);
      }
    }
  }

  /** Empty for what is no message. */
  private Optional<Told> told(ByteBuffer text) {
    for (var known : latest) {
      if (known.frame().equals(text)) {
        return Optional.of(known);
      }
    }
    var frame = StandardCharsets.UTF_8.decode(text.duplicate()).toString();
    if (isNotices(frame)) {
      return Optional.empty();
    }
    if (frame.length() < 40) {
      throw new Busy("all: a page fell behind and was told to ask, " + frame);
    }
    var told = Told.read(text);
    told.messages().forEach(this::sameForAll);
    latest.addFirst(told);
    if (latest.size() > LATEST) {
      latest.removeLast();
    }
    venue.told(told);
    return Optional.of(told);
  }

  private void sameForAll(Told.Message message) {
    var before = tags.put(message.number(), message.tag());
    if (before != null && before != message.tag()) {
      throw new WrongAnswer("message " + message.number(), "was another one to somebody else");
    }
  }

  @Override
  public void closed(Wire wire, int code) {
    throw new WrongAnswer("socket " + wire.number(), "was closed with " + code);
  }
}
