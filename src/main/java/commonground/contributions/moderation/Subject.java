package commonground.contributions.moderation;

/** What a report or an act is about. */
public record Subject(Kind kind, long id) {

  /** Of which kind it is. */
  public enum Kind {
    POST,
    /** Of acts alone. */
    PERSON
  }
}
