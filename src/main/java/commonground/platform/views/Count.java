package commonground.platform.views;

/** How many there are of something, in words. */
public final class Count {

  private Count() {}

  /**
   * A number and its noun, such as "1 post" and "3 posts".
   *
   * @param one what one of them is called
   * @param more what none or several are called
   */
  public static String of(long number, String one, String more) {
    return number + " " + (number == 1 ? one : more);
  }
}
