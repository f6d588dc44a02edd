package commonground.discussions.answers;

import commonground.discussions.DiscussionId;
import commonground.discussions.Revised;
import commonground.people.PersonId;
import commonground.spaces.SpaceId;

/** What happens to summaries; each carries the revision of the thread that it made. */
public sealed interface SummaryEvent extends Revised {

  /** It waits for a moderator; or its writer has changed it while it waits. */
  record Suggested(
      SpaceId space, DiscussionId discussion, SummaryId summary, PersonId by, long revision)
      implements SummaryEvent {}

  /**
   * @param changed whether the moderator put other words in their place
   */
  record Accepted(
      SpaceId space,
      DiscussionId discussion,
      SummaryId summary,
      boolean changed,
      PersonId by,
      long revision)
      implements SummaryEvent {}

  record Declined(
      SpaceId space, DiscussionId discussion, SummaryId summary, PersonId by, long revision)
      implements SummaryEvent {}

  /** By its writer, before or after it was declined. */
  record Withdrawn(
      SpaceId space, DiscussionId discussion, SummaryId summary, PersonId by, long revision)
      implements SummaryEvent {}

  /** Its words are gone for good. */
  record Erased(
      SpaceId space, DiscussionId discussion, SummaryId summary, PersonId by, long revision)
      implements SummaryEvent {}
}
