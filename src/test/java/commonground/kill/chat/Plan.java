package commonground.kill.chat;

/**
 * How much happens.
 *
 * @param seed of which one is killed when
 * @param prove whether to break what the look must then see
 */
public record Plan(int kills, int writers, int readers, long seed, boolean prove) {

  /** Signed in, and members of nothing. */
  static final int OUTSIDERS = 10;

  static final int ROOMS = 3;
}
