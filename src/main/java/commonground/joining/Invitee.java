package commonground.joining;

import commonground.people.EmailAddress;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import java.util.Optional;

/**
 * Somebody in a list of people to invite.
 *
 * @param line where they stand in it, from 1
 * @param name as it was typed; "" for none
 * @param role if the list says one for them
 * @param perspective if the list says one for them
 */
record Invitee(
    int line,
    String name,
    EmailAddress email,
    Optional<Role> role,
    Optional<Perspective> perspective) {

  static Invitee of(int line, String name, EmailAddress email) {
    return new Invitee(line, name, email, Optional.empty(), Optional.empty());
  }
}
