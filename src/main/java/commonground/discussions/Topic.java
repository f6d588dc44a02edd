package commonground.discussions;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a discussion is about, from the list of its space.
 *
 * @param name one line of 1 to 60 characters, words that people wrote
 */
public record Topic(TopicId id, String name) {

  /** Topics of one discussion. */
  public static final int MOST = 5;

  private static final Comparator<Topic> BY_NAME =
      Comparator.comparing((Topic topic) -> topic.name().toLowerCase(Locale.UK))
          .thenComparing(topic -> topic.id().value());

  /** Puts ids and names together that belong to each other by their places. */
  static List<Topic> of(List<TopicId> ids, List<String> names) {
    return IntStream.range(0, ids.size())
        .mapToObj(i -> new Topic(ids.get(i), names.get(i)))
        .sorted(BY_NAME)
        .toList();
  }
}
