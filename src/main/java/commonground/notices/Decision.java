package commonground.notices;

/** Whether somebody is told of a fact, and why. */
public sealed interface Decision {

  record Tell(Reason reason) implements Decision {}

  record Not(Silence why) implements Decision {}

  /** Why somebody is not told. */
  enum Silence {
    /** They are not in the space. */
    OUTSIDE,
    /** They did it themselves. */
    OWN,
    /** They have muted who did it. */
    MUTED,
    /** They chose "Nothing". */
    NOTHING,
    /** It is not for them, and they do not want to hear of every post. */
    NOT_FOR_THEM
  }
}
