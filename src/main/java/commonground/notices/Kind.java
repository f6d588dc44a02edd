package commonground.notices;

/** What somebody is told of. */
public enum Kind {
  POST,
  /** A message of a room. */
  MESSAGE,
  /** A discussion took messages of theirs along. */
  TAKEN_ALONG,
  /** Their discussion takes no replies any more. */
  CLOSED,
  /** Their discussion stands in another space. */
  MOVED,
  SUMMARY_DECLINED,
  TOPIC_DECLINED,
  /** Two facilitators looked up who wrote what they wrote without their name. */
  NAME_SEEN,
  /** Something was done to what they wrote, or to them. */
  MODERATED,
  /** What they reported is decided. */
  REPORT_DECIDED;

  /**
   * Whether they are told whatever they want to hear, because it is about themselves; by mail they
   * get a letter of its own.
   */
  boolean always() {
    return this == MODERATED || this == REPORT_DECIDED;
  }
}
