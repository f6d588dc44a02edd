package commonground.kill.posts;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the writers know: which posts were confirmed to them, and which may or may not be kept. */
final class Ledger {

  private final Map<Sent, Integer> acknowledged = new ConcurrentHashMap<>();
  private final Set<Sent> unknown = ConcurrentHashMap.newKeySet();
  private final Queue<String> strange = new ConcurrentLinkedQueue<>();

  /**
   * @param number that the post has in its thread, as the site said
   */
  void acknowledged(Sent post, int number) {
    acknowledged.put(post, number);
  }

  /** It was sent and no answer came, or one that leaves open what was done. */
  void unknown(Sent post) {
    unknown.add(post);
  }

  /** An answer that a site in order never gives. */
  void strange(String answer) {
    strange.add(answer);
  }

  /** The numbers by post. */
  Map<Sent, Integer> acknowledged() {
    return acknowledged;
  }

  /** Also those that were sent again, and then confirmed. */
  Set<Sent> unknown() {
    return unknown;
  }

  /** How often each came. */
  Map<String, Integer> strange() {
    var counts = new TreeMap<String, Integer>();
    strange.forEach(answer -> counts.merge(answer, 1, Integer::sum));
    return counts;
  }
}
