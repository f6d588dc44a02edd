package commonground.discussions;

import commonground.people.PersonId;
import commonground.platform.cache.Fragments;
import commonground.platform.db.Words;
import commonground.platform.views.Count;
import commonground.platform.views.Face;
import commonground.platform.views.Link;
import commonground.platform.views.Markdown;
import commonground.platform.views.SafeHtml;
import commonground.platform.views.TimeView;
import commonground.platform.views.Views;
import commonground.platform.views.When;
import commonground.platform.views.govuk.Pagination;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Perspective;
import commonground.spaces.Reader;
import commonground.spaces.Section;
import commonground.spaces.Space;
import commonground.spaces.SpaceViews;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Makes what the pages of threads show. */
public final class DiscussionViews {

  /** Posts on one page of a thread. */
  public static final int PAGE = 50;

  private static final String BODY = "discussions/_post";

  /** Of the post that is answered, so much is shown. */
  private static final int LINE = 120;

  private final Views views;
  private final Markdown markdown;
  private final Fragments<SafeHtml> fragments;

  /**
   * @param fresh whether this node hears what other nodes change, see {@link Fragments}
   */
  public DiscussionViews(Views views, Markdown markdown, BooleanSupplier fresh) {
    this.fragments = new Fragments<>(64_000_000, fresh, SafeHtml::weight);
    this.views = views;
    this.markdown = markdown;
  }

  /** Forgets what was rendered: the database is another one. */
  public void forgetAll() {
    fragments.forgetAll();
  }

  static String path(Space space) {
    return space.path() + "/discussions";
  }

  static String path(Space space, DiscussionId id) {
    return path(space) + "/" + id.value();
  }

  /** The address of a post: the page it stands on, and its place there. */
  static String path(Space space, DiscussionId id, int number) {
    var from = (number - 1) / PAGE * PAGE + 1;
    return path(space, id) + (from == 1 ? "" : "?from=" + from) + "#post-" + number;
  }

  /** A thread in a list. */
  record LineView(
      String title,
      String href,
      String news,
      String section,
      String posts,
      String startedBy,
      TimeView lastPost) {}

  LineView line(Reader reader, Discussion d) {
    return new LineView(
        d.title(),
        path(reader.space(), d.id()),
        news(d.unread()),
        section(reader.space(), d),
        Count.of(d.posts(), "post", "posts"),
        d.startedBy(),
        When.at(d.lastPostAt(), When.UK));
  }

  static String news(int unread) {
    return unread == 0 ? "" : unread + " new";
  }

  /** Where it stands; "" in a space without sections, and for what is older than they are. */
  private static String section(Space space, Discussion d) {
    return d.section().filter(space.kind().sections()::contains).map(Section::words).orElse("");
  }

  /** "All sections" and each of them, if the space has any. */
  private static List<Link> sections(Space space, Optional<Section> shown) {
    var links = new ArrayList<Link>();
    if (!space.kind().sections().isEmpty()) {
      links.add(new Link("All sections", path(space), shown.isEmpty()));
    }
    for (var one : space.kind().sections()) {
      links.add(new Link(one.words(), in(path(space), one), shown.equals(Optional.of(one))));
    }
    return List.copyOf(links);
  }

  private static String in(String path, Section section) {
    return path + "?section=" + Words.write(section);
  }

  ListView list(Reader reader, Optional<Section> section, List<Discussion> found, boolean more) {
    var last = found.isEmpty() ? Optional.<Discussion>empty() : Optional.of(found.getLast());
    var next =
        more
            ? path(reader.space())
                + "?before="
                + ChronoUnit.MICROS.between(Instant.EPOCH, last.orElseThrow().lastPostAt())
                + "-"
                + last.orElseThrow().id().value()
                + section.map(one -> "&section=" + Words.write(one)).orElse("")
            : "";
    var start = path(reader.space()) + "/new";
    return new ListView(
        SpaceViews.trail(reader.space(), Link.to("Discussions", "")),
        SpaceViews.Head.of(reader.space()),
        sections(reader.space(), section),
        found.stream().map(d -> line(reader, d)).toList(),
        reader.space().kind().prompts().begin(),
        mayWrite(reader) ? section.map(one -> in(start, one)).orElse(start) : "",
        next);
  }

  static boolean mayWrite(Reader reader) {
    return reader instanceof Member member && member.may(Permission.WRITE);
  }

  /**
   * Decides what of a page of posts this reader sees.
   *
   * @param seen how far they have read
   * @param muted whose posts they want folded away
   */
  ThreadView thread(
      Reader reader,
      Discussion d,
      List<Post> posts,
      ReadPositions.Seen seen,
      Set<PersonId> muted,
      ReplyBox box) {
    var member = reader instanceof Member m ? Optional.of(m) : Optional.<Member>empty();
    var shown =
        posts.stream()
            .map(post -> {
              var view = post(reader, d.id(), post, seen.revision());
              return muted.contains(post.writer().id()) ? view.folded() : view;
            })
            .toList();
    return new ThreadView(
        SpaceViews.trail(
            reader.space(), Link.to("Discussions", path(reader.space())), Link.to(d.title(), "")),
        SpaceViews.Head.of(reader.space()),
        d.title(),
        section(reader.space(), d),
        d.startedBy(),
        When.at(d.startedAt(), When.UK),
        Count.of(d.posts(), "post", "posts"),
        SpaceViews.Reach.reads(reader.space()),
        shown,
        pages(reader, d, posts),
        member.isPresent(),
        d.unread() > 0,
        nothingUnreadBefore(posts, seen),
        firstUnread(reader, d, shown, seen.firstUnread()),
        path(reader.space(), d.id()) + "/reading",
        shownUpTo(d, posts),
        mayWrite(reader),
        box);
  }

