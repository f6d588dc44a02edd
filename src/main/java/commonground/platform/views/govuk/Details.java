package commonground.platform.views.govuk;

import commonground.platform.views.SafeHtml;

/**
 * Words behind a link that opens them: {@code govuk/details}.
 *
 * @param id "" for none
 * @param text used if {@code html} is empty
 */
public record Details(
    String id, String summary, String text, SafeHtml html, boolean open, String classes) {

  public static Details of(String summary, String text) {
    return new Details("", summary, text, SafeHtml.EMPTY, false, "");
  }

  public static Details of(String summary, SafeHtml html) {
    return new Details("", summary, "", html, false, "");
  }
}
