package commonground.spaces;

/** Who can see a space. */
public enum Visibility {
  /** Anyone reads. */
  PUBLIC,
  /** Anyone sees that it exists; members read. */
  LISTED,
  /** Only members know. */
  HIDDEN
}
