package commonground.platform.views.govuk;

import commonground.platform.views.SafeHtml;

/**
 * {@code govuk/notification-banner}; the layout prints the one that says what was just done.
 *
 * @param success green, and read out at once
 * @param titleId unique on the page
 * @param text used if {@code html} is empty
 */
public record NotificationBanner(
    boolean success, String title, String titleId, String text, SafeHtml html) {

  private static final String TITLE_ID = "govuk-notification-banner-title";

  public static NotificationBanner success(String text) {
    return new NotificationBanner(true, "Success", TITLE_ID, text, SafeHtml.EMPTY);
  }

  public static NotificationBanner important(String text) {
    return new NotificationBanner(false, "Important", TITLE_ID, text, SafeHtml.EMPTY);
  }

  public String role() {
    return success ? "alert" : "region";
  }
}
