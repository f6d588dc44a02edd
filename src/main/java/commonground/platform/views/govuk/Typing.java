package commonground.platform.views.govuk;

/**
 * How a browser helps to fill a field in; each "" leaves it to the browser.
 *
 * @param autocomplete a token of HTML's autofill, such as {@code email} or {@code one-time-code}
 * @param inputmode {@code numeric} brings a phone's number keys
 * @param spellcheck {@code true} or {@code false}
 * @param autocapitalize {@code none} for addresses
 */
public record Typing(
    String autocomplete, String inputmode, String spellcheck, String autocapitalize) {

  public static final Typing PLAIN = new Typing("", "", "", "");

  public static final Typing EMAIL = new Typing("email", "", "false", "none");

  /** For a code that was mailed: the phone may offer it. */
  public static final Typing CODE = new Typing("one-time-code", "numeric", "false", "");

  /** For a number: a phone brings its number keys. */
  public static final Typing NUMBER = new Typing("off", "numeric", "false", "");

  public Typing withAutocomplete(String token) {
    return new Typing(token, inputmode, spellcheck, autocapitalize);
  }
}
