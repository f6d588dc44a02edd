package commonground.people;

public record PersonId(long value) {

  /** Who did it, where it was no person of the site but an operator's command. */
  public static final PersonId OPERATOR = new PersonId(0);
}
