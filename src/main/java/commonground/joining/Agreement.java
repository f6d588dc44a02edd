package commonground.joining;

import commonground.people.DisplayName;
import commonground.spaces.Perspective;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody says on their way in.
 *
 * @param rules the version of the ground rules that they have read and agree to
 * @param perspectives from where they speak; none is an answer too
 * @param name what they are called in this space; empty for what they were called before, or where
 *     the names of accounts are shown
 */
public record Agreement(int rules, Set<Perspective> perspectives, Optional<DisplayName> name) {

  public Agreement {
    perspectives = Set.copyOf(perspectives);
  }

  public Agreement(int rules, Set<Perspective> perspectives) {
    this(rules, perspectives, Optional.empty());
  }
}
