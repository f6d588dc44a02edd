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

  /** It has another picture, or none any more. */
  record Pictured(SpaceId space, PersonId by) implements SpaceEvent {}

  /** Other people can see it, or come in another way. */
  record OpennessChanged(
      SpaceId space,
      Visibility before,
      Joining joiningBefore,
      Visibility visibility,
      Joining joining,
      PersonId by)
      implements SpaceEvent {}

  /** Other names are shown from now on. */
  record NamesChanged(SpaceId space, NameRule names, PersonId by) implements SpaceEvent {}

  /** Posting without a name is allowed or not, or other warnings are offered. */
  record SpeakingChanged(SpaceId space, boolean unnamed, PersonId by) implements SpaceEvent {}

  record Archived(SpaceId space, PersonId by) implements SpaceEvent {}

  record Unarchived(SpaceId space, PersonId by) implements SpaceEvent {}

  record Joined(SpaceId space, PersonId person, Role role, PersonId by) implements SpaceEvent {}

  record RoleChanged(SpaceId space, PersonId person, Role role, PersonId by)
      implements SpaceEvent {}

  /** They left, or were removed: then {@code by} is somebody else. */
  record Left(SpaceId space, PersonId person, PersonId by) implements SpaceEvent {}

  /** They read and do not write for a while. */
  record Paused(SpaceId space, PersonId person, PersonId by) implements SpaceEvent {}

  /** They write again, before the pause was over. */
  record PauseEnded(SpaceId space, PersonId person, PersonId by) implements SpaceEvent {}

  /** Their name here, their perspectives or what they say of themselves. */
  record ProfileChanged(SpaceId space, PersonId by) implements SpaceEvent {}

  record Muted(SpaceId space, PersonId person, PersonId by) implements SpaceEvent {}

  record Unmuted(SpaceId space, PersonId person, PersonId by) implements SpaceEvent {}

  /** They want to hear other things of it than before. */
  record AttentionChanged(SpaceId space, PersonId by) implements SpaceEvent {}

  /** A site administrator opened it, to read for a while. */
  record Inspected(SpaceId space, PersonId by) implements SpaceEvent {}
}
