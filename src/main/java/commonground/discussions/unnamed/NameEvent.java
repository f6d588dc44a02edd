package commonground.discussions.unnamed;

import commonground.discussions.DiscussionId;
import commonground.discussions.PostId;
import commonground.people.PersonId;
import commonground.platform.db.Event;
import commonground.spaces.SpaceId;

/** What facilitators do to look up who wrote without their name. */
public sealed interface NameEvent extends Event {

  /** One of them wants to know, and has said why. */
  record Asked(SpaceId space, PostId post, PersonId by) implements NameEvent {}

  /**
   * Another one agreed: both see the name.
   *
   * @param alias as whom the post was written
   */
  record Agreed(SpaceId space, DiscussionId discussion, PostId post, PersonId alias, PersonId by)
      implements NameEvent {}
}
