package commonground.discussions.topics;

import commonground.discussions.TopicId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the topics whose name, or another name of theirs, stands in a text as whole words. */
final class Mentions {

  /** Characters that are looked at: who writes more has said by then what it is about. */
  private static final int MOST = 20_000;

  private Mentions() {}

  static Set<TopicId> find(Collection<KeptTopic> topics, String text) {
    var words = " " + Fold.words(text.substring(0, Math.min(MOST, text.length()))) + " ";
    return topics.stream()
        .filter(topic -> topic.names().anyMatch(name -> stands(name, words)))
        .map(KeptTopic::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean stands(String name, String words) {
    var folded = Fold.words(name);
    return !folded.isEmpty() && words.contains(" " + folded + " ");
  }
}
