package commonground.chat.making;

import commonground.discussions.DiscussionId;
import commonground.discussions.Revised;
import commonground.people.PersonId;
import commonground.spaces.SpaceId;

/** What happens to discussions that were made of messages; each carries the revision it made. */
public sealed interface MadeEvent extends Revised {

  /**
   * A message that it took along says something else now, or nothing any more; or the room has
   * another name.
   *
   * @param by who did that
   */
  record Echoed(SpaceId space, DiscussionId discussion, PersonId by, long revision)
      implements MadeEvent {}
}
