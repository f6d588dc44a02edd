package commonground.spaces;

import commonground.people.PersonId;
import commonground.platform.db.Event;

/**
 * What happens to spaces and memberships. {@code by} is who did it, {@code person} to whom; {@link
 * PersonId#OPERATOR} is nobody of the site.
 */
public sealed interface SpaceEvent extends Event {

  SpaceId space();

  record Created(SpaceId space, PersonId by) implements SpaceEvent {}

  /** It says other things of itself. */
  record Described(SpaceId space, Kind kind, PersonId by) implements SpaceEvent {}

  /** Other people can see it, or come in another way. */
  record OpennessChanged(
      SpaceId space,
      Visibility before,
      Joining joiningBefore,
      Visibility visibility,
      Joining joining,
      PersonId by)
      implements SpaceEvent {}

  record Archived(SpaceId space, PersonId by) implements SpaceEvent {}

  record Unarchived(SpaceId space, PersonId by) implements SpaceEvent {}

  record Joined(SpaceId space, PersonId person, Role role, PersonId by) implements SpaceEvent {}

  record RoleChanged(SpaceId space, PersonId person, Role role, PersonId by)
      implements SpaceEvent {}

  record Left(SpaceId space, PersonId person, PersonId by) implements SpaceEvent {}
}
