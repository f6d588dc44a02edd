package commonground.chat;

import java.time.Instant;
import java.util.Optional;

/**
 * A room of a space, where its members chat.
 *
 * @param name what it was opened for; "" for the space's own room
 * @param closedAt since when nobody writes in it: an occasion is over, or the space's own room is
 *     switched off
 * @param hold that moderators alone write in it for the time being
 * @param pace seconds between two messages of one person; 0: as people like
 * @param revision counts its changes without gaps
 * @param messages how many were ever sent in it: the number of the last one
 * @param reacted whether anybody has ever reacted to a message of it
 */
public record Room(
    RoomId id,
    String name,
    Instant openedAt,
    Optional<Instant> closedAt,
    Optional<Hold> hold,
    int pace,
    long revision,
    int messages,
    Optional<Instant> lastMessageAt,
    boolean reacted) {

  /** What the space's own room is called. */
  public static final String OWN = "Main room";

  /**
   * Moderators alone write.
   *
   * @param by what they are called in the space
   * @param reason what they say about it; "" for nothing
   */
  public record Hold(Instant at, String by, String reason) {}

  /** Whether it is the space's own, which is always there. */
  public boolean isOwn() {
    return name.isEmpty();
  }

  /** What it is called on pages. */
  public String title() {
    return isOwn() ? OWN : name;
  }

  public boolean isClosed() {
    return closedAt.isPresent();
  }
}
