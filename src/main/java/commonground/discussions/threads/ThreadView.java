package commonground.discussions.threads;

import commonground.discussions.PostViews;
import commonground.discussions.answers.OutcomeView;
import commonground.discussions.keeping.KeepingView;
import commonground.discussions.reacting.ReactionsView;
import commonground.platform.views.PageView;
import commonground.platform.views.TimeView;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.Mistake;
import commonground.spaces.SpaceViews;
import java.util.List;
import java.util.Set;

/**
 * A page of a thread. Each part of it says what it shows by a fingerprint, so that a script can put
 * others in its place.
 *
 * @param audience one sentence: who can read this
 * @param keeping whether it is closed or pinned, and what it is about
 * @param where where the reader is in it
 * @param outcome the answer, and what it comes to
 */
public record ThreadView(
    Breadcrumbs trail,
    HeadingView heading,
    SpaceViews.Reach audience,
    AttentionView attention,
    KeepingView keeping,
    List<PlacedView> posts,
    WhereView where,
    NewsView news,
    PressesView presses,
    ReadingView reading,
    OutcomeView outcome,
    WritingView writing,
    LiveView live,
    ReplyBox box)
    implements PageView {

  /**
   * What it is called, and who started it.
   *
   * @param section where it stands; "" for nowhere
   */
  record HeadingView(
      SpaceViews.Head head,
      String title,
      String section,
      String startedBy,
      TimeView startedAt,
      String startedAgo,
      String count) {

    /** Without what time changes by itself. */
    public HeadingView undated() {
      return new HeadingView(head, title, section, startedBy, startedAt, "", count);
    }
  }

  /**
   * A post with what stands below it.
   *
   * @param print of both, without what time changes by itself
   */
  record PlacedView(PostViews.ArticleView article, ReactionsView reactions, String print) {}

  /**
   * What is new to this reader.
   *
   * @param firstUnread link to the first unread post; "" if there is none
   */
  record NewsView(boolean member, String firstUnread) {}

  /**
   * Where the buttons at posts send to.
   *
   * @param reactions "" where there is no post that they may react to
   * @param unread where "mark unread from here" posts to; "" for who is not a member
   */
  record PressesView(String reactions, String unread, String token) {}

  /**
   * "Mark as read".
   *
   * @param action where it posts to; "" where nothing is unread
   * @param bySight whether nothing is left out by reading this page, so that a script may mark it
   *     as read
   * @param revision up to which the page shows the thread
   * @param marked how often this member has marked posts of it as unread
   */
  record ReadingView(
      String action, String words, boolean bySight, long revision, long marked, String token) {
    static final ReadingView NONE = new ReadingView("", "", false, 0, 0, "");
  }

  /** The same with those posts alone that a page with these fingerprints has not, or not so. */
  public ThreadView without(Set<String> prints) {
    return of(
        posts.stream().filter(one -> !prints.contains(one.print())).toList(),
        live.listing(posts.stream().map(one -> one.article().number()).toList()));
  }

  /** The same for who stands so to the space. */
  ThreadView in(String standing) {
    return of(posts, live.in(standing));
  }

  private ThreadView of(List<PlacedView> shown, LiveView script) {
    return new ThreadView(
        trail, heading, audience, attention, keeping, shown, where, news, presses, reading, outcome,
        writing, script, box);
  }

  public ErrorSummary summary() {
    var error = box.words().question().error();
    return ErrorSummary.of(error.isEmpty() ? List.of() : List.of(Mistake.in("post", error)));
  }

  @Override
  public String title() {
    return heading.title();
  }

  @Override
  public boolean mistaken() {
    return !box.words().question().error().isEmpty();
  }

  @Override
  public boolean writes() {
    return writing.may();
  }
}
