package commonground.discussions.changing;

import commonground.contributions.drafts.Begun;
import commonground.discussions.Addresses;
import commonground.discussions.Discussion;
import commonground.discussions.Order;
import commonground.discussions.PostViews;
import commonground.discussions.threads.BesideView;
import commonground.discussions.threads.ReplyBox;
import commonground.discussions.writing.PreviewView;
import commonground.platform.views.Link;
import commonground.platform.views.PageView;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.Mistake;
import commonground.platform.views.govuk.TextBox;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.SpaceViews;
import java.util.List;

/**
 * The page on which one post is answered or changed.
 *
 * @param post as it stands now
 * @param conflict whether it was changed elsewhere since the words below were begun
 */
record PostView(
    Breadcrumbs trail,
    SpaceViews.Head head,
    String title,
    String thread,
    PostViews.ArticleView post,
    boolean conflict,
    ReplyBox box)
    implements PageView {

  /**
   * @param once the client id
   * @param words what the box begins with
   */
  static PostView answer(
      Member member,
      Discussion thread,
      PostViews.ArticleView post,
      String token,
      String once,
      TextBox words) {
    var path = Addresses.of(member.space(), thread.id());
    var box =
        new ReplyBox(
            path + "/posts",
            token,
            once,
            0, // this page shows one post, so it says nothing of the others
            post.number(),
            thread.readers(member.space()),
            words,
            "Post reply");
    return of(
        member,
        thread,
        "Reply to post " + post.number(),
        post,
        box.previewedAt(path + "/posts/" + post.number() + "/reply"));
  }

  /**
   * @param base the post's revision that the edit starts from
   */
  static PostView edit(
      Member member,
      Discussion thread,
      PostViews.ArticleView post,
      String token,
      long base,
      TextBox words) {
    var path = Addresses.of(member.space(), thread.id());
    var box =
        new ReplyBox(
            path + "/posts/" + post.number() + "/edit",
            token,
            "",
            base,
            0,
            thread.readers(member.space()),
            words,
            "Save changes");
    return of(member, thread, "Edit post " + post.number(), post, box);
  }

  /** For words that were to change a post which is removed meanwhile. */
  static PostView anew(
      Member member,
      Discussion thread,
      PostViews.ArticleView post,
      String token,
      String once,
      TextBox words) {
    var box =
        new ReplyBox(
            Addresses.of(member.space(), thread.id()) + "/posts",
            token,
            once,
            0,
            0,
            thread.readers(member.space()),
            words,
            "Post as new");
    return of(member, thread, "Post " + post.number() + " was removed", post, box).asConflict();
  }

  private static PostView of(
      Member member, Discussion thread, String title, PostViews.ArticleView post, ReplyBox box) {
    return new PostView(
        SpaceViews.trail(
            member.space(),
            Link.to("Discussions", Addresses.of(member.space())),
            Link.to(thread.title(), Addresses.of(member.space(), thread.id())),
            Link.to(title, "")),
        SpaceViews.Head.of(member.space()),
        title,
        thread.title(),
        post,
        false,
        box);
  }

  /**
   * The same page with what will be posted.
   *
   * @param seen so far its reader had read when they began to write
   */
  PostView with(PreviewView preview, long seen) {
    return new PostView(
        trail, head, title, thread, post, conflict, box.seenUpTo(seen).with(preview));
  }

  /**
   * The same page with its draft.
   *
   * @param page its address
   */
  PostView keeping(Begun begun, String page) {
    var now = box.audience().everyone() ? Audience.EVERYONE : Audience.MEMBERS;
    return new PostView(
        trail, head, title, thread, post, conflict, box.keeping(begun.on(page, now)));
  }

  /** The same page with what stands beside its box. */
  PostView beside(BesideView view) {
    return new PostView(trail, head, title, thread, post, conflict, box.beside(view));
  }

  /** The same page, leading back to the thread in this order. */
  PostView in(Order order) {
    return new PostView(trail, head, title, thread, post, conflict, box.in(order));
  }

  /** The same page for somebody whose edit met another one: both texts are on it. */
  PostView asConflict() {
    return new PostView(trail, head, title, thread, post, true, box);
  }

  /** Whether nothing of the post is left to change: its words can only be posted anew. */
  public boolean removed() {
    return conflict && !box.once().isEmpty();
  }

  public ErrorSummary summary() {
    var error = box.words().question().error();
    return ErrorSummary.of(error.isEmpty() ? List.of() : List.of(Mistake.in("post", error)));
  }

  @Override
  public boolean mistaken() {
    return conflict || !box.words().question().error().isEmpty();
  }

  @Override
  public boolean writes() {
    return true;
  }
}
