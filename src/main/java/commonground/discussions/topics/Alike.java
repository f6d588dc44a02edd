package commonground.discussions.topics;

import java.util.Collection;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A name that people would take for one which a topic of the space has.
 *
 * @param typed the name
 * @param topic that is called this, or has it as a synonym
 */
public record Alike(String typed, KeptTopic topic) {

  /**
   * The first of these names that is taken.
   *
   * @param others all other topics of the space
   */
  static Optional<Alike> find(Stream<String> names, Collection<KeptTopic> others) {
    var taken = new HashMap<String, KeptTopic>();
    others.forEach(topic -> topic.names().forEach(name -> taken.put(Fold.key(name), topic)));
    return names
        .flatMap(name ->
            Optional.ofNullable(taken.get(Fold.key(name))).stream()
                .map(topic -> new Alike(name, topic)))
        .findFirst();
  }

  /** Says so, and what to do. */
  String words() {
    return Fold.key(typed).equals(Fold.key(topic.name()))
        ? "There is a topic called “" + topic.name() + "” already"
        : "“" + typed + "” is another name for the topic “" + topic.name() + "” already";
  }
}
