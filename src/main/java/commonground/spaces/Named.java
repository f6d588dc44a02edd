package commonground.spaces;

/** What came of choosing a name for a space. */
public sealed interface Named {
  record Done() implements Named {}

  /**
   * Nothing was kept.
   *
   * @param why and what to do, to whoever chose it
   */
  record Not(String why) implements Named {

    static final Not TAKEN =
        new Not(
            "Somebody else here has this name, or one that looks like it. Choose another one,"
                + " perhaps with a letter more");

    static final Not MISSING = new Not("Enter a name. It need not be your real one");
  }
}
