package commonground.joining;

import commonground.spaces.Perspective;
import commonground.spaces.Role;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an invitation offers.
 *
 * @param perspective suggested to whoever comes in; they say their own
 * @param label for the facilitators, such as "Leaflet in the clinic"; "" for none
 * @param uses how many people it lets in, from 1 to {@link #USES_MOST}; empty for as many as like
 * @param life how long it works, at most {@link #LIFE_MOST}
 */
public record Offer(
    Role role, Optional<Perspective> perspective, String label, OptionalInt uses, Duration life) {

  public static final int USES_MOST = 10_000;
  public static final int LABEL_MOST = 80;

  /** Unless somebody chooses otherwise: long enough for a holiday. */
  public static final Duration LIFE = Duration.ofDays(14);

  /** Nobody remembers for longer that a link is still open. */
  public static final Duration LIFE_MOST = Duration.ofDays(365);

  public Offer {
    if (life.isNegative() || life.isZero() || life.compareTo(LIFE_MOST) > 0) {
      throw new IllegalArgumentException("An invitation cannot work for " + life);
    }
    if (uses.isPresent() && (uses.getAsInt() < 1 || uses.getAsInt() > USES_MOST)) {
      throw new IllegalArgumentException("An invitation cannot let in " + uses.getAsInt());
    }
  }

  /** For anybody who holds the link, for the usual time. */
  public static Offer of(Role role) {
    return new Offer(role, Optional.empty(), "", OptionalInt.empty(), LIFE);
  }

  Offer withPerspective(Optional<Perspective> suggested) {
    return new Offer(role, suggested, label, uses, life);
  }

  public Offer withUses(int most) {
    return new Offer(role, perspective, label, OptionalInt.of(most), life);
  }
}
