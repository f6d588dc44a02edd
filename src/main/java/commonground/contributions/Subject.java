package commonground.contributions;

/** What something is attached to. */
public record Subject(Kind kind, long id) {

  /** Of a discussion. More come with the features that have them. */
  public enum Kind {
    POST
  }

  public static Subject post(long id) {
    return new Subject(Kind.POST, id);
  }
}
