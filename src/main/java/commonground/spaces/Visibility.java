package commonground.spaces;

/** Who can see a space. */
public enum Visibility {
  /** Anyone reads. */
  PUBLIC("Public", "Anyone can see it and read in it."),
  /** Anyone sees that it exists; members read. */
  LISTED("Listed", "Anyone can see that it exists. Only its members can read in it."),
  /** Only members know. */
  HIDDEN("Hidden", "Only its members know that it exists.");

  private final String words;
  private final String meaning;

  Visibility(String words, String meaning) {
    this.words = words;
    this.meaning = meaning;
  }

  public String words() {
    return words;
  }

  /** One or two sentences about the space. */
  public String meaning() {
    return meaning;
  }

  /** Whom what is written in such a space is for. */
  public Audience audience() {
    return this == PUBLIC ? Audience.EVERYONE : Audience.MEMBERS;
  }
}
