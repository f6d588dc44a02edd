package commonground.notices;

import commonground.contributions.mentions.Circle;

/**
 * Why somebody is told: the rule that decided. What it says stays true whatever is chosen later.
 */
public enum Reason {
  REPLY_TO_YOU("it was a reply to you"),
  MENTIONED("you were mentioned"),
  YOUR_DISCUSSION("you started this discussion"),
  CLINICIANS_MENTIONED("clinicians were mentioned"),
  ACADEMICS_MENTIONED("academics were mentioned"),
  COMMISSIONERS_MENTIONED("commissioners were mentioned"),
  PATIENTS_MENTIONED("patients and carers were mentioned"),
  VOLUNTARY_MENTIONED("people from the voluntary sector were mentioned"),
  FACILITATORS_MENTIONED("facilitators were mentioned"),
  MODERATORS_MENTIONED("moderators were mentioned"),
  LIBRARIANS_MENTIONED("librarians were mentioned"),
  BROKERS_MENTIONED("knowledge brokers were mentioned"),
  YOU_FOLLOW("you chose “Every post” for this discussion"),
  EVERY_POST_HERE("you chose “Every post” for this space"),
  YOUR_MESSAGE("you wrote a message that it uses"),
  YOUR_SUMMARY("you suggested this summary"),
  YOUR_SUGGESTION("you suggested this topic"),
  YOUR_NAME("you wrote a post here without your name"),
  YOUR_WORDS("it is about you, or about something that you wrote"),
  YOUR_REPORT("you reported it");

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  /** Whether words name them, or all of many. */
  boolean isMention() {
    return this == MENTIONED || name().endsWith("_MENTIONED");
  }

  /** Whether it is so for them in particular: "Just for me" tells it too. */
  boolean isForYou() {
    return this != EVERY_POST_HERE;
  }

  /**
   * That of a mention.
   *
   * @param whom as {@code mentioned_here} has it: a perspective, a role, or "you"
   */
  static Reason mentioned(String whom) {
    return Circle.of(whom)
        .map(circle -> Reason.valueOf(circle.name() + "_MENTIONED"))
        .orElse(MENTIONED);
  }

  /** A sentence for whoever is told. */
  String sentence() {
    return "You are told because " + words + ".";
  }
}
