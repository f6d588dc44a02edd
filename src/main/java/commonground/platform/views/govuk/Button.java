package commonground.platform.views.govuk;

/**
 * {@code govuk/button}: a button, or a link that looks like one. There is no disabled button: say
 * why not after the press.
 *
 * @param href where it leads; "" for a real button
 * @param type {@code submit} or {@code button}
 * @param name with {@code value} tells which button was pressed; "" for none
 */
public record Button(
    String text, String href, String type, String name, String value, String classes) {

  private static final String QUIET = "govuk-button--secondary";

  public static Button submit(String text) {
    return new Button(text, "", "submit", "", "", "");
  }

  /** The second choice on a page. */
  public static Button quiet(String text) {
    return new Button(text, "", "submit", "", "", QUIET);
  }

  /** For what cannot be undone. */
  public static Button warning(String text) {
    return new Button(text, "", "submit", "", "", "govuk-button--warning");
  }

  public static Button link(String text, String href) {
    return new Button(text, href, "", "", "", "");
  }

  public static Button quietLink(String text, String href) {
    return new Button(text, href, "", "", "", QUIET);
  }

  public Button named(String field, String sent) {
    return new Button(text, href, type, field, sent, classes);
  }

  public Button withClasses(String more) {
    return new Button(text, href, type, name, value, more);
  }
}
