package commonground.spaces;

/** What sort of community a space is for; each kind has its own defaults. */
public enum Kind {
  COMMUNITY("Community", Visibility.LISTED, Joining.ASK),
  LINK_GROUP("Link group", Visibility.HIDDEN, Joining.INVITATION),
  RUG("Research User Group", Visibility.HIDDEN, Joining.INVITATION),
  NETWORK("Network", Visibility.LISTED, Joining.ASK),
  PROJECT("Project", Visibility.HIDDEN, Joining.INVITATION);

  private final String words;
  private final Visibility visibility;
  private final Joining joining;

  Kind(String words, Visibility visibility, Joining joining) {
    this.words = words;
    this.visibility = visibility;
    this.joining = joining;
  }

  public String words() {
    return words;
  }

  /** What a new space of this kind has, unless somebody chooses otherwise. */
  public Visibility visibility() {
    return visibility;
  }

  public Joining joining() {
    return joining;
  }
}
