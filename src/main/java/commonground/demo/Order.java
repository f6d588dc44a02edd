package commonground.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How the discussions of the demo's spaces are kept in order. */
final class Order {

  /** When all discussions of the demo have begun. */
  private static final int SORTED = 3;

  private static final int TOPICS = 30;

  private Order() {}

  /**
   * The topics of a space, and which discussions are about them.
   *
   * @param keeper the key of a librarian
   * @param names each topic with its other names: "Walking: strolls, rambling"
   */
  static List<Scene> topics(
      String keeper, List<String> names, Map<DemoThread, List<String>> about) {
    var scenes = new ArrayList<Scene>();
    names.forEach(name -> scenes.add(Scene.at(TOPICS, "09:00", on -> on.topic(keeper, name))));
    about.forEach(
        (thread, topics) -> scenes.add(Scene.at(SORTED, "07:10", on -> on.about(thread, topics))));
    return scenes;
  }

  /** In this order. */
  @SafeVarargs
  static List<Scene> together(List<Scene>... parts) {
    var all = new ArrayList<Scene>();
    for (var part : parts) {
      all.addAll(part);
    }
    return all;
  }
}
