package commonground.joining;

/** What came of changing the ground rules. */
public sealed interface RulesChange {

  /**
   * @param version that holds now
   */
  record Done(int version) implements RulesChange {}

  /** Somebody else changed them meanwhile. */
  record Meanwhile(Rules now) implements RulesChange {}
}
