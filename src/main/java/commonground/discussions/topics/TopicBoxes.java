package commonground.discussions.topics;

import commonground.discussions.Topic;
import commonground.discussions.TopicId;
import commonground.platform.views.govuk.Choice;
import commonground.platform.views.govuk.Choices;
import commonground.platform.web.Problems;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The topics of a space to choose from: {@code topics/_boxes}.
 *
 * @param choices those that the words mention stand first; none in a space without topics
 * @param open whether they are shown at once
 */
public record TopicBoxes(Choices choices, boolean open) {

  /** So few are shown at once. */
  private static final int FEW = 8;

  private static final String MENTIONED = " (the words mention it)";

  static TopicBoxes of(
      List<KeptTopic> topics, Set<TopicId> chosen, Set<TopicId> mentioned, Problems problems) {
    var error = problems.of("topics");
    var items =
        Stream.concat(
                topics.stream().filter(topic -> mentioned.contains(topic.id())),
                topics.stream().filter(topic -> !mentioned.contains(topic.id())))
            .map(topic ->
                Choice.of(
                        Long.toString(topic.id().value()),
                        topic.name() + (mentioned.contains(topic.id()) ? MENTIONED : ""))
                    .checked(chosen.contains(topic.id())))
            .toList();
    return new TopicBoxes(
        Choices.of("topics", "What is it about?", items)
            .withHint("Choose up to " + Topic.MOST + ". They help people to find it.")
            .withClasses("govuk-checkboxes--small")
            .withError(error),
        topics.size() <= FEW || !chosen.isEmpty() || !mentioned.isEmpty() || !error.isEmpty());
  }
}
