package commonground.platform.live;

import java.time.Instant;

/**
 * That somebody may listen to a subject.
 *
 * @param place the number of the space that this rests on, or 0: whatever changes there makes the
 *     hub ask again
 * @param inside whether what happens among the people of that place concerns them, too
 * @param until when it asks again in any case; {@link Instant#MAX} where time alone changes nothing
 */
public record Admission(long place, boolean inside, Instant until) {

  public static Admission in(long place) {
    return new Admission(place, true, Instant.MAX);
  }
}
