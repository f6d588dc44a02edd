package commonground.spaces;

import commonground.spaces.members.Inspections;
import java.time.Instant;
import java.util.List;

/**
 * A site administrator who is not in the space and has opened it for a while, see {@link
 * Inspections}: reads what members read, and does nothing.
 */
public final class Inspector implements Reader {

  private final Space space;
  private final Instant endsAt;

  Inspector(Space space, Instant endsAt) {
    this.space = space;
    this.endsAt = endsAt;
  }

  @Override
  public Space space() {
    return space;
  }

  /** From then on they are whoever they were before. */
  public Instant endsAt() {
    return endsAt;
  }

  @Override
  public List<Audience> audiences() {
    return List.of(Audience.EVERYONE, Audience.MEMBERS);
  }
}
