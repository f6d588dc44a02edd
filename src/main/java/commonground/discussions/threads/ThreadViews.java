package commonground.discussions.threads;

import commonground.contributions.drafts.Begun;
import commonground.discussions.Addresses;
import commonground.discussions.Aliases;
import commonground.discussions.Discussion;
import commonground.discussions.DiscussionId;
import commonground.discussions.Paging;
import commonground.discussions.Post;
import commonground.discussions.PostViews;
import commonground.discussions.answers.OutcomeViews;
import commonground.discussions.keeping.KeepingView;
import commonground.discussions.reacting.ReactionsView;
import commonground.discussions.writing.Onlooker;
import commonground.discussions.writing.PreviewView;
import commonground.discussions.writing.Previews;
import commonground.discussions.writing.Unfolding;
import commonground.platform.views.Ago;
import commonground.platform.views.Count;
import commonground.platform.views.Fingerprint;
import commonground.platform.views.Link;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.web.Request;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.spaces.Space;
import commonground.spaces.SpaceViews;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;

/** Decides what of a page of a thread somebody sees. */
public final class ThreadViews {

  private final PostViews posts;
  private final OutcomeViews outcomes;
  private final Unfolding unfolding;
  private final Previews previews;
  private final Aliases aliases;
  private final Clock clock;

  public ThreadViews(
      PostViews posts,
      OutcomeViews outcomes,
      Unfolding unfolding,
      Previews previews,
      Aliases aliases,
      Clock clock) {
    this.posts = posts;
    this.outcomes = outcomes;
    this.unfolding = unfolding;
    this.previews = previews;
    this.aliases = aliases;
    this.clock = clock;
  }

  /** What words of this writer will look like in a thread. */
  public PreviewView preview(Member writer, Request request, DiscussionId thread, PostForm form) {
    return previews.of(writer, request, thread, form.words(), form.manner());
  }

  /** What stands beside a box on a page that is opened. */
  public BesideView beside(Member writer, DiscussionId thread, Begun begun) {
    return BesideView.of(writer.space(), begun).as(alias(writer, thread), begun.draft().isEmpty());
  }

  /** What stands beside a box that comes back with what was typed. */
  public BesideView beside(Member writer, DiscussionId thread, PostForm form) {
    return BesideView.of(writer.space(), form).as(alias(writer, thread), false);
  }

  private String alias(Member writer, DiscussionId thread) {
    return writer.space().speaking().unnamed()
        ? aliases.name(thread, writer.person()).orElse("")
        : "";
  }

  /** What one post of it looks like, where it stands alone. */
  public PostViews.ArticleView alone(Onlooker by, DiscussionId thread, Post post) {
    return unfolding.article(by, thread, posts.article(by.reader(), thread, post, Long.MAX_VALUE));
  }

  /** Decides what of a page of posts this reader sees. */
  ThreadView thread(Onlooker by, Discussion d, Opening.Page page, ReplyBox box) {
    return thread(by, by.reader(), d, page, box);
  }

  private ThreadView thread(
      Onlooker by, Reader reader, Discussion d, Opening.Page page, ReplyBox box) {
    // Of somebody who is not signed in each page has another token, and no form.
    var token = reader instanceof Member ? box.token() : "";
    var posts = placed(by.muting(page.muted()), d, page, token);
    return new ThreadView(
        trail(reader.space(), d),
        heading(reader.space(), d),
        d.readers(reader.space()),
        AttentionView.of(reader, d, token),
        KeepingView.of(reader, d, clock.instant(), token),
        posts,
        WhereView.of(reader, d, page.sheet(), above(reader, d, page.sheet())),
        new ThreadView.NewsView(reader instanceof Member, firstUnread(reader, d, page)),
        presses(reader, d, page, posts, token),
        reading(reader, d, page, token),
        outcomes.of(reader, d, page.outcome(), page.muted(), token),
        WritingView.of(reader, d),
        LiveView.of(reader, d, page.sheet()),
        box);
  }

