package commonground.spaces;

/** Who can see a space. */
public enum Visibility {
  /** Anyone reads. */
  PUBLIC,
  /** Anyone sees that it exists; members read. */
  LISTED,
  /** Only members know. */
  HIDDEN;

  /** Whom what is written in such a space is for. */
  public Audience audience() {
    return this == PUBLIC ? Audience.EVERYONE : Audience.MEMBERS;
  }
}
