package commonground.support;

/** Whether a browser runs JavaScript. */
public enum Scripts {
  ON("with JavaScript"),
  OFF("without JavaScript");

  private final String words;

  Scripts(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
