package commonground.joining;

import commonground.spaces.Perspective;
import java.util.Set;

/**
 * What somebody says on their way in.
 *
 * @param rules the version of the ground rules that they have read and agree to
 * @param perspectives from where they speak; none is an answer too
 */
public record Agreement(int rules, Set<Perspective> perspectives) {

  public Agreement {
    perspectives = Set.copyOf(perspectives);
  }
}
