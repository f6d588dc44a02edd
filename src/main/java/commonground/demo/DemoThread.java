package commonground.demo;

import java.util.List;

/**
 * A discussion with its posts in order of time; the first opens it, the others reply.
 *
 * @param section care, share or learn in a network; "" elsewhere
 */
public record DemoThread(String title, String section, List<DemoPost> posts) {
  public DemoThread {
    posts = List.copyOf(posts);
    if (posts.isEmpty()) throw new IllegalArgumentException("\"" + title + "\" has no posts");
  }

  /** The same in a section of a network. */
  DemoThread in(String word) {
    return new DemoThread(title, word, posts);
  }
}
