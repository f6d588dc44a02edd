package commonground.demo;

import commonground.spaces.Spaces;
import java.util.List;

/**
 * A community's home, with who is in it, what they have said, and what else has happened.
 *
 * @param cares CommonMark; "" for nothing
 * @param people the first is its facilitator from the first day
 * @param scenes what happens there, but for posts
 */
public record DemoSpace(
    Spaces.NewSpace made,
    String cares,
    List<DemoMembership> people,
    List<DemoThread> threads,
    List<Scene> scenes) {
  public DemoSpace {
    people = List.copyOf(people);
    threads = List.copyOf(threads);
    scenes = List.copyOf(scenes);
  }

  public String slug() {
    return made.slug().text();
  }

  public String name() {
    return made.name();
  }

  String facilitator() {
    return people.getFirst().person();
  }

  int foundedDaysAgo() {
    return people.getFirst().joinedDaysAgo();
  }
}
