package commonground.joining;

/** What came of inviting somebody by mail. */
public sealed interface Mailed {

  /** The mail is on its way. */
  record Sent(InvitationId invitation) implements Mailed {}

  /** They had asked to join: they are in at once, and told so. */
  record LetIn() implements Mailed {}

  /** Nothing is sent: they are in, were removed, or were written to lately. */
  record NotSent() implements Mailed {}

  /** So many people have been invited today that the rest has to wait. */
  record TooMany() implements Mailed {}

  /** The space is archived: nobody comes in. */
  record Archived() implements Mailed {}
}
