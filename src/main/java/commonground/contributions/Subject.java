package commonground.contributions;

/** What something is attached to, or about. */
public record Subject(Kind kind, long id) {

  /** Of which kind it is. More come with the features that have them. */
  public enum Kind {
    POST,
    MESSAGE,
    /** Of what moderators do alone. */
    PERSON
  }

  public static Subject post(long id) {
    return new Subject(Kind.POST, id);
  }

  public static Subject message(long id) {
    return new Subject(Kind.MESSAGE, id);
  }
}
