package commonground.discussions.answers;

import commonground.discussions.Discussion;
import commonground.discussions.Posts;
import commonground.spaces.Reader;
import java.util.List;
import java.util.Optional;

/** Finds what a thread comes to. Where there is nothing, nothing is asked. */
public final class Outcomes {

  private final Posts posts;
  private final Summaries summaries;

  public Outcomes(Posts posts, Summaries summaries) {
    this.posts = posts;
    this.summaries = summaries;
  }

  public Outcome of(Reader reader, Discussion d) {
    return new Outcome(
        Optional.of(d.answer())
            .filter(number -> number > 0)
            .flatMap(number -> posts.find(reader, d.id(), number))
            .filter(post -> post.removal().isEmpty()),
        d.summaries() ? summaries.shown(reader, d.id()) : List.of());
  }
}
