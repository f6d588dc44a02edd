package commonground.discussions.reacting;

import commonground.contributions.reactions.Reaction;
import commonground.discussions.DiscussionId;
import commonground.discussions.PostId;
import commonground.discussions.Revised;
import commonground.people.PersonId;
import commonground.spaces.SpaceId;

/** What people say of posts by pressing a word; each carries the revision it made. */
public sealed interface ReactionEvent extends Revised {
  record Given(
      SpaceId space,
      DiscussionId discussion,
      PostId post,
      Reaction word,
      PersonId by,
      long revision)
      implements ReactionEvent {}

  record Withdrawn(
      SpaceId space,
      DiscussionId discussion,
      PostId post,
      Reaction word,
      PersonId by,
      long revision)
      implements ReactionEvent {}
}
