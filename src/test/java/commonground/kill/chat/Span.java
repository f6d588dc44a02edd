package commonground.kill.chat;

import java.util.List;

/**
 * A time in which a page could not be told anything, in milliseconds of the run.
 *
 * @param until {@link #NEVER} if it did not end
 */
record Span(long from, long until) {

  static final long NEVER = Long.MAX_VALUE / 2;

  /** So long may it take until a page shows what was confirmed. */
  static final long PATIENCE = 10_000;

  /**
   * Until when a page must show what was confirmed then: {@link #PATIENCE} later, counted anew
   * after each of these times that falls into it.
   *
   * @param spans in the order of their beginnings
   */
  static long deadline(long confirmed, List<Span> spans) {
    var start = confirmed;
    for (var span : spans) {
      if (span.from() < start + PATIENCE && span.until() > start) {
        start = span.until();
      }
    }
    return start + PATIENCE;
  }
}
