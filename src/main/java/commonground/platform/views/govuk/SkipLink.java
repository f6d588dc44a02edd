package commonground.platform.views.govuk;

/** The first link of a page, seen when it has the focus: {@code govuk/skip-link}. */
public record SkipLink(String text, String href, String classes) {}
