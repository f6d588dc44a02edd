package commonground.spaces;

/**
 * What a member wants to hear of a space, or of one discussion in it. Nobody else sees it. A
 * discussion for which nothing is chosen is heard of as the space is.
 */
public enum Attention {
  /** Each new post; of chat what is for them, as with the next word. Whoever chooses it for a discussion follows that discussion. */
  EVERY_POST("Every post"),
  /** Replies to them, what is written in discussions that they started, and what they follow. */
  JUST_FOR_ME("Just for me"),
  /** No notice and no mail. A discussion is muted by it: nothing of it counts as new. */
  NOTHING("Nothing");

  private final String words;

  Attention(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
