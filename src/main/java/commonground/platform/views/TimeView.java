package commonground.platform.views;

/**
 * A time as a page shows it.
 *
 * @param iso for {@code <time datetime>} (ISO 8601, UTC)
 * @param words for people, such as "Tuesday 8 December 2026, 2pm"
 */
public record TimeView(String iso, String words) {}
