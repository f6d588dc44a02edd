package commonground.contributions.moderation;

/** Why it was done. */
public enum Ground {
  RULES("It breaks the ground rules"),
  PERSONAL("It shows personal information"),
  HURTFUL("It hurts or threatens somebody"),
  ADVERTISING("It is advertising"),
  NO_BREACH("It does not break the ground rules"),
  LOOKED_AFTER("We have looked after the person"),
  OTHER("Another reason");

  private final String words;

  Ground(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
