package commonground.discussions;

import commonground.people.PersonId;
import commonground.spaces.SpaceId;

/** What happens to threads; each carries the revision it made. */
public sealed interface DiscussionEvent extends Revised {
  record Started(SpaceId space, DiscussionId discussion, PersonId by, long revision)
      implements DiscussionEvent {}

  record Replied(SpaceId space, DiscussionId discussion, PostId post, PersonId by, long revision)
      implements DiscussionEvent {}

  /** It stands in another space now. */
  record Moved(SpaceId space, DiscussionId discussion, SpaceId to, PersonId by, long revision)
      implements DiscussionEvent {}

  record Edited(SpaceId space, DiscussionId discussion, PostId post, PersonId by, long revision)
      implements DiscussionEvent {}

  /** A sentence stands where its words were; by its writer, by a moderator, or in an erasure. */
  record Removed(SpaceId space, DiscussionId discussion, PostId post, PersonId by, long revision)
      implements DiscussionEvent {}

  /**
   * Nothing that it ever said is left; it was {@link Removed} before. Nobody brings it back any
   * more.
   */
  record Purged(SpaceId space, DiscussionId discussion, PostId post, PersonId by, long revision)
      implements DiscussionEvent {}

  /** Why a moderator removed it is said no longer: those words are erased. */
  record ReasonErased(
      SpaceId space, DiscussionId discussion, PostId post, PersonId by, long revision)
      implements DiscussionEvent {}

  /** A moderator put a warning before its words, or took it away. */
  record Warned(SpaceId space, DiscussionId discussion, PostId post, PersonId by, long revision)
      implements DiscussionEvent {}

  /** Its words stand again. */
  record Returned(SpaceId space, DiscussionId discussion, PostId post, PersonId by, long revision)
      implements DiscussionEvent {}

  /** Nobody replies any more; on a chosen day it is by whoever chose that. */
  record Closed(SpaceId space, DiscussionId discussion, PersonId by, long revision)
      implements DiscussionEvent {}

  /** Why it was closed, or closes by itself, is said no longer: those words are erased. */
  record ClosingReasonErased(SpaceId space, DiscussionId discussion, PersonId by, long revision)
      implements DiscussionEvent {}

  /** People may reply again. */
  record Reopened(SpaceId space, DiscussionId discussion, PersonId by, long revision)
      implements DiscussionEvent {}

  /**
   * It will be closed by itself.
   *
   * @param last the day at whose end it is, counted from 1 January 1970
   */
  record Scheduled(SpaceId space, DiscussionId discussion, long last, PersonId by, long revision)
      implements DiscussionEvent {}

  /** It will not be closed by itself after all. */
  record Unscheduled(SpaceId space, DiscussionId discussion, PersonId by, long revision)
      implements DiscussionEvent {}

  /**
   * It stands on top of the list.
   *
   * @param last the day at whose end it no longer does, counted from 1 January 1970
   */
  record Pinned(SpaceId space, DiscussionId discussion, long last, PersonId by, long revision)
      implements DiscussionEvent {}

  record Unpinned(SpaceId space, DiscussionId discussion, PersonId by, long revision)
      implements DiscussionEvent {}

  /** It is about other topics now, or one of them has another name. */
  record Sorted(SpaceId space, DiscussionId discussion, PersonId by, long revision)
      implements DiscussionEvent {}

  /** It has another title: what its starter called it is erased. */
  record Retitled(SpaceId space, DiscussionId discussion, PersonId by, long revision)
      implements DiscussionEvent {}

  /**
   * It answers another post than before.
   *
   * @param parent the number of that post; 0 for the whole thread
   */
  record Reparented(
      SpaceId space, DiscussionId discussion, PostId post, int parent, PersonId by, long revision)
      implements DiscussionEvent {}

  /**
   * What it said as of an earlier revision is erased, for this reason.
   *
   * @param version that revision
   */
  record Hidden(
      SpaceId space,
      DiscussionId discussion,
      PostId post,
      long version,
      PersonalData why,
      PersonId by,
      long revision)
      implements DiscussionEvent {}
}
