package commonground.platform.views.govuk;

import commonground.platform.views.SafeHtml;

/**
 * {@code govuk/inset-text}.
 *
 * @param id "" for none
 * @param text used if {@code html} is empty
 */
public record InsetText(String id, String text, SafeHtml html, String classes) {

  public static InsetText of(String text) {
    return new InsetText("", text, SafeHtml.EMPTY, "");
  }
}
