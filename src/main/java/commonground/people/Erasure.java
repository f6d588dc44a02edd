package commonground.people;

import commonground.platform.db.Tx;
import java.time.Instant;
import java.util.List;

/**
 * Somebody is being erased.
 *
 * @param wish what is to become of what they wrote
 * @param email where they got mail
 * @param names that they had, on the site and in spaces
 */
public record Erasure(
    PersonId person, Wish wish, Instant closedAt, EmailAddress email, List<String> names) {

  /** What is to become of what somebody wrote. */
  public enum Wish {
    KEEP_WORDS,
    REMOVE_WORDS
  }

  public Erasure {
    names = List.copyOf(names);
  }

  /**
   * By now everything that was under way when the account was closed has ended, on every node: they
   * hear of it within two seconds, and a transaction lasts {@link Tx#LIMIT}.
   */
  public Instant until() {
    return closedAt.plus(Tx.LIMIT).plusSeconds(3);
  }

  public boolean removesWords() {
    return wish == Wish.REMOVE_WORDS;
  }

  /** Without the address and the names. */
  @Override
  public String toString() {
    return "Erasure of " + person;
  }
}
