package commonground.discussions;

import commonground.platform.views.Markdown;
import commonground.spaces.SpaceId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * A post that somebody wants to add.
 *
 * @param words CommonMark
 * @param parent the number of the post it answers
 * @param once the client's id of the form, so that sending it twice makes one post
 * @param seen the thread's revision on the page it was written on
 */
public record NewPost(String words, Optional<Integer> parent, UUID once, long seen) {

  /** About 20,000 words. */
  public static final int MOST = Markdown.MOST;

  /** The same with a client id that only this space knows, the same one each time. */
  NewPost within(SpaceId space) {
    var own = (once + " in space " + space.value()).getBytes(StandardCharsets.UTF_8);
    return new NewPost(words, parent, UUID.nameUUIDFromBytes(own), seen);
  }
}
