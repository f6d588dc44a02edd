package commonground.people;

import commonground.platform.db.Event;

/** What happens to accounts. {@code by} is who did it, {@code person} to whom. */
public sealed interface PeopleEvent extends Event {
  /**
   * @param administrator whether they look after the whole site
   */
  record Created(PersonId person, boolean administrator) implements PeopleEvent {}

  record Renamed(PersonId by) implements PeopleEvent {}

  record EmailChanged(PersonId by) implements PeopleEvent {}

  record PasswordChanged(PersonId by) implements PeopleEvent {}

  record PasswordRemoved(PersonId by) implements PeopleEvent {}

  record TimeZoneChanged(PersonId by) implements PeopleEvent {}

  /** They chose whether others see when they are in a room. */
  record AppearingChosen(PersonId by) implements PeopleEvent {}

  record SignedIn(PersonId by, SessionId session) implements PeopleEvent {}

  /** Its secret is another one: its rights have changed. */
  record SessionRenewed(PersonId by, SessionId session) implements PeopleEvent {}

  record SessionEnded(PersonId by, SessionId session) implements PeopleEvent {}

  /** They closed their account; what is left of it says nothing of them. */
  record Closed(PersonId by) implements PeopleEvent {}

  /** All that was to be erased with their account is; what is kept in memory goes too. */
  record Erased(PersonId by) implements PeopleEvent {}
}
