package commonground.spaces;

import commonground.people.PersonId;

/** Somebody who is signed in and may know of the space. */
public record Guest(Standing standing, PersonId person) {}