  /** The revision up to which somebody has read who has read this page and those before it. */
  static long shownUpTo(Discussion d, List<Post> posts) {
    return posts.isEmpty() || posts.getLast().number() >= d.last()
        ? d.revision()
        : posts.getLast().writtenRevision();
  }

  /**
   * The same for somebody who has read up to {@code seen} and now reads this page; 0 if that says
   * nothing, because posts of pages before it are unread.
   */
  static long readUpTo(Discussion d, List<Post> posts, ReadPositions.Seen seen) {
    return nothingUnreadBefore(posts, seen) ? shownUpTo(d, posts) : 0;
  }

  private static boolean nothingUnreadBefore(List<Post> posts, ReadPositions.Seen seen) {
    return seen.firstUnread() == 0
        || (!posts.isEmpty() && seen.firstUnread() >= posts.getFirst().number());
  }

  /** A link to the first unread post, on this page or another; "" if there is none. */
  private static String firstUnread(Reader reader, Discussion d, List<PostView> shown, int number) {
    if (number == 0) {
      return "";
    }
    return shown.stream().anyMatch(post -> post.number() == number)
        ? "#post-" + number
        : path(reader.space(), d.id(), number);
  }

  private static Pagination pages(Reader reader, Discussion d, List<Post> posts) {
    var first = posts.isEmpty() ? 1 : posts.getFirst().number();
    var last = posts.isEmpty() ? 0 : posts.getLast().number();
    return Pagination.of(
        first <= 1 ? Pagination.Arrow.NONE : arrow(reader, d, Math.max(1, first - PAGE)),
        last >= d.last() ? Pagination.Arrow.NONE : arrow(reader, d, last + 1));
  }

  private static Pagination.Arrow arrow(Reader reader, Discussion d, int from) {
    var to = Math.min(d.last(), from + PAGE - 1);
    return new Pagination.Arrow(
        path(reader.space(), d.id()) + "?from=" + from, "", "Posts " + from + " to " + to);
  }

  /**
   * A post with what depends on the reader around it.
   *
   * @param said the whole heading, for the ear
   * @param reply address of the page to answer it; "" for who may not write
   * @param edit address of the page to change it; "" for posts of others
   * @param muted whether it is folded away for this reader
   */
  record PostView(
      int number,
      String writer,
      String said,
      boolean unread,
      Face face,
      SafeHtml inner,
      String reply,
      String edit,
      boolean muted) {

    PostView folded() {
      return new PostView(number, writer, said + ", muted", unread, face, inner, reply, edit, true);
    }
  }

  PostView post(Reader reader, DiscussionId thread, Post post, long seen) {
    var mine = reader instanceof Member m && m.person().equals(post.writer().id());
    var unread = reader instanceof Member && !mine && post.writtenRevision() > seen;
    var base = path(reader.space(), thread) + "/posts/" + post.number();
    return new PostView(
        post.number(),
        post.writer().name(),
        said(post, unread),
        unread,
        Face.of(post.writer().name(), post.writer().id().value()),
        inner(reader.space(), thread, post),
        mayWrite(reader) ? base + "/reply" : "",
        mine && mayWrite(reader) ? base + "/edit" : "",
        false);
  }

  private static String said(Post post, boolean unread) {
    var perspectives = perspectives(post);
    return "Post "
        + post.number()
        + ", by "
        + post.writer().name()
        + (perspectives.isEmpty() ? "" : ", " + perspectives)
        + post.parent().map(parent -> ", reply to post " + parent.number()).orElse("")
        + (unread ? ", unread" : "");
  }

  private static String perspectives(Post post) {
    return post.writer().perspectives().stream()
        .map(Perspective::words)
        .collect(Collectors.joining(", "));
  }

  /** The part that is the same for every reader: rendered once, then reused. */
  private SafeHtml inner(Space space, DiscussionId thread, Post post) {
    var parent = post.parent();
    var perspectives =
        post.writer().perspectives().stream().mapToLong(p -> 1L << p.ordinal()).sum();
    var key =
        Fragments.Key.of(
            BODY,
            post.id().value(),
            post.revision(),
            (long) post.renderer(),
            (long) post.writer().nameRevision(),
            perspectives,
            parent.map(Post.Parent::revision).orElse(0L),
            parent.map(p -> (long) p.nameRevision()).orElse(0L));
    return fragments.get(key, () -> views.render(BODY, body(space, thread, post)));
  }

  /**
   * @param href of this post, for good
   */
  record PostBody(
      int number,
      String href,
      String writer,
      String perspectives,
      TimeView at,
      boolean edited,
      ParentView parent,
      SafeHtml body) {}

  /**
   * @param number 0 if it answers the whole thread
   */
  record ParentView(int number, String writer, String line, String href) {}

  PostBody body(Space space, DiscussionId thread, Post post) {
    return new PostBody(
        post.number(),
        path(space, thread) + "/posts/" + post.number(),
        post.writer().name(),
        perspectives(post),
        When.at(post.writtenAt(), When.UK),
        post.editedAt().isPresent(),
        post.parent()
            .map(parent ->
                new ParentView(
                    parent.number(),
                    parent.writer(),
                    markdown.firstLine(parent.source(), LINE),
                    path(space, thread) + "/posts/" + parent.number()))
            .orElse(new ParentView(0, "", "", "")),
        post.renderer() == Markdown.VERSION
            ? markdown.kept(post.html())
            : markdown.render(post.source()));
  }
}
