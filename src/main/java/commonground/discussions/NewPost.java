package commonground.discussions;

import commonground.contributions.drafts.DraftMark;
import commonground.platform.views.Markdown;
import commonground.spaces.Audience;
import commonground.spaces.SpaceId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * A post that somebody wants to add.
 *
 * @param words CommonMark, as it was typed
 * @param source the same as it is kept: whom it mentions stands there by number
 * @param parent the number of the post it answers
 * @param once the client's id of the form, so that sending it twice makes one post
 * @param seen the revision up to which the writer has read; 0 if that is not known
 * @param audience whom the page said it would reach: a space that is opened meanwhile does not
 *     widen it
 * @param draft the page that it was written on, whose draft it ends
 * @param manner whether it shows the name of its writer, and a warning
 */
public record NewPost(
    String words,
    String source,
    Optional<Integer> parent,
    UUID once,
    long seen,
    Audience audience,
    DraftMark draft,
    Manner manner) {

  /** About 20,000 words. */
  public static final int MOST = Markdown.MOST;

  /** A post for whoever can read in the thread, that no page sent. */
  public NewPost(String words, Optional<Integer> parent, UUID once, long seen) {
    this(words, words, parent, once, seen, Audience.EVERYONE, DraftMark.NONE, Manner.PLAIN);
  }

  /** The same, shown in another way. */
  public NewPost as(Manner other) {
    return new NewPost(words, source, parent, once, seen, audience, draft, other);
  }

  /** The same with a client id that only this space knows, the same one each time. */
  public NewPost within(SpaceId space) {
    var own = (once + " in space " + space.value()).getBytes(StandardCharsets.UTF_8);
    var id = UUID.nameUUIDFromBytes(own);
    return new NewPost(words, source, parent, id, seen, audience, draft, manner);
  }
}
