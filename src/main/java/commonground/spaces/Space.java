package commonground.spaces;

/**
 * A community's home.
 *
 * @param purpose one or two sentences; "" if nobody has written them
 * @param speaking what makes it safe to speak here
 * @param archived whether it can only be read
 * @param members how many people are in it
 * @param picture version of its picture; 0 if it has none
 */
public record Space(
    SpaceId id,
    Slug slug,
    String name,
    String purpose,
    Kind kind,
    Visibility visibility,
    Joining joining,
    NameRule names,
    Speaking speaking,
    boolean archived,
    int members,
    long picture) {

  /** A hidden space that is not there and that nobody is in; a number of its own for each slug. */
  static Space nowhere(Slug slug) {
    return new Space(
        new SpaceId(-1L - Integer.toUnsignedLong(slug.hashCode())),
        slug,
        "",
        "",
        Kind.COMMUNITY,
        Visibility.HIDDEN,
        Joining.INVITATION,
        NameRule.ACCOUNT,
        Speaking.NONE,
        false,
        0,
        0);
  }

  public String path() {
    return "/spaces/" + slug.text();
  }

  /** Whom what is written here from now on is for. */
  public Audience audience() {
    return visibility.audience();
  }

  /** The same space, as open as this. */
  public Space as(Openness openness) {
    return new Space(
        id,
        slug,
        name,
        purpose,
        kind,
        openness.visibility(),
        openness.joining(),
        names,
        speaking,
        archived,
        members,
        picture);
  }

  /** One sentence: who can read what is written here for these. */
  String whoReads(Audience whom) {
    return switch (whom) {
      case EVERYONE -> "Anyone on the internet can read this.";
      case MEMBERS ->
          members == 1
              ? "Only members of " + name + " can read this. So far that is only you."
              : "Only the " + members + " members of " + name + " can read this.";
    };
  }

  /** One sentence: who can see the space, and who can read in it. */
  public String whoSees() {
    return switch (visibility) {
      case PUBLIC ->
          "Anyone can see this space and read in it." + (archived ? "" : " Members write.");
      case LISTED -> "Anyone can see that this space exists. Only its members can read in it.";
      case HIDDEN -> "Only members know that this space exists.";
    };
  }
}
