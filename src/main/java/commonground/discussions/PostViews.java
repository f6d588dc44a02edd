package commonground.discussions;

import commonground.people.PeopleEvent;
import commonground.platform.cache.Fragments;
import commonground.platform.events.Recorded;
import commonground.platform.views.Ago;
import commonground.platform.views.Face;
import commonground.platform.views.Markdown;
import commonground.platform.views.SafeHtml;
import commonground.platform.views.TimeView;
import commonground.platform.views.Views;
import commonground.platform.views.When;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Perspective;
import commonground.spaces.Reader;
import commonground.spaces.Space;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Makes what a post looks like, wherever it stands. */
public final class PostViews {

  private static final String BODY = "discussions/_post";
  private static final String ARTICLE = "discussions/_article";

  /** What stands below a post, in the order of its page. */
  private static final String REACTIONS = "discussions/_reactions";

  private final Views views;
  private final Markdown markdown;
  private final FirstLine lines;
  private final Fragments<SafeHtml> fragments;
  private final Clock clock;

  /**
   * @param fresh whether this node hears what other nodes change, see {@link Fragments}
   */
  public PostViews(Views views, Markdown markdown, BooleanSupplier fresh, Clock clock) {
    this.fragments = new Fragments<>(Fragments.share(), fresh, SafeHtml::weight);
    this.views = views;
    this.markdown = markdown;
    this.lines = new FirstLine(markdown);
    this.clock = clock;
    // Most of a page's readers see most of its posts alike.
    views.keep(ARTICLE, fragments::get);
    views.keep(REACTIONS, fragments::get);
  }

  /** Forgets what was rendered: the database is another one. */
  public void forgetAll() {
    fragments.forgetAll();
  }

  /** Forgets what was rendered of words that are erased for good. */
  public void hear(Recorded recorded) {
    if (recorded.event() instanceof DiscussionEvent.Hidden
        || recorded.event() instanceof DiscussionEvent.Purged
        || recorded.event() instanceof PeopleEvent.Erased) {
      forgetAll();
    }
  }

  public static boolean mayWrite(Reader reader) {
    return reader instanceof Member member && member.may(Permission.WRITE);
  }

  /**
   * A post with what depends on the reader around it.
   *
   * @param said the whole heading, for the ear
   * @param quote the line that quotes it; "" for whoever cannot answer it
   * @param actions what this reader may do with it
   * @param mayMarkUnread whether it can be new to this reader again
   * @param muted whether it is folded away for this reader
   * @param ago how long ago it was written
   * @param below whether it stands below another one, in a thread that is grouped by reply
   * @param mark whether it is the answer
   */
  public record ArticleView(
      int number,
      String writer,
      String said,
      boolean unread,
      Face face,
      SafeHtml inner,
      String quote,
      PostActions actions,
      boolean mayMarkUnread,
      boolean muted,
      String ago,
      boolean below,
      AnswerMark mark) {

    /** Whether there is anything below it to follow or press. */
    public boolean mayAct() {
      return actions.any() || mayMarkUnread || mark.offer() || mark.takeBack();
    }

    /** Whether there is something that is rarely wanted. */
    public boolean mayMore() {
      return mayMarkUnread || actions.more();
    }

    public ArticleView folded() {
      return of(said + ", muted", inner, quote, actions, true, ago, mark);
    }

    /** With what its words name put into them. */
    public ArticleView with(SafeHtml unfolded) {
      return of(said, unfolded, quote, actions, muted, ago, mark);
    }

    /** In a discussion to which nobody replies any more. */
    public ArticleView withoutReply() {
      return of(said, inner, "", actions.withoutReply(), muted, ago, mark);
    }

    /** With what the form needs that brings it back. */
    public ArticleView withToken(String token) {
      return of(said, inner, quote, actions.withToken(token), muted, ago, mark);
    }

    /** Where its thread may have an answer. */
    public ArticleView marked(AnswerMark is) {
      var heading = is.here() ? said + ", the answer" : said;
      return of(heading, inner, quote, actions, muted, ago, is);
    }

    /** Without what time changes by itself. */
    public ArticleView undated() {
      return of(said, inner, quote, actions, muted, "", mark);
    }

    private ArticleView of(
        String heading,
        SafeHtml words,
        String line,
        PostActions may,
        boolean folded,
        String since,
        AnswerMark is) {
      return new ArticleView(
          number,
          writer,
          heading,
          unread,
          face,
          words,
          line,
          may,
          mayMarkUnread,
          folded,
          since,
          below,
          is);
    }
  }

  /** The beginning of what a post says, in one line. */
  public String line(Post post) {
    return lines.of(post);
  }

