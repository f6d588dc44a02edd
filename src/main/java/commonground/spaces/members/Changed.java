package commonground.spaces.members;

/** What came of changing who is in a space, or in which role. */
public sealed interface Changed {

  record Done() implements Changed {}

  /** Nothing was changed: the space would be left without a facilitator. */
  record LastFacilitator() implements Changed {}

  /** This person is not in the space. */
  record NotHere() implements Changed {}

  /** Whoever asked for it may not, or may no longer: their own role has changed meanwhile. */
  record NotAllowed() implements Changed {}
}
