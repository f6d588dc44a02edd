package commonground.discussions;

import commonground.people.DisplayName;
import commonground.platform.views.When;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Reader;
import java.time.Instant;

/**
 * What somebody may do with a post: addresses of pages, "" for what they may not.
 *
 * @param quote where it is answered with its words above
 * @param parent where it is changed what the post replies to
 * @param undo where the form goes that brings it back
 * @param unnamed whether the reader wrote it, without their name
 * @param name where facilitators look up who wrote it, if it shows no name
 * @param warn where a moderator puts a warning before it
 * @param until when its writer can bring it back; "" for moderators, who always can
 * @param report where it is reported
 */
record PostActions(
    String reply,
    String quote,
    String edit,
    String remove,
    String parent,
    String undo,
    String until,
    String token,
    boolean unnamed,
    String name,
    String warn,
    String report) {

  private static final PostActions NONE = back("", "");

  /** For a post that was removed: nothing but bringing it back. */
  private static PostActions back(String undo, String until) {
    return new PostActions("", "", "", "", "", undo, until, "", false, "", "", "");
  }

  /** For whoever may not write. */
  private static PostActions reporting(String report) {
    return new PostActions("", "", "", "", "", "", "", "", false, "", "", report);
  }

  static PostActions of(Reader reader, DiscussionId thread, Post post, Instant now, Order order) {
    var path = Addresses.post(reader.space(), thread, post.number());
    var report = post.mine() || post.removal().isPresent() ? "" : path + "/report";
    return reader instanceof Member member && member.may(Permission.WRITE)
        ? of(member, path, post, now, order, report)
        : reporting(report);
  }

  private static PostActions of(
      Member member, String path, Post post, Instant now, Order order, String report) {
    var mine = post.mine();
    var moderates = member.may(Permission.MODERATE);
    return post.removal()
        .map(away -> undo(away, mine, moderates, order.at(path + "/return"), now))
        .orElse(
            new PostActions(
                order.at(path + "/reply"),
                order.at(path + "/reply", "quote=yes"),
                mine ? order.at(path + "/edit") : "",
                mine || moderates ? order.at(path + "/removal") : "",
                (mine || moderates) && post.number() > 1 ? order.at(path + "/parent") : "",
                "",
                "",
                "",
                post.isUnnamed(member),
                mayLookUp(member, post) ? path + "/name" : "",
                moderates && !mine ? path + "/warning" : "",
                report));
  }

  private static boolean mayLookUp(Member member, Post post) {
    return member.may(Permission.CHANGE_SPACE)
        && !post.mine()
        && DisplayName.isAlias(post.writer().name());
  }

  private static PostActions undo(
      Post.Removal away, boolean mine, boolean moderates, String path, Instant now) {
    if (away.byModerator()) {
      return moderates && !mine ? back(path, "") : NONE;
    }
    var until = away.at().plus(Post.Removal.UNDO);
    return mine && !now.isAfter(until) ? back(path, When.at(until, When.UK).words()) : NONE;
  }

  /** Whether there is a page to follow. */
  boolean any() {
    return !(reply.isEmpty() && edit.isEmpty() && remove.isEmpty() && report.isEmpty());
  }

  /** Whether there is a page that is rarely wanted. */
  boolean more() {
    return !(parent.isEmpty() && remove.isEmpty());
  }

  /** In a discussion to which nobody replies any more. */
  PostActions withoutReply() {
    return new PostActions(
        "", "", edit, remove, parent, undo, until, token, unnamed, name, warn, report);
  }

  /** Only where there is a form: what has none looks the same to others who may do the same. */
  PostActions withToken(String token) {
    return undo.isEmpty()
        ? this
        : new PostActions(
            reply, quote, edit, remove, parent, undo, until, token, unnamed, name, warn, report);
  }
}