  /** A post on a page of its own, or among others in order of time. */
  public ArticleView article(Reader reader, DiscussionId thread, Post post, long seen) {
    return article(reader, thread, post, seen, Order.TIME);
  }

  /** A post on a page of its thread in this order. */
  public ArticleView article(
      Reader reader, DiscussionId thread, Post post, long seen, Order order) {
    var unread = isUnread(reader, post, seen);
    var now = clock.instant();
    var actions = PostActions.of(reader, thread, post, now, order);
    return new ArticleView(
        post.number(),
        post.writer().name(),
        said(post, unread),
        unread,
        Face.of(post.writer().name(), post.writer().id().value()),
        inner(reader.space(), thread, post, order),
        actions.reply().isEmpty() ? "" : QuoteLine.of(post).text(),
        actions,
        isUnread(reader, post, 0),
        false,
        Ago.words(post.writtenAt(), now),
        order == Order.REPLIES && post.isBelow(),
        AnswerMark.NONE);
  }

  /**
   * Whether it is new to somebody.
   *
   * @param seen the revision up to which they have read
   */
  public static boolean isUnread(Reader reader, Post post, long seen) {
    return reader instanceof Member member
        && !post.mine()
        && post.removal().isEmpty()
        && post.writtenRevision() > seen;
  }

  private static String said(Post post, boolean unread) {
    var perspectives = perspectives(post);
    return "Post "
        + post.number()
        + ", by "
        + post.writer().name()
        + (perspectives.isEmpty() ? "" : ", " + perspectives)
        + post.parent().map(parent -> ", reply to post " + parent.number()).orElse("")
        + post.removal().map(away -> away.held() ? ", hidden" : ", removed").orElse("")
        + (unread ? ", unread" : "");
  }

  private static String perspectives(Post post) {
    return post.writer().perspectives().stream()
        .map(Perspective::words)
        .collect(Collectors.joining(", "));
  }

  /** The part that is the same for every reader in this order: rendered once, then reused. */
  private SafeHtml inner(Space space, DiscussionId thread, Post post, Order order) {
    var parent = post.parent();
    var perspectives =
        post.writer().perspectives().stream().mapToLong(p -> 1L << p.ordinal()).sum();
    var key =
        Fragments.Key.of(
            BODY,
            post.id().value(),
            space.id().value(),
            (long) order.ordinal(),
            post.revision(),
            (long) post.renderer(),
            (long) post.writer().nameRevision(),
            perspectives,
            parent.map(Post.Parent::revision).orElse(0L),
            parent.map(p -> (long) p.nameRevision()).orElse(0L));
    return fragments.get(key, () -> views.render(BODY, body(space, thread, post, order)));
  }

  /**
   * @param href of this post, for good
   * @param edited how often; "" if never
   * @param history what it said before
   * @param gone whether it was taken away; its words then say so
   * @param removed when a moderator did that
   * @param held whether that is for the time being
   * @param warning what stands before the words; "" for none
   * @param why where to read why a moderator removed it; "" for any other
   */
  record PostBody(
      int number,
      String href,
      String writer,
      String perspectives,
      TimeView at,
      String edited,
      String history,
      boolean gone,
      TimeView removed,
      boolean held,
      String why,
      ParentView parent,
      String warning,
      SafeHtml body) {}

  /**
   * @param number 0 if it answers the whole thread
   */
  record ParentView(int number, String writer, SafeHtml line, String href) {}

  PostBody body(Space space, DiscussionId thread, Post post, Order order) {
    var history = Addresses.history(space, thread, post.number());
    return new PostBody(
        post.number(),
        order.at(Addresses.post(space, thread, post.number())),
        post.writer().name(),
        perspectives(post),
        When.at(post.writtenAt(), When.UK),
        edited(post),
        history,
        post.removal().isPresent(),
        post.moderatedAt().map(at -> When.at(at, When.UK)).orElse(new TimeView("", "")),
        post.removal().filter(Post.Removal::held).isPresent(),
        post.removal().filter(Post.Removal::byModerator).map(away -> history).orElse(""),
        post.parent()
            .map(parent ->
                new ParentView(
                    parent.number(),
                    parent.writer(),
                    lines.marked(parent),
                    order.at(Addresses.post(space, thread, parent.number()))))
            .orElse(new ParentView(0, "", SafeHtml.EMPTY, "")),
        post.removal().isPresent() ? "" : post.warning(),
        post.renderer() == Markdown.VERSION
            ? markdown.kept(post.html())
            : markdown.render(post.source()));
  }

  private static String edited(Post post) {
    return post.edits() == 0 || post.removal().isPresent()
        ? ""
        : post.edits() == 1 ? "Edited once" : "Edited " + post.edits() + " times";
  }
}
