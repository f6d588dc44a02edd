package commonground.platform.views.govuk;

/**
 * {@code govuk/tag}.
 *
 * @param classes a colour, such as {@code govuk-tag--green}; "" for blue
 */
public record Tag(String text, String classes) {

  public static Tag of(String text) {
    return new Tag(text, "");
  }

  /**
   * @param colour grey, green, turquoise, blue, light-blue, purple, pink, red, orange or yellow
   */
  public static Tag of(String text, String colour) {
    return new Tag(text, "govuk-tag--" + colour);
  }
}
