package commonground.discussions.answers;

import commonground.discussions.Post;
import java.util.List;
import java.util.Optional;

/**
 * What a thread comes to, for one reader.
 *
 * @param answer the post that answers it
 * @param summaries those that its page shows: the accepted one first
 */
public record Outcome(Optional<Post> answer, List<Summary> summaries) {

  Optional<Summary> accepted() {
    return summaries.stream().filter(one -> one.state() == Summary.State.ACCEPTED).findFirst();
  }
}
