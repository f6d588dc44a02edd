package commonground.demo;

import java.util.List;

/**
 * A person in a space.
 *
 * @param person the key of a {@link DemoPerson}
 * @param role facilitator, moderator, librarian, broker, member or observer
 * @param perspectives the ones they speak from here, taken from their own
 * @param joinedDaysAgo before their first post in the space
 */
public record DemoMembership(
    String person, String role, List<String> perspectives, int joinedDaysAgo) {
  public DemoMembership {
    perspectives = List.copyOf(perspectives);
  }

  /** In the space from its first day, speaking from every perspective they have. */
  static DemoMembership founding(String person, String role) {
    return joined(DemoCommunity.FOUNDED_DAYS_AGO, person, role);
  }

  static DemoMembership joined(int daysAgo, String person, String role) {
    return new DemoMembership(person, role, DemoCast.person(person).perspectives(), daysAgo);
  }
}
