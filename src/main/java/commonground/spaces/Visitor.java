package commonground.spaces;

import java.util.List;

/** Reads in a public space without being in it. */
public final class Visitor implements Reader {

  private final Space space;

  Visitor(Space space) {
    this.space = space;
  }

  @Override
  public Space space() {
    return space;
  }

  @Override
  public List<Audience> audiences() {
    return List.of(Audience.EVERYONE);
  }
}
