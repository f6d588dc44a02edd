package commonground.spaces;

import commonground.people.PersonId;
import java.util.List;

/** In this space, with a role. */
public final class Member implements Reader {

  private final Space space;
  private final PersonId person;
  private final Role role;

  Member(Space space, PersonId person, Role role) {
    this.space = space;
    this.person = person;
    this.role = role;
  }

  @Override
  public Space space() {
    return space;
  }

  public PersonId person() {
    return person;
  }

  public Role role() {
    return role;
  }

  /** Whether their role and the state of the space let them do this. */
  public boolean may(Permission permission) {
    return permission.grantedTo(role) && !(space.archived() && permission.restsInArchive());
  }

  @Override
  public List<Audience> audiences() {
    return List.of(Audience.EVERYONE, Audience.MEMBERS);
  }
}
