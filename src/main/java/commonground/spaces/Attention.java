package commonground.discussions;

/** What a member wants of a thread. Nobody else sees it. */
public enum Attention {
  USUAL,
  /** It is in the list of those they follow, and comes first among what waits for them. */
  FOLLOWING,
  /** Nothing of it counts as new. */
  MUTED
}
