package commonground.spaces;

import java.util.List;

/** What sort of community a space is for; each kind has its own defaults. */
public enum Kind {
  COMMUNITY(
      "Community",
      "For everybody who cares about one question, from all sides.",
      Visibility.LISTED,
      Joining.ASK,
      NameRule.ACCOUNT,
      Prompts.USUAL),
  LINK_GROUP(
      "Link group",
      "For members of the public who carry findings out into the places they know.",
      Visibility.HIDDEN,
      Joining.INVITATION,
      NameRule.DISPLAY,
      Prompts.LINK_GROUP),
  RUG(
      "Research User Group",
      "For people who share what they know from living with something, to make research better.",
      Visibility.HIDDEN,
      Joining.INVITATION,
      NameRule.DISPLAY,
      Prompts.RUG),
  NETWORK(
      "Network",
      "For people from many places who meet every month. Its discussions have three sections: Care,"
          + " Share and Learn.",
      Visibility.LISTED,
      Joining.ASK,
      NameRule.ACCOUNT,
      Prompts.USUAL),
  PROJECT(
      "Project",
      "For a team that works on one thing until it is done.",
      Visibility.HIDDEN,
      Joining.INVITATION,
      NameRule.ACCOUNT,
      Prompts.USUAL);

  private final String words;
  private final String meaning;
  private final Visibility visibility;
  private final Joining joining;
  private final NameRule names;
  private final Prompts prompts;

  Kind(
      String words,
      String meaning,
      Visibility visibility,
      Joining joining,
      NameRule names,
      Prompts prompts) {
    this.words = words;
    this.meaning = meaning;
    this.visibility = visibility;
    this.joining = joining;
    this.names = names;
    this.prompts = prompts;
  }

  public String words() {
    return words;
  }

  /** One sentence about whom it is for. */
  public String meaning() {
    return meaning;
  }

  /** What the discussions in such a space are sorted into; empty for most kinds. */
  public List<Section> sections() {
    return this == NETWORK ? List.of(Section.values()) : List.of();
  }

  /** What a new space of this kind has, unless somebody chooses otherwise. */
  public Visibility visibility() {
    return visibility;
  }

  public Joining joining() {
    return joining;
  }

  public NameRule names() {
    return names;
  }

  /** Whether people of a new space may post without their name: where they speak of illness. */
  public boolean unnamed() {
    return this == RUG || this == LINK_GROUP;
  }

  /** What its pages say to somebody who is about to write. */
  public Prompts prompts() {
    return prompts;
  }
}
