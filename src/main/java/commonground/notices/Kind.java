package commonground.notices;

/** What somebody is told of. */
public enum Kind {
  POST,
  /** Their discussion takes no replies any more. */
  CLOSED,
  /** Their discussion stands in another space. */
  MOVED,
  SUMMARY_DECLINED,
  TOPIC_DECLINED,
  NAME_SEEN
}
