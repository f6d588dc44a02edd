package commonground.spaces;

/** How people come into a space. */
public enum Joining {
  OPEN("Open", "Anyone who can see it joins at once."),
  ASK("By asking", "People ask to join, and a facilitator answers."),
  INVITATION("By invitation", "People come in only if somebody invites them.");

  private final String words;
  private final String meaning;

  Joining(String words, String meaning) {
    this.words = words;
    this.meaning = meaning;
  }

  public String words() {
    return words;
  }

  /** One sentence about how people come in. */
  public String meaning() {
    return meaning;
  }
}
