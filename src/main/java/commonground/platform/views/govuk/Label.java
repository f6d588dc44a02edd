package commonground.platform.views.govuk;

/**
 * What a field or a fieldset is called.
 *
 * @param classes more CSS classes, such as {@code govuk-label--m}; "" for none
 * @param heading whether it is the page's only heading too
 */
public record Label(String text, String classes, boolean heading) {

  public static Label of(String text) {
    return new Label(text, "", false);
  }
}
