package commonground.discussions.threads;

import commonground.discussions.Addresses;
import commonground.discussions.Discussion;
import commonground.discussions.Post;
import commonground.discussions.Posts;
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

  public Opening(Posts posts, ReadPositions positions, Mutes mutes) {
    this.posts = posts;
    this.positions = positions;
    this.mutes = mutes;
  }

  /**
   * A page.
   *
   * @param muted whose posts are folded away for this reader
   */
  record Page(List<Post> posts, ReadPositions.Seen seen, Set<PersonId> muted) {}

  /**
   * The page that begins at a post.
   *
   * @param from the number of the post, from 1
   */
  Page at(Reader reader, Discussion d, int from) {
    var page = posts.page(reader, d.id(), from - 1, Addresses.PAGE);
    return reader instanceof Member member
        ? new Page(page, positions.of(member, d.id()), mutes.of(member))
        : new Page(page, ReadPositions.Seen.NOTHING, Set.of());
  }
}
