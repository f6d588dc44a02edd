package commonground.chat;

/**
 * How far a member has read in a room.
 *
 * @param revision everything up to it is read; 0 for who never read in it
 * @param unread how many messages others wrote after it, since the member came into the space; up
 *     to {@link #MOST}. 0 for somebody who is not a member
 * @param firstUnread the number of the first of them; 0 for none
 */
public record RoomPosition(long revision, int unread, int firstUnread) {

  /** So many are counted: more are "more than 99". */
  public static final int MOST = 100;

  /** Of somebody who is not in the space. */
  public static final RoomPosition NONE = new RoomPosition(Long.MAX_VALUE, 0, 0);

  /** How many are unread, in words: "3", "more than 99". */
  public String count() {
    return count(unread);
  }

  /** The same of any count that stops at {@link #MOST}. */
  public static String count(int unread) {
    return unread < MOST ? Integer.toString(unread) : "more than " + (MOST - 1);
  }
}
