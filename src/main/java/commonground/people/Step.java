package commonground.people;

import commonground.platform.db.Tx;

/**
 * One thing that is done to a table when somebody is erased. It is repeated, each time in a
 * transaction of its own, until it finds nothing more to do: so it can be stopped anywhere and goes
 * on later.
 *
 * @param place the table
 * @param deletes whether it deletes rows; else it blanks some of their columns
 * @param atOnce whether the person's press waits for it
 */
public record Step(String place, boolean deletes, boolean atOnce, Act act) {

  /** Rows that one transaction may change: it lasts two seconds at most. */
  public static final int BATCH = 500;

  /** What is done. */
  @FunctionalInterface
  public interface Act {
    /**
     * @return how many rows it changed; 0 once nothing is left to do
     */
    int on(Tx tx, Erasure erasure);
  }

  public static Step deletes(String place, Act act) {
    return new Step(place, true, false, act);
  }

  public static Step blanks(String place, Act act) {
    return new Step(place, false, false, act);
  }

  /** The same, done in the transaction that closes the account. */
  public Step now() {
    return new Step(place, deletes, true, act);
  }
}
