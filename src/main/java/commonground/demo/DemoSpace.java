package commonground.demo;

import java.util.List;

/**
 * A community's home, with who is in it and what they have said.
 *
 * @param kind community, link_group, rug, network or project
 * @param visibility public, listed or hidden
 * @param joining open, ask or invitation
 */
public record DemoSpace(
    String slug,
    String name,
    String purpose,
    String kind,
    String visibility,
    String joining,
    List<DemoMembership> memberships,
    List<DemoThread> threads) {
  public DemoSpace {
    memberships = List.copyOf(memberships);
    threads = List.copyOf(threads);
  }
}
