package commonground.discussions.threads;

import commonground.platform.views.govuk.TextBox;
import commonground.platform.web.Problems;
import commonground.spaces.Space;
import commonground.spaces.SpaceViews;

/**
 * The box that a post is written in, with what travels along.
 *
 * @param action where it posts to
 * @param once the client id: the same for every sending of this page
 * @param seen the revision up to which somebody has read who reads this page; 0 if not known
 * @param parent the number of the post it answers; 0 for the whole thread
 * @param audience one sentence: who will be able to read it
 * @param button what the button says
 */
public record ReplyBox(
    String action,
    String token,
    String once,
    long seen,
    int parent,
    SpaceViews.Reach audience,
    TextBox words,
    String button) {

  public static TextBox words(Space space, String typed, Problems problems) {
    return TextBox.of("post", "Your post")
        .withRows(7)
        .withHint(
            space.kind().prompts().post()
                + " **Two stars** make words bold. Lines that begin with - make a list.")
        .withValue(typed)
        .withError(problems.of("post"));
  }
}
