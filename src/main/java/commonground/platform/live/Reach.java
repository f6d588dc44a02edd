package commonground.platform.live;

/** How far a page is, and how far the subject that it listens to, as far as that is known. */
final class Reach {

  /** Whether who shows the first has something to learn from the second. */
  interface Order {
    boolean isNew(long shown, long stands);
  }

  private final Order order;
  private long position;
  private long known;

  /**
   * @param since the revision that the page shows
   */
  Reach(Order order, long since) {
    this.order = order;
    this.position = since;
    this.known = since;
  }

  /** The page shows this revision, or was told of it. */
  void shows(long revision) {
    position = revision;
  }

  /** The subject stands at this revision at least. */
  void learn(long revision) {
    if (order.isNew(known, revision)) {
      known = revision;
    }
  }

  /** Whether the page can take what has happened between these two. */
  boolean takes(long after, long revision) {
    return position >= after && order.isNew(position, revision);
  }

  boolean isBehind() {
    return order.isNew(position, known);
  }

  long known() {
    return known;
  }
}
