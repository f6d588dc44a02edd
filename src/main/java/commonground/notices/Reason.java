package commonground.notices;

/**
 * Why somebody is told: the rule that decided. What it says stays true whatever is chosen later.
 */
public enum Reason {
  REPLY_TO_YOU("it was a reply to you"),
  YOUR_DISCUSSION("you started this discussion"),
  YOU_FOLLOW("you chose “Every post” for this discussion"),
  EVERY_POST_HERE("you chose “Every post” for this space"),
  YOUR_SUMMARY("you suggested this summary"),
  YOUR_SUGGESTION("you suggested this topic"),
  YOUR_NAME("you wrote a post here without your name");

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  /** A sentence for whoever is told. */
  String sentence() {
    return "You are told because " + words + ".";
  }
}
