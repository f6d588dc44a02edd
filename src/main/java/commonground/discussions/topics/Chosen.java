package commonground.discussions.topics;

/** What came of choosing the topics of a discussion. */
public sealed interface Chosen {

  /** It is so, or was before. */
  record Done() implements Chosen {}

  /** With those that somebody else chose meanwhile there would be too many. */
  record TooMany() implements Chosen {}

  /** Nothing is changed in this space any more. */
  record Archived() implements Chosen {}

  /** No such discussion for this member, or another one's. */
  record NotHere() implements Chosen {}
}
