package commonground.discussions;

import java.util.List;
import java.util.OptionalLong;

/**
 * How far somebody has read in a thread.
 *
 * @param revision everything up to it is read; 0 for who never opened the thread
 * @param unread how many posts others wrote after it, in a list; of a thread that was opened, at
 *     most one more than a page holds. 0 for somebody who is not a member
 * @param firstUnread the number of the first of them, of a thread that was opened; else 0
 * @param markedUnread how often they have marked posts as unread
 * @param news those that were counted, of a thread that was opened; none in a list
 */
public record Position(
    long revision, int unread, int firstUnread, long markedUnread, List<Fresh> news) {

  /** Posts that are counted as {@link #news}, those that an edit made unread aside. */
  static final int MOST = 51;

  /**
   * A post that is unread.
   *
   * @param revision that made it so: its own, or that of an edit that names this reader
   */
  public record Fresh(int number, long revision) {}

  /** The revision that made the oldest unread post unread of those after this one. */
  public OptionalLong firstAfter(int number) {
    return news.stream().filter(post -> post.number() > number).mapToLong(Fresh::revision).min();
  }

  /** Whether all that is unread is in {@link #news}. */
  public boolean isWhole() {
    return news.size() < MOST;
  }
}
