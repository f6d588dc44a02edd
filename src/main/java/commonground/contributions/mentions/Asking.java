package commonground.contributions.mentions;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a writer has to know or say before their words are posted.
 *
 * @param questions names that are not clear
 * @param told circles that are told, and were not before
 * @param refused circles that this writer may not tell
 * @param unnamed whether the words show no name
 */
record Asking(
    List<Resolving.Question> questions, List<Circle> told, List<Circle> refused, boolean unnamed) {

  boolean isAnswered(Answers answers) {
    return questions.isEmpty()
        && Stream.concat(told.stream(), refused.stream())
            .allMatch(circle -> answers.told().contains(circle.typed()));
  }
}
