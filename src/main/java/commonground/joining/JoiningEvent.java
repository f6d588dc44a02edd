package commonground.joining;

import commonground.people.PersonId;
import commonground.platform.db.Event;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;

/** What happens on the way into spaces. {@code by} is who did it. */
public sealed interface JoiningEvent extends Event {

  record RulesChanged(SpaceId space, int version, PersonId by) implements JoiningEvent {}

  record RulesAccepted(SpaceId space, int version, PersonId by) implements JoiningEvent {}

  /** Whoever holds it comes in, with this role. */
  record InvitationMade(SpaceId space, InvitationId invitation, Role role, PersonId by)
      implements JoiningEvent {}

  /** Whoever reads the mail may come in, once, with this role. */
  record InvitationMailed(SpaceId space, InvitationId invitation, Role role, PersonId by)
      implements JoiningEvent {}

  record InvitationRevoked(SpaceId space, InvitationId invitation, PersonId by)
      implements JoiningEvent {}

  record QuestionsChanged(SpaceId space, PersonId by) implements JoiningEvent {}

  record Asked(SpaceId space, JoinRequestId request, PersonId by) implements JoiningEvent {}

  record RequestWithdrawn(SpaceId space, JoinRequestId request, PersonId by)
      implements JoiningEvent {}

  record RequestAccepted(
      SpaceId space, JoinRequestId request, PersonId person, Role role, PersonId by)
      implements JoiningEvent {}

  record RequestDeclined(SpaceId space, JoinRequestId request, PersonId person, PersonId by)
      implements JoiningEvent {}

  /** Somebody came in by it, or has a better role by it. */
  record InvitationUsed(SpaceId space, InvitationId invitation, PersonId by)
      implements JoiningEvent {}
}
