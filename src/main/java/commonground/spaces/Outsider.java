package commonground.spaces;

/** Knows that a listed space exists: its name, its purpose and how to join, and nothing in it. */
public final class Outsider implements Standing {

  private final Space space;

  Outsider(Space space) {
    this.space = space;
  }

  @Override
  public Space space() {
    return space;
  }
}
