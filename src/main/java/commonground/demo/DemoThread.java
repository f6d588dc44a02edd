package commonground.demo;

import java.util.List;

/** A discussion with its posts in order of time; the first opens it, the others reply. */
public record DemoThread(String title, List<DemoPost> posts) {
  public DemoThread {
    posts = List.copyOf(posts);
    if (posts.isEmpty()) throw new IllegalArgumentException("\"" + title + "\" has no posts");
  }
}
