package commonground.spaces;

import java.util.EnumSet;
import java.util.Set;

/** What may be done in a space, and which roles may do it. */
public enum Permission {
  /** Start discussions, reply, edit what one wrote oneself. */
  WRITE(EnumSet.complementOf(EnumSet.of(Role.OBSERVER))),
  /** Invite people. */
  INVITE(EnumSet.of(Role.FACILITATOR)),
  /** Answer people who ask to join. */
  ANSWER_REQUESTS(EnumSet.of(Role.FACILITATOR)),
  /** Change the space: its name, its rules, who can see it, how people join. */
  CHANGE_SPACE(EnumSet.of(Role.FACILITATOR));

  private final Set<Role> roles;

  Permission(Set<Role> roles) {
    this.roles = roles;
  }

  public boolean grantedTo(Role role) {
    return roles.contains(role);
  }
}
