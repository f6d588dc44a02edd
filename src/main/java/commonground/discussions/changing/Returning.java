package commonground.discussions.changing;

import commonground.discussions.DiscussionId;
import commonground.discussions.Locked;
import commonground.discussions.Post;
import commonground.discussions.Posts;
import commonground.discussions.Versions;
import commonground.discussions.reading.ReadPositions;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.platform.views.Markdown;
import commonground.platform.views.SafeHtml;
import commonground.spaces.Facilitators;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Spaces;

/** Bringing back a post that was removed. */
public final class Returning {

  private final Db db;
  private final Markdown markdown;
  private final Posts posts;
  private final Moderating moderating;

  public Returning(Db db, Markdown markdown, Posts posts, ReadPositions positions) {
    this.db = db;
    this.markdown = markdown;
    this.posts = posts;
    this.moderating = new Moderating(db, markdown, positions);
  }

  /**
   * The post says again what it said before, as if it had never been away: for its writer within
   * {@link Removing#UNDO} if they removed it, for moderators at any time if one of them did.
   */
  public Removed bringBack(Member by, DiscussionId in, int number) {
    var last = posts.find(by, in, number).flatMap(post -> Versions.last(db, post.id()));
    // Before the thread is locked: a long post takes its time.
    var html = last.map(version -> markdown.render(version.source())).orElse(SafeHtml.EMPTY);
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
      if (post.removal().isEmpty()) {
        return new Removed.Done(number);
      }
      if (!Moderating.isFree(tx, by, post)) {
        return new Removed.ForOthers();
      }
      if (last.isEmpty()
          || !last.equals(Versions.last(tx, post.id()))
          || isOver(post.removal().get())) {
        return new Removed.TooLate();
      }
      bringBack(tx, by, thread.get(), post, new Moderating.Words(last.get(), html.toString()));
      return new Removed.Done(number);
    });
  }

  /**
   * Whether it is theirs to bring back: nobody undoes what another decided, but moderators; and
   * nobody at all about what they wrote themselves.
   */
  private static boolean may(Tx tx, Member member, Post post) {
    var byModerator = post.removal().filter(Post.Removal::byModerator).isPresent();
    return byModerator
        ? !post.mine() && Facilitators.may(tx, member, Permission.MODERATE)
        : post.mine();
  }

  private boolean isOver(Post.Removal removal) {
    return !removal.byModerator()
        && db.clock().instant().isAfter(removal.at().plus(Post.Removal.UNDO));
  }

  private void bringBack(Tx tx, Member by, Locked thread, Post post, Moderating.Words words) {
    var what = moderating.bringBack(tx, post.actor(by), thread, post.id(), words);
    if (!post.mine()) {
      Moderating.record(tx, db.clock().instant(), by, post, what, "");
    }
  }
}
