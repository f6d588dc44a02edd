package commonground.discussions;

import commonground.platform.views.Markdown;
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
}
