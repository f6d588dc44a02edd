package commonground.spaces;

import java.util.EnumSet;
import java.util.Set;

/** What may be done in a space, and which roles may do it. */
public enum Permission {
  /** Start discussions, reply, send messages, edit what one wrote oneself. */
  WRITE(
      "Start discussions, reply, send messages in chat, edit what they wrote",
      EnumSet.complementOf(EnumSet.of(Role.OBSERVER)),
      "You are an observer in this space: you read, and do not write. Ask a facilitator if you"
          + " would like to take part."),
  /**
   * Take away what others wrote, and erase for good what tells too much of somebody; keep
   * discussions in order.
   */
  MODERATE(
      "Remove posts and messages of others, with a reason that the writer is told; erase personal data"
          + " in them; close, reopen and pin discussions, and choose their topics; mark answers and"
          + " accept summaries; slow down a chat room, or let only moderators write in it",
      EnumSet.of(Role.FACILITATOR, Role.MODERATOR),
      "Only facilitators and moderators of this space can do this. Ask one of them."),
  /**
   * Tell all who have a perspective or a role, by its word. Everybody who writes may call for help.
   */
  MENTION_MANY(
      "Tell many people at once with a word such as @patients (@facilitators: everybody who"
          + " writes)",
      EnumSet.of(Role.FACILITATOR, Role.MODERATOR),
      "Only facilitators and moderators of this space can tell many people at once. Everybody who writes"
          + " can call the facilitators, with @facilitators."),
  /** Make, change and remove the topics of the space; answer those who suggest one. */
  KEEP_TOPICS(
      "Make, change and remove topics, and answer suggestions for them",
      EnumSet.of(Role.FACILITATOR, Role.MODERATOR, Role.LIBRARIAN),
      "Only facilitators, moderators and librarians of this space can do this. Ask one of them."),
  /** Open rooms for an occasion, name and close them; switch the space's own room off and on. */
  KEEP_ROOMS("Open chat rooms, name and close them; switch the main room off and on"),
  INVITE("Invite people"),
  ANSWER_REQUESTS("Answer people who ask to join"),
  /** Change what the space says of itself, who can see it and how people come in; archive it. */
  CHANGE_SPACE("Change the space: its name, who can see it, how people join; archive it"),
  CHANGE_ROLES("Give people another role"),
  REMOVE_PEOPLE("Remove people from the space");

  private final String words;
  private final Set<Role> roles;
  private final String refusal;

  /** For facilitators alone. */
  Permission(String words) {
    this(
        words,
        EnumSet.of(Role.FACILITATOR),
        "Only facilitators of this space can do this. Ask one of them.");
  }

  Permission(String words, Set<Role> roles, String refusal) {
    this.words = words;
    this.roles = roles;
    this.refusal = refusal;
  }

  /** What it allows, in the table of roles. */
  public String words() {
    return words;
  }

  /** What somebody reads whose role lacks it. */
  public String refusal() {
    return refusal;
  }

  /** Whether nobody does it while the space is archived. */
  public boolean restsInArchive() {
    return this == WRITE
        || this == MENTION_MANY
        || this == KEEP_TOPICS
        || this == KEEP_ROOMS
        || this == INVITE
        || this == ANSWER_REQUESTS;
  }

  public boolean grantedTo(Role role) {
    return roles.contains(role);
  }
}