  private ThreadView.HeadingView heading(Space space, Discussion d) {
    return new ThreadView.HeadingView(
        SpaceViews.Head.of(space),
        d.title(),
        d.sectionIn(space),
        d.startedBy(),
        When.at(d.startedAt(), When.UK),
        Ago.words(d.startedAt(), clock.instant()),
        Count.of(d.posts(), "post", "posts"));
  }

  private static ThreadView.PressesView presses(
      Reader reader,
      Discussion d,
      Opening.Page page,
      List<ThreadView.PlacedView> posts,
      String token) {
    var path = Addresses.of(reader.space(), d.id());
    return new ThreadView.PressesView(
        posts.stream().allMatch(one -> one.reactions().buttons().isEmpty())
            ? ""
            : page.order().at(path + "/reactions"),
        reader instanceof Member ? path + "/unread" : "",
        token);
  }

  private static ThreadView.ReadingView reading(
      Reader reader, Discussion d, Opening.Page page, String token) {
    return d.unread() == 0
        ? ThreadView.ReadingView.NONE
        : new ThreadView.ReadingView(
            page.order().at(Addresses.of(reader.space(), d.id()) + "/reading"),
            markRead(reader, d, page),
            page.readBySight(reader, d),
            page.readByPress(d),
            d.position().markedUnread(),
            token);
  }

  private List<ThreadView.PlacedView> placed(
      Onlooker by, Discussion d, Opening.Page page, String token) {
    var posts = page.posts();
    var articles =
        unfolding.articles(
            by,
            d.id(),
            posts.stream().map(post -> article(by.reader(), d, page, post, token)).toList());
    return IntStream.range(0, posts.size())
        .mapToObj(n -> placed(articles.get(n), reactions(by, d, page, posts.get(n))))
        .toList();
  }

  private static ThreadView.PlacedView placed(
      PostViews.ArticleView article, ReactionsView reactions) {
    var print = Fingerprint.of(List.of(article.undated(), reactions));
    return new ThreadView.PlacedView(article, reactions, print);
  }

  /** Of who is muted nothing is shown, so there is nothing to press. */
  private static ReactionsView reactions(Onlooker by, Discussion d, Opening.Page page, Post post) {
    return page.muted().contains(post.writer().id())
        ? ReactionsView.NONE
        : ReactionsView.of(by.reader(), d.id(), post, page.tally(post), page.order());
  }

  private PostViews.ArticleView article(
      Reader reader, Discussion d, Opening.Page page, Post post, String token) {
    var seen = d.position().revision();
    var open = posts.article(reader, d.id(), post, seen, page.order()).withToken(token);
    var view = d.keeping().closed() ? open.withoutReply() : open;
    var shown = page.muted().contains(post.writer().id()) ? view.folded() : view;
    return shown.marked(OutcomeViews.mark(reader, d, post));
  }

  private static Breadcrumbs trail(Space space, Discussion d) {
    return SpaceViews.trail(
        space, Link.to("Discussions", Addresses.of(space)), Link.to(d.title(), ""));
  }

  /** What a press marks as read: this page and those before it, or all. */
  private static String markRead(Reader reader, Discussion d, Opening.Page page) {
    return page.isReadAlone(d) || page.readBySight(reader, d)
        ? "Mark as read"
        : "Mark whole discussion as read";
  }

  /** A link to the first unread post, on this page or another; "" if there is none. */
  private static String firstUnread(Reader reader, Discussion d, Opening.Page page) {
    var number = d.position().firstUnread();
    if (number == 0) {
      return "";
    }
    if (page.posts().stream().anyMatch(post -> post.number() == number)) {
      return "#post-" + number;
    }
    return Addresses.of(reader.space(), d.id(), number, page.order());
  }

  /** The post on a page before under which the first ones here stand. */
  private WhereView.AboveView above(Reader reader, Discussion d, Paging.Page page) {
    return page.above()
        .map(post ->
            new WhereView.AboveView(
                Addresses.of(reader.space(), d.id(), post.number(), page.order()),
                post.number(),
                post.writer().name(),
                posts.line(post)))
        .orElse(WhereView.AboveView.NONE);
  }
}
