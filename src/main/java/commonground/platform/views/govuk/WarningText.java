package commonground.platform.views.govuk;

import commonground.platform.views.SafeHtml;

/**
 * {@code govuk/warning-text}.
 *
 * @param spoken what stands for the exclamation mark to the ear
 * @param text used if {@code html} is empty
 */
public record WarningText(String text, SafeHtml html, String spoken, String classes) {

  public static WarningText of(String text) {
    return new WarningText(text, SafeHtml.EMPTY, "Warning", "");
  }
}
