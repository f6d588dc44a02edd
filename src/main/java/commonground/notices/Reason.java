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
  YOUR_SUGGESTION("you suggested this topic");

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  /** Whether it is so for them in particular: "Just for me" tells it too. */
  boolean isForYou() {
    return this != EVERY_POST_HERE;
  }

  /** A sentence for whoever is told. */
  String sentence() {
    return "You are told because " + words + ".";
  }
}
