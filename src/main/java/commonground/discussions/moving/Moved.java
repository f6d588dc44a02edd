package commonground.discussions.moving;

import commonground.spaces.Slug;

/** What came of moving a thread. */
public sealed interface Moved {

  record Done(Slug to) implements Moved {}

  /** It stays where it is, wherever one wants to move it. */
  record Held(Anchor by) implements Moved {}

  /** Not into that space: it is archived, the member does not write there, or others would read. */
  record NotThere() implements Moved {}

  record Archived() implements Moved {}

  record NotHere() implements Moved {}
}
