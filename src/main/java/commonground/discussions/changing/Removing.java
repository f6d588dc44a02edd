package commonground.discussions.changing;

import commonground.contributions.moderation.What;
import commonground.discussions.DiscussionId;
import commonground.discussions.Locked;
import commonground.discussions.Placeholder;
import commonground.discussions.Post;
import commonground.discussions.Posts;
import commonground.discussions.reading.ReadPositions;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.platform.jobs.Jobs;
import commonground.platform.views.Markdown;
import commonground.spaces.Facilitators;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Spaces;
import java.time.Duration;

/**
 * Taking a post away, by its writer or with a reason by a moderator. A sentence stands where it
 * was; its words are then its last version.
 */
public final class Removing {

  /** Characters of a reason. */
  public static final int MOST = 1_000;

  /** The clocks of two machines differ by less. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private final Db db;
  private final Posts posts;
  private final Jobs jobs;
  private final PostLetters letters;
  private final Moderating moderating;

  public Removing(
      Db db,
      Markdown markdown,
      Posts posts,
      ReadPositions positions,
      Jobs jobs,
      PostLetters letters) {
    this.db = db;
    this.posts = posts;
    this.jobs = jobs;
    this.letters = letters;
    this.moderating = new Moderating(db, markdown, positions);
  }

  /**
   * Takes a post away.
   *
   * @param base the post's revision on the page where it was decided
   * @param reason what a moderator says to its writer, up to {@link #MOST} characters; not read if
   *     the post is the member's own
   */
  public Removed remove(Member by, DiscussionId in, int number, long base, String reason) {
    return db.transaction(tx -> {
      var reach = Spaces.audience(tx, by.space().id());
      if (reach.isEmpty()) {
        return new Removed.Archived();
      }
      var thread = Locked.thread(tx, by, in, reach.get());
      var found = thread.flatMap(locked -> posts.find(tx, by, in, number));
      if (found.isEmpty() || !may(tx, by, found.get())) {
        return new Removed.NotHere();
      }
      var post = found.get();
      if (post.removal().isPresent()) {
        return isTakenFrom(post) ? new Removed.Changed(post) : new Removed.Done(number);
      }
      if (!Moderating.isFree(tx, by, post)) {
        return new Removed.ForOthers();
      }
      if (post.revision() != base) {
        return new Removed.Changed(post);
      }
      if (post.mine()) {
        removeOwn(tx, by, thread.get(), post);
      } else {
        removeOther(tx, by, thread.get(), post, reason);
      }
      return new Removed.Done(number);
    });
  }

  /** Whether a moderator was quicker than its writer, and may bring it back. */
  private static boolean isTakenFrom(Post post) {
    return post.mine() && post.removal().filter(Post.Removal::byModerator).isPresent();
  }

  /** Whether no report keeps this member from it; that is asked again when they do it. */
  boolean isFree(Member by, Post post) {
    return Moderating.isFree(db, by, post);
  }

  private void removeOther(Tx tx, Member by, Locked thread, Post post, String reason) {
    remove(tx, by, thread, post, reason);
    Moderating.record(tx, db.clock().instant(), by, post, What.REMOVED, reason);
    letters.removed(tx, by.space(), thread.id(), post, reason);
  }

  private static boolean may(Tx tx, Member member, Post post) {
    return post.mine() || Facilitators.may(tx, member, Permission.MODERATE);
  }

  private void removeOwn(Tx tx, Member writer, Locked thread, Post post) {
    moderating.put(tx, post.actor(writer), thread, post.id(), Placeholder.By.WRITER);
    jobs.enqueueAt(
        tx, new EraseRemoved(post.id()), db.clock().instant().plus(Post.Removal.UNDO).plus(SKEW));
  }

  /** As a moderator, also what they wrote themselves; says nothing to the writer. */
  void remove(Tx tx, Member by, Locked thread, Post post, String reason) {
    var actor = post.actor(by);
    moderating.put(tx, actor, thread, post.id(), new Placeholder.By(actor, reason, false));
  }

  /** What was away for the time being, and has no words any more. */
  void settle(Tx tx, Member by, Locked thread, Post post, String reason) {
    moderating.settle(tx, post.actor(by), thread, post.id(), reason);
  }
}
