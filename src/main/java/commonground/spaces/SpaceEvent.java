package commonground.spaces;

import commonground.people.PersonId;
import commonground.platform.db.Event;

/** What happens to spaces and memberships. */
public sealed interface SpaceEvent extends Event {

  SpaceId space();

  record Created(SpaceId space) implements SpaceEvent {}

  record Joined(SpaceId space, PersonId person, Role role) implements SpaceEvent {}

  record RoleChanged(SpaceId space, PersonId person, Role role) implements SpaceEvent {}

  record Left(SpaceId space, PersonId person) implements SpaceEvent {}
}
