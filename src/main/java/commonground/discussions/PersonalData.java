package commonground.discussions;

/** Why words are erased for good. */
public enum PersonalData {
  NAMES_SOMEBODY("It says who somebody is"),
  CONTACT("It holds an address, a number or a password"),
  HEALTH("It says something about somebody's health that they did not choose to tell"),
  OTHER("It holds other personal data");

  private final String words;

  PersonalData(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
