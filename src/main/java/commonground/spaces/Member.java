package commonground.spaces;

import commonground.people.PersonId;
import java.util.List;
import java.util.Optional;

/** In this space, with a role. */
public final class Member implements Reader {

  private final Space space;
  private final PersonId person;
  private final Role role;
  private final Attention attention;
  private final Optional<Pause> pause;

  Member(Space space, PersonId person, Role role, Attention attention, Optional<Pause> pause) {
    this.space = space;
    this.person = person;
    this.role = role;
    this.attention = attention;
    this.pause = pause;
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

  /** That they only read for a while; empty if they do not. */
  public Optional<Pause> pause() {
    return pause;
  }

  /**
   * Whether their role and the state of the space let them do this, and no moderator stops them.
   */
  public boolean may(Permission permission) {
    return pause.isEmpty()
        && permission.grantedTo(role)
        && !(space.archived() && permission.restsInArchive());
  }

  @Override
  public List<Audience> audiences() {
    return List.of(Audience.EVERYONE, Audience.MEMBERS);
  }
}
