package commonground.platform.views.govuk;

/** {@code govuk/back-link}. */
public record BackLink(String text, String href, String classes) {

  public static BackLink to(String href) {
    return new BackLink("Back", href, "");
  }

  public static BackLink to(String text, String href) {
    return new BackLink(text, href, "");
  }
}
