package commonground.discussions.reacting;

import commonground.contributions.reactions.Reaction;
import commonground.contributions.reactions.Tally;
import commonground.discussions.Addresses;
import commonground.discussions.DiscussionId;
import commonground.discussions.Order;
import commonground.discussions.Post;
import commonground.platform.db.Words;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was said of a post by pressing a word: {@code discussions/_reactions}. It stands below the
 * post, not in it: what is rendered of the post stays.
 *
 * @param number of the post
 * @param buttons none for who may not press them
 * @param counts for who may not: "Thank you: 3. Helpful: 1."; "" for nothing
 * @param who where it is told who said it; "" if nobody did, and for who is no member
 */
public record ReactionsView(int number, List<ButtonView> buttons, String counts, String who) {

  public static final ReactionsView NONE = new ReactionsView(0, List.of(), "", "");

  /**
   * @param name of the field: what a press does
   * @param value the post and the word
   * @param words with the number of those who said it
   */
  public record ButtonView(String name, String value, String words, boolean pressed) {}

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
            ? Arrays.stream(Reaction.values()).map(word -> button(post, tally, word)).toList()
            : List.of(),
        may(reader, post) ? "" : counts(tally),
        said && reader instanceof Member
            ? order.at(Addresses.post(reader.space(), thread, post.number()) + "/reactions")
            : "");
  }

  private static boolean may(Reader reader, Post post) {
    return reader instanceof Member member && member.may(Permission.WRITE) && !post.mine();
  }

  private static ButtonView button(Post post, Tally tally, Reaction word) {
    var pressed = tally.own().contains(word);
    return new ButtonView(
        pressed ? ReactionPages.TAKE : ReactionPages.GIVE,
        post.number() + "-" + Words.write(word),
        words(tally, word),
        pressed);
  }

  private static String words(Tally tally, Reaction word) {
    return tally.of(word) == 0 ? word.words() : word.words() + ": " + tally.of(word);
  }

  private static String counts(Tally tally) {
    return Arrays.stream(Reaction.values())
        .filter(word -> tally.of(word) > 0)
        .map(word -> words(tally, word) + ".")
        .collect(Collectors.joining(" "));
  }

  public boolean any() {
    return !buttons.isEmpty() || !counts.isEmpty();
  }
}
