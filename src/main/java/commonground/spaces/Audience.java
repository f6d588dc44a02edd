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

  /** The narrower of the two. */
  public Audience and(Audience other) {
    return this == EVERYONE ? other : this;
  }
}
