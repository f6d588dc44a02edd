package commonground.platform.views.govuk;

/**
 * One line of an error summary.
 *
 * @param href {@code #id} of the field; "" where no single field is wrong
 */
public record Mistake(String text, String href) {

  public static Mistake in(String fieldId, String text) {
    return new Mistake(text, "#" + fieldId);
  }

  public static Mistake of(String text) {
    return new Mistake(text, "");
  }
}
