package commonground.spaces;

import commonground.people.PersonId;
import java.util.List;

/** In this space, with a role. */
public final class Member implements Reader {

  private final Space space;
  private final PersonId person;
  private final Role role;
  private final Attention attention;

  Member(Space space, PersonId person, Role role, Attention attention) {
    this.space = space;
    this.person = person;
    this.role = role;
    this.attention = attention;
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

  /** What they want to hear of the space. */
  public Attention attention() {
    return attention;
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
