package commonground.chat.making;

import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.platform.db.Event;
import commonground.spaces.SpaceId;

/** What happens to discussions that were made of messages; each carries the revision it made. */
public sealed interface MadeEvent extends Event {

  SpaceId space();

  DiscussionId discussion();

  long revision();

  /**
   * A message that it took along says something else now, or nothing any more.
   *
   * @param by who changed or removed that
   */
  record Echoed(SpaceId space, DiscussionId discussion, PersonId by, long revision)
      implements MadeEvent {}
}
