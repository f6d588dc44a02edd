package commonground.spaces;

/** The parts that the discussions of a network are sorted into. */
public enum Section {
  CARE("Care", "How are we, and what do we need from each other?"),
  SHARE("Share", "What have we done, tried or found?"),
  LEARN("Learn", "What do we want to know, and what does the evidence say?");

  private final String words;
  private final String meaning;

  Section(String words, String meaning) {
    this.words = words;
    this.meaning = meaning;
  }

  public String words() {
    return words;
  }

  /** A question that its discussions answer. */
  public String meaning() {
    return meaning;
  }
}
