package commonground.demo;

import java.util.List;

/**
 * A community's home, with who is in it and what they have said.
 *
 * @param cares CommonMark; "" for nothing
 * @param kind community, link_group, rug, network or project
 * @param visibility public, listed or hidden
 * @param joining open, ask or invitation
 * @param archived whether its work is done
 */
public record DemoSpace(
    String slug,
    String name,
    String purpose,
    String cares,
    String kind,
    String visibility,
    String joining,
    List<DemoMembership> memberships,
    List<DemoThread> threads,
    boolean archived) {
  public DemoSpace {
    memberships = List.copyOf(memberships);
    threads = List.copyOf(threads);
  }
}
