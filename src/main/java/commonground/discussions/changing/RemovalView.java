package commonground.discussions.changing;

import commonground.discussions.Addresses;
import commonground.discussions.Order;
import commonground.discussions.Placeholder;
import commonground.discussions.PostViews;
import commonground.discussions.reading.Finding;
import commonground.platform.views.Link;
import commonground.platform.views.govuk.Breadcrumbs;
import commonground.platform.views.govuk.ErrorSummary;
import commonground.platform.views.govuk.FormView;
import commonground.platform.views.govuk.TextBox;
import commonground.platform.web.Problems;
import commonground.spaces.Member;

/**
 * What removing a post does.
 *
 * @param changed whether the post has changed since somebody decided to remove it
 * @param own whether it is the member's; else they do it as a moderator
 * @param sentence that will stand in its place
 * @param action where it is sent
 * @param erase where a moderator erases its words for good
 */
record RemovalView(
    Breadcrumbs trail,
    ErrorSummary summary,
    boolean changed,
    String token,
    int number,
    String writer,
    boolean own,
    boolean opening,
    String sentence,
    PostViews.ArticleView post,
    long base,
    String action,
    String back,
    String erase,
    TextBox reason)
    implements FormView {

  static RemovalView of(
      Member member,
      Finding.Found found,
      PostViews.ArticleView article,
      Order order,
      String token,
      String reason,
      Problems problems) {
    var post = found.post();
    var space = member.space();
    var own = post.mine();
    var path = Addresses.post(space, found.thread().id(), post.number());
    return new RemovalView(
        HistoryView.trail(space, found.thread(), post, Link.to("Remove", "")),
        problems.summary(),
        false,
        token,
        post.number(),
        post.writer().name(),
        own,
        post.number() == 1,
        own ? Placeholder.BY_WRITER : Placeholder.BY_MODERATOR,
        article,
        post.revision(),
        order.at(path + "/removal"),
        Addresses.of(space, found.thread().id(), post.number(), order),
        path + "/history/" + post.revision() + "/erasure",
        TextBox.of("reason", "Why do you remove it?")
            .withHint(
                "We send your words to "
                    + post.writer().name()
                    + " by email. At most 1,000 characters.")
            .withRows(4)
            .withValue(reason)
            .withError(problems.of("reason")));
  }

  RemovalView asChanged() {
    return new RemovalView(
        trail, summary, true, token, number, writer, own, opening, sentence, post, base, action,
        back, erase, reason);
  }

  @Override
  public String title() {
    return "Remove post " + number;
  }

  @Override
  public boolean mistaken() {
    return changed || FormView.super.mistaken();
  }
}
