package commonground.contributions.mentions;

/** How many people are told, in words; few are not counted. */
final class Tells {

  /** From here on a number is said. */
  private static final int FEW = 5;

  private Tells() {}

  static String words(int people) {
    return "This will tell "
        + (people == 0 ? "nobody" : people < FEW ? "fewer than 5 people" : people + " people");
  }
}
