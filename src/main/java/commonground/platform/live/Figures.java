package commonground.platform.live;

import java.util.concurrent.atomic.LongAdder;

/** What this node's sockets come to. */
public final class Figures {

  final LongAdder subscriptions = new LongAdder();
  final LongAdder sent = new LongAdder();
  final LongAdder heard = new LongAdder();
  final LongAdder missed = new LongAdder();
  final LongAdder refused = new LongAdder();

  Figures() {}

  /** Subjects that pages listen to now, each page counted. */
  public long subscriptions() {
    return subscriptions.sum();
  }

  /** Frames with news, since the start. */
  public long sent() {
    return sent.sum();
  }

  /** Frames that browsers sent, pings among them. */
  public long heard() {
    return heard.sum();
  }

  /** Times that a browser was too slow to be told: it was told later how far it had fallen back. */
  public long missed() {
    return missed.sum();
  }

  /** Frames that no page of ours sends, each of which closed its socket. */
  public long refused() {
    return refused.sum();
  }
}
