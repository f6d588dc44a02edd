package commonground.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;

/** Messages that are sent one after the other: when each was, and when the last socket had it. */
final class Spoken {

  private final int first;
  private final int listeners;
  private final AtomicLongArray sentAt;
  private final AtomicLongArray firstAt;
  private final AtomicLongArray heardAt;
  private final AtomicIntegerArray heard;
  private final CountDownLatch left;

  /**
   * @param first the tag of the first
   * @param listeners sockets that must hear each
   */
  Spoken(int first, int messages, int listeners) {
    this.first = first;
    this.listeners = listeners;
    this.sentAt = new AtomicLongArray(messages);
    this.firstAt = new AtomicLongArray(messages);
    this.heardAt = new AtomicLongArray(messages);
    this.heard = new AtomicIntegerArray(messages);
    this.left = new CountDownLatch(messages);
  }

  int first() {
    return first;
  }

  int messages() {
    return sentAt.length();
  }

  /**
   * @param at when it had to be, in the time of {@link System#nanoTime}: being late counts
   */
  void sent(int tag, long at) {
    sentAt.set(tag - first, at);
  }

  /**
   * One more socket has it.
   *
   * @throws WrongAnswer if it is none of these, or all have it already
   */
  void heard(int tag, long at) {
    var index = tag - first;
    if (index < 0 || index >= messages() || sentAt.get(index) == 0) {
      throw new WrongAnswer(Told.tag(tag), "was heard and had not been sent");
    }
    var ears = heard.incrementAndGet(index);
    if (ears > listeners) {
      throw new WrongAnswer(Told.tag(tag), "was heard by more than listen");
    }
    if (ears == 1) {
      firstAt.set(index, at);
    }
    if (ears == listeners) {
      heardAt.set(index, at);
      left.countDown();
    }
  }

  /** How many have not reached everybody. */
  long left() {
    return left.getCount();
  }

  /** From being sent to the last socket that has it, of each; once none is left. */
  List<Double> millis() {
    return millis(heardAt);
  }

  /** The same to the first socket: what comes after it is the spreading alone. */
  List<Double> millisToFirst() {
    return millis(firstAt);
  }

  private List<Double> millis(AtomicLongArray until) {
    var millis = new ArrayList<Double>();
    for (var i = 0; i < messages(); i++) {
      millis.add((until.get(i) - sentAt.get(i)) / 1e6);
    }
    return millis;
  }
}
