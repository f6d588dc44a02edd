package commonground.notices;

import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.platform.jobs.Job;
import commonground.spaces.SpaceId;

/**
 * Tells somebody that something of theirs was dealt with.
 *
 * @param space where it was
 * @param discussion 0 if it is about none
 * @param whose empty (0) where it is the discussion's starter, or the writer of the summary
 * @param summary 0 if it is about none
 * @param second when it happened, in seconds since 1 January 1970
 */
public record TellOwner(
    Kind kind,
    SpaceId space,
    DiscussionId discussion,
    PersonId whose,
    long summary,
    PersonId by,
    long second)
    implements Job {}
