package commonground.discussions.threads;

import commonground.discussions.Addresses;
import commonground.discussions.Discussion;
import commonground.discussions.Post;
import commonground.discussions.Posts;
import commonground.discussions.answers.Outcome;
import commonground.discussions.answers.Outcomes;
import commonground.discussions.reading.ReadPositions;
import commonground.people.PersonId;
import commonground.spaces.Member;
import commonground.spaces.Mutes;
import commonground.spaces.Reader;
import java.util.List;
import java.util.Set;

/** Opens a thread at a page: the posts on it, and how they stand to the reader. */
public final class Opening {

  private final Posts posts;
  private final ReadPositions positions;
  private final Mutes mutes;
  private final Outcomes outcomes;

  public Opening(Posts posts, ReadPositions positions, Mutes mutes, Outcomes outcomes) {
    this.posts = posts;
    this.positions = positions;
    this.mutes = mutes;
    this.outcomes = outcomes;
  }

  /**
   * A page.
   *
   * @param muted whose posts are folded away for this reader
   * @param outcome what the thread comes to
   */
  record Page(List<Post> posts, ReadPositions.Seen seen, Set<PersonId> muted, Outcome outcome) {}

  /**
   * The page that begins at a post.
   *
   * @param from the number of the post, from 1
   */
  Page at(Reader reader, Discussion d, int from) {
    var page = posts.page(reader, d.id(), from - 1, Addresses.PAGE);
    var outcome = outcomes.of(reader, d);
    return reader instanceof Member member
        ? new Page(page, positions.of(member, d.id()), mutes.of(member), outcome)
        : new Page(page, ReadPositions.Seen.NOTHING, Set.of(), outcome);
  }
}
