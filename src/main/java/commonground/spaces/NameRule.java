package commonground.spaces;

/** Which names people see in a space. */
public enum NameRule {
  ACCOUNT(
      "The names of accounts",
      "People see the name of each person's account, unless that person chose another one for this"
          + " space."),
  DISPLAY(
      "Names that people choose",
      "People choose a name for this space; the name of their account is not shown.");

  /** What whoever chooses a name is promised. */
  public static final String PROMISE =
      "In this space people use a name they choose. The name of your account is not shown.";

  private final String words;
  private final String meaning;

  NameRule(String words, String meaning) {
    this.words = words;
    this.meaning = meaning;
  }

  public String words() {
    return words;
  }

  /** One sentence about what people see. */
  public String meaning() {
    return meaning;
  }
}
