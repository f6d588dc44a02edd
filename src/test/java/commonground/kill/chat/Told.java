package commonground.kill.chat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the site has told those who use it. */
final class Told {

  private final Queue<Fact> facts = new ConcurrentLinkedQueue<>();
  private final Set<Sent> sent = ConcurrentHashMap.newKeySet();
  private final Queue<String> strange = new ConcurrentLinkedQueue<>();
  private final Queue<String> outside = new ConcurrentLinkedQueue<>();
  private final Map<Integer, Integer> closed = new ConcurrentSkipListMap<>();
  private final AtomicInteger confirmed = new AtomicInteger();
  private final AtomicInteger unknown = new AtomicInteger();
  private final AtomicInteger refusals = new AtomicInteger();

  /** It goes on its way. */
  void sends(Sent message) {
    sent.add(message);
  }

  void confirmed(Fact fact) {
    facts.add(fact);
    confirmed.incrementAndGet();
  }

  /** No answer came, or one that leaves open what was done. */
  void unknown() {
    unknown.incrementAndGet();
  }

  /** An answer that a site in order never gives. */
  void strange(String answer) {
    strange.add(answer);
  }

  /** Somebody who is in no room heard or read this. */
  void outside(String heard) {
    outside.add(heard);
  }

  /** Somebody who is in no room was told nothing. */
  void refused() {
    refusals.incrementAndGet();
  }

  /** The socket of a page was closed with this code (RFC 6455, 7.4). */
  void closed(int code) {
    closed.merge(code, 1, Integer::sum);
  }

  /** How many sockets were closed with each code. */
  Map<Integer, Integer> closed() {
    return closed;
  }

  /** How many facts there are. */
  int count() {
    return confirmed.get();
  }

  int unknowns() {
    return unknown.get();
  }

  int refusals() {
    return refusals.get();
  }

  List<Fact> facts() {
    return List.copyOf(facts);
  }

  Collection<Sent> sent() {
    return sent;
  }

  List<String> outside() {
    return List.copyOf(outside);
  }

  /** Each with how often it came. */
  List<String> strange() {
    Map<String, Integer> counts = new TreeMap<>();
    strange.forEach(answer -> counts.merge(answer, 1, Integer::sum));
    return counts.entrySet().stream().map(Map.Entry::toString).toList();
  }
}
