package commonground.spaces;

/** What came of changing how open a space is. */
public sealed interface Opened {

  /** It is so, and everybody is asked by it from now on. */
  record Done() implements Opened {}

  /** Somebody changed it after the page was opened; so it stands now. */
  record Meanwhile(Openness now) implements Opened {}
}
