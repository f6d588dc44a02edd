package commonground.discussions.threads;

import commonground.discussions.Addresses;
import commonground.discussions.Discussion;
import commonground.discussions.DiscussionId;
import commonground.discussions.Post;
import commonground.discussions.PostViews;
import commonground.discussions.answers.OutcomeViews;
import commonground.discussions.keeping.KeepingView;
import commonground.discussions.reading.ReadPositions;
import commonground.discussions.writing.Onlooker;
import commonground.discussions.writing.PreviewView;
import commonground.discussions.writing.Previews;
import commonground.discussions.writing.Unfolding;
import commonground.platform.views.Count;
import commonground.platform.views.Link;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.Pagination;
import commonground.platform.web.Request;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Reader;
import commonground.spaces.Space;
import commonground.spaces.SpaceViews;
import java.time.Clock;
import java.util.List;

/** Decides what of a page of a thread somebody sees. */
public final class ThreadViews {

  private final PostViews posts;
  private final OutcomeViews outcomes;
  private final Unfolding unfolding;
  private final Previews previews;
  private final Clock clock;

  public ThreadViews(
      PostViews posts,
      OutcomeViews outcomes,
      Unfolding unfolding,
      Previews previews,
      Clock clock) {
    this.posts = posts;
    this.outcomes = outcomes;
    this.unfolding = unfolding;
    this.previews = previews;
    this.clock = clock;
  }

  /** What words of this writer will look like in a thread. */
  public PreviewView preview(Member writer, Request request, DiscussionId thread, String words) {
    return previews.of(writer, request, thread, words);
  }

  /** What one post of it looks like, where it stands alone. */
  public PostViews.ArticleView alone(Onlooker by, DiscussionId thread, Post post) {
    return unfolding.article(by, thread, posts.article(by.reader(), thread, post, Long.MAX_VALUE));
  }

  /** Decides what of a page of posts this reader sees. */
  ThreadView thread(Onlooker by, Discussion d, Opening.Page page, ReplyBox box) {
    var reader = by.reader();
    var seen = page.seen();
    var shown = articles(by.muting(page.muted()), d, page, box.token());
    return new ThreadView(
        trail(reader.space(), d),
        SpaceViews.Head.of(reader.space()),
        d.title(),
        d.sectionIn(reader.space()),
        d.startedBy(),
        When.at(d.startedAt(), When.UK),
        Count.of(d.posts(), "post", "posts"),
        SpaceViews.Reach.reads(reader.space()),
        AttentionView.of(reader, d, box.token()),
        move(reader, d),
        KeepingView.of(reader, d, clock.instant(), box.token()),
        shown,
        pages(reader, d, page.posts()),
        reader instanceof Member,
        d.unread() > 0,
        nothingUnreadBefore(page.posts(), seen),
        firstUnread(reader, d, shown, seen.firstUnread()),
        Addresses.of(reader.space(), d.id()) + "/reading",
        shownUpTo(d, page.posts()),
        seen.markedUnread(),
        Addresses.of(reader.space(), d.id()) + "/unread",
        PostViews.mayWrite(reader) && !d.keeping().closed(),
        outcomes.of(reader, d, page.outcome(), page.muted(), box.token()),
        box);
  }

  private static String move(Reader reader, Discussion d) {
    return reader instanceof Member member && member.may(Permission.MODERATE)
        ? Addresses.of(reader.space(), d.id()) + "/move"
        : "";
  }

  private List<PostViews.ArticleView> articles(
      Onlooker by, Discussion d, Opening.Page page, String token) {
    var articles =
        page.posts().stream().map(post -> article(by.reader(), d, page, post, token)).toList();
    return unfolding.articles(by, d.id(), articles);
  }

  private PostViews.ArticleView article(
      Reader reader, Discussion d, Opening.Page page, Post post, String token) {
    var open = posts.article(reader, d.id(), post, page.seen().revision()).withToken(token);
    var view = d.keeping().closed() ? open.withoutReply() : open;
    var shown = page.muted().contains(post.writer().id()) ? view.folded() : view;
    return shown.marked(OutcomeViews.mark(reader, d, post));
  }

  private static Breadcrumbs trail(Space space, Discussion d) {
    return SpaceViews.trail(
        space, Link.to("Discussions", Addresses.of(space)), Link.to(d.title(), ""));
  }

  /** The revision up to which somebody has read who has read this page and those before it. */
  static long shownUpTo(Discussion d, List<Post> posts) {
    return posts.isEmpty() || posts.getLast().number() >= d.last()
        ? d.revision()
        : posts.getLast().writtenRevision();
  }

  /**
   * The same for somebody who now reads this page; 0 if that says nothing, because posts of pages
   * before it are unread.
   */
  static long readUpTo(Discussion d, Opening.Page page) {
    return nothingUnreadBefore(page.posts(), page.seen()) ? shownUpTo(d, page.posts()) : 0;
  }

  private static boolean nothingUnreadBefore(List<Post> posts, ReadPositions.Seen seen) {
    return seen.firstUnread() == 0
        || (!posts.isEmpty() && seen.firstUnread() >= posts.getFirst().number());
  }

  /** A link to the first unread post, on this page or another; "" if there is none. */
  private static String firstUnread(
      Reader reader, Discussion d, List<PostViews.ArticleView> shown, int number) {
    if (number == 0) {
      return "";
    }
    return shown.stream().anyMatch(post -> post.number() == number)
        ? "#post-" + number
        : Addresses.of(reader.space(), d.id(), number);
  }

  private static Pagination pages(Reader reader, Discussion d, List<Post> posts) {
    var first = posts.isEmpty() ? 1 : posts.getFirst().number();
    var last = posts.isEmpty() ? 0 : posts.getLast().number();
    return Pagination.of(
        first <= 1 ? Pagination.Arrow.NONE : arrow(reader, d, Math.max(1, first - Addresses.PAGE)),
        last >= d.last() ? Pagination.Arrow.NONE : arrow(reader, d, last + 1));
  }

  private static Pagination.Arrow arrow(Reader reader, Discussion d, int from) {
    var to = Math.min(d.last(), from + Addresses.PAGE - 1);
    return new Pagination.Arrow(
        Addresses.of(reader.space(), d.id()) + "?from=" + from, "", "Posts " + from + " to " + to);
  }
}
