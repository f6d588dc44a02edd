package commonground.discussions;

/**
 * How far somebody has read in a thread.
 *
 * @param revision everything up to it is read; 0 for who never opened the thread
 * @param unread how many posts others wrote after it, in a list; of a thread that was opened, at
 *     most one more than a page holds. 0 for somebody who is not a member
 * @param firstUnread the number of the first of them; 0 if there is none
 * @param markedUnread how often they have marked posts of it as unread
 */
public record Position(long revision, int unread, int firstUnread, long markedUnread) {}
