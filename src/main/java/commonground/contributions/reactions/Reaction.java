package commonground.contributions.reactions;

/** What can be said with one press. */
public enum Reaction {
  THANK_YOU("Thank you"),
  HELPFUL("Helpful"),
  SAME_HERE("Same here"),
  QUESTION("I have a question");

  private final String words;

  Reaction(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
