package commonground.discussions.reading;

import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.spaces.Member;
import commonground.spaces.SpaceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Somebody has read a thread up to a revision.
 *
 * @param markedUnread how often they had marked posts of it as unread when they opened the page
 * @param at when they read it, to the minute: seconds after a post without a name would tell whose
 *     it is
 */
record Glance(
    PersonId person,
    SpaceId space,
    DiscussionId thread,
    long revision,
    long markedUnread,
    Instant at) {

  static Glance of(
      Member member, DiscussionId thread, long revision, long markedUnread, Instant at) {
    return new Glance(
        member.person(), member.space().id(), thread, revision, markedUnread, minute(at));
  }

  static Instant minute(Instant at) {
    return at.truncatedTo(ChronoUnit.MINUTES);
  }

  /** Both, of one person and thread: of two pages the one that was opened later counts. */
  Glance and(Glance other) {
    if (markedUnread != other.markedUnread) {
      return markedUnread > other.markedUnread ? this : other;
    }
    return revision > other.revision ? this : other;
  }
}
