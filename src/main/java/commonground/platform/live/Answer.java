package commonground.platform.live;

/** What came of asking whether somebody may hear a subject. */
sealed interface Answer {
  record Yes(Admission admission, long revision) implements Answer {}

  /** They may not, or there is nothing. */
  record No() implements Answer {}

  /** It could not be asked. */
  record Unknown() implements Answer {}
}
