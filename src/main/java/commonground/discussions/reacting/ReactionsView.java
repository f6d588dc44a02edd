package commonground.discussions.reacting;

import commonground.contributions.reactions.Press;
import commonground.contributions.reactions.Tally;
import commonground.discussions.Addresses;
import commonground.discussions.DiscussionId;
import commonground.discussions.Order;
import commonground.discussions.Post;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Reader;
import java.util.List;

/**
 * What was said of a post by pressing a word: {@code discussions/_reactions}. It stands below the
 * post, not in it: what is rendered of the post stays.
 *
 * @param number of the post
 * @param buttons none for who may not press them
 * @param counts for who may not: "Thank you: 3. Helpful: 1."; "" for nothing
 * @param who where it is told who said it; "" if nobody did, and for who is no member
 */
public record ReactionsView(int number, List<Press.ButtonView> buttons, String counts, String who) {

  public static final ReactionsView NONE = new ReactionsView(0, List.of(), "", "");

  /** Below a post on a page of its thread. */
  public static ReactionsView of(
      Reader reader, DiscussionId thread, Post post, Tally tally, Order order) {
    if (post.removal().isPresent()) {
      return NONE;
    }
    var said = !tally.counts().isEmpty();
    return new ReactionsView(
        post.number(),
        may(reader, post)
            ? Press.buttons(post.number(), tally)
            : List.of(),
        may(reader, post) ? "" : Press.counts(tally),
        said && reader instanceof Member
            ? order.at(Addresses.post(reader.space(), thread, post.number()) + "/reactions")
            : "");
  }

  private static boolean may(Reader reader, Post post) {
    return reader instanceof Member member && member.may(Permission.WRITE) && !post.mine();
  }

  public boolean any() {
    return !buttons.isEmpty() || !counts.isEmpty();
  }
}
