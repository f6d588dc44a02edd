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

/**
 * A page of a thread.
 *
 * @param section where it stands; "" for nowhere
 * @param audience one sentence: who can read this
 * @param keeping whether it is closed or pinned, and what it is about
 * @param where where the reader is in it
 * @param readBySight whether nothing is left out by reading this page, so that a script may mark it
 *     as read
 * @param markRead what the button says that marks it as read
 * @param firstUnread link to the first unread post; "" if there is none
 * @param reading where "mark as read" posts to
 * @param revision up to which the page shows the thread
 * @param markedUnread how often this member has marked posts of it as unread
 * @param unread where "mark unread from here" posts to
 * @param reactions where the buttons below posts send to
 * @param paused until when and why this member cannot write; "" if no moderator stops them
 * @param outcome the answer, and what it comes to
 */
record ThreadView(
    Breadcrumbs trail,
    SpaceViews.Head head,
    String title,
    String section,
    String startedBy,
    TimeView startedAt,
    String startedAgo,
    String count,
    SpaceViews.Reach audience,
    AttentionView attention,
    KeepingView keeping,
    List<PlacedView> posts,
    WhereView where,
    boolean member,
    boolean anyUnread,
    boolean readBySight,
    String markRead,
    String firstUnread,
    String reading,
    long revision,
    long markedUnread,
    String unread,
    boolean mayWrite,
    String reactions,
    String paused,
    OutcomeView outcome,
    ReplyBox box)
    implements PageView {

  /** Whether there is a post that they may react to. */
  public boolean mayReact() {
    return posts.stream().anyMatch(one -> !one.reactions().buttons().isEmpty());
  }

  /** A post with what stands below it. */
  record PlacedView(PostViews.ArticleView article, ReactionsView reactions) {}

  /** Whether nobody at all writes here, so that nobody is told how they could. */
  public boolean unwritable() {
    return head.archived() || keeping.closed();
  }

  public ErrorSummary summary() {
    var error = box.words().question().error();
    return ErrorSummary.of(error.isEmpty() ? List.of() : List.of(Mistake.in("post", error)));
  }

  @Override
  public boolean mistaken() {
    return !box.words().question().error().isEmpty();
  }

  @Override
  public boolean writes() {
    return mayWrite;
  }
}
