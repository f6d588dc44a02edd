package commonground.spaces;

/**
 * Who something was written for, on the day it was written. It stays with the words: opening a
 * space never widens it.
 */
public enum Audience {
  /** Anyone who can reach the page. */
  EVERYONE,
  /** Members of the space. */
  MEMBERS;

  /** Whom a form says that its page named; the narrower one if it named nobody. */
  public static Audience named(String word) {
    return word.equals("everyone") ? EVERYONE : MEMBERS;
  }

  /** The narrower of the two. */
  public Audience and(Audience other) {
    return this == EVERYONE ? other : this;
  }
}
