package commonground.contributions.moderation;

import commonground.people.PersonId;
import commonground.platform.db.Event;
import commonground.spaces.SpaceId;

/** What happens to reports, and what is done because of them or without one. */
public sealed interface ModerationEvent extends Event {

  /**
   * Somebody has told something.
   *
   * @param by {@link PersonId#OPERATOR} for somebody without an account
   */
  record Told(SpaceId space, ReportId report, Worry why, PersonId by) implements ModerationEvent {}

  record Taken(SpaceId space, ReportId report, PersonId by) implements ModerationEvent {}

  record Decided(SpaceId space, ReportId report, What what, PersonId by)
      implements ModerationEvent {}

  /** Somebody else is to look. */
  record Appealed(SpaceId space, ReportId report, PersonId by) implements ModerationEvent {}

  /** One line of the record; {@code person} is to whom it was done. */
  record Acted(SpaceId space, ActId act, What what, PersonId person, PersonId by)
      implements ModerationEvent {}
}
