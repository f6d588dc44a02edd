package commonground.joining;

import java.time.Instant;

/** What a space knows of an address that somebody is about to invite. Nothing of other spaces. */
sealed interface Known {

  /** Nothing: they may be invited. */
  record Nothing() implements Known {}

  /** They are in. */
  record Here() implements Known {}

  /** They were removed: they ask, and are answered, before they come back. */
  record Removed() implements Known {}

  /** They have asked to join. */
  record Asks(JoinRequestId request) implements Known {}

  /**
   * They were invited.
   *
   * @param at when they were last written to
   * @param again when they can be written to once more
   */
  record Invited(InvitationId invitation, Instant at, Instant again) implements Known {}
}
