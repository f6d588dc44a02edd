package commonground.discussions;

import commonground.people.PersonId;
import commonground.platform.db.Event;
import commonground.spaces.SpaceId;

/** What happens to threads; each carries the revision it made. */
public sealed interface DiscussionEvent extends Event {
  record Started(SpaceId space, DiscussionId discussion, PersonId by, long revision)
      implements DiscussionEvent {}

  record Replied(SpaceId space, DiscussionId discussion, PostId post, PersonId by, long revision)
      implements DiscussionEvent {}

  record Edited(SpaceId space, DiscussionId discussion, PostId post, PersonId by, long revision)
      implements DiscussionEvent {}

  /** Its words were removed, with all that it said before. */
  record Removed(SpaceId space, DiscussionId discussion, PostId post, PersonId by, long revision)
      implements DiscussionEvent {}
}
