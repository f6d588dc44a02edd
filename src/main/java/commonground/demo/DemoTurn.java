package commonground.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Whose turn it is to speak: one post with the space and thread it belongs to.
 *
 * @param number of the post in its thread, counted from 1
 */
public record DemoTurn(DemoSpace space, DemoThread thread, int number) {
  public DemoPost post() {
    return thread.posts().get(number - 1);
  }

  /** The client id of the post, the same in each telling. */
  UUID once() {
    var name = "%s, %s, post %d".formatted(space.slug(), thread.title(), number);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
