package commonground.discussions.threads;

import commonground.contributions.drafts.DraftView;
import commonground.discussions.Order;
import commonground.discussions.writing.PreviewView;
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
 * @param previewed where the other button posts to, which shows what will be posted
 * @param preview what that has shown
 * @param draft what it carries and says of drafts
 * @param beside whether its words are to show a name and a warning
 */
public record ReplyBox(
    String action,
    String token,
    String once,
    long seen,
    int parent,
    SpaceViews.Reach audience,
    TextBox words,
    String button,
    String previewed,
    PreviewView preview,
    DraftView draft,
    BesideView beside) {

  /** One that nobody has asked for a preview of, and that keeps no drafts. */
  public ReplyBox(
      String action,
      String token,
      String once,
      long seen,
      int parent,
      SpaceViews.Reach audience,
      TextBox words,
      String button) {
    this(
        action,
        token,
        once,
        seen,
        parent,
        audience,
        words,
        button,
        action,
        PreviewView.NONE,
        DraftView.NONE,
        BesideView.NONE);
  }

  /** With what will be posted above it. */
  public ReplyBox with(PreviewView view) {
    return new ReplyBox(
        action, token, once, seen, parent, audience, words, button, previewed, view, draft, beside);
  }

  /** The same box, leading back to the thread in this order. */
  public ReplyBox in(Order order) {
    return new ReplyBox(
        order.at(action),
        token,
        once,
        seen,
        parent,
        audience,
        words,
        button,
        order.at(previewed),
        preview,
        draft,
        beside);
  }

  /** The same for a page that shows its own preview. */
  public ReplyBox previewedAt(String address) {
    return new ReplyBox(
        action, token, once, seen, parent, audience, words, button, address, preview, draft,
        beside);
  }

  /** The same for somebody who changes a post: so far they have read. */
  public ReplyBox seenUpTo(long revision) {
    return new ReplyBox(
        action, token, once, revision, parent, audience, words, button, previewed, preview, draft,
        beside);
  }

  /** The same with its draft. */
  public ReplyBox keeping(DraftView view) {
    return new ReplyBox(
        action, token, once, seen, parent, audience, words, button, previewed, preview, view,
        beside);
  }

  /** The same with what stands beside it. */
  public ReplyBox beside(BesideView view) {
    return new ReplyBox(
        action, token, once, seen, parent, audience, words, button, previewed, preview, draft,
        view);
  }

  /** The box in a thread, where there is something to quote. */
  public static TextBox inThread(Space space, String typed, Problems problems) {
    var box = words(space, typed, problems);
    return box.withHint(
        box.question().hint()
            + " A line like [quote post 14] shows what that post says. You can move it or delete"
            + " it.");
  }

  static TextBox words(Space space, String typed, Problems problems) {
    return TextBox.of("post", "Your post")
        .withRows(7)
        .withHint(
            space.kind().prompts().post()
                + " **Two stars** make words bold. Lines that begin with - make a list. @ and a name,"
                + " such as @Ana, tells that person.")
        .withValue(typed)
        .withError(problems.of("post"));
  }
}
