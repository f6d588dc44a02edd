package commonground.discussions.changing;

import commonground.discussions.DiscussionEvent;
import commonground.discussions.DiscussionId;
import commonground.discussions.Locked;
import commonground.discussions.Post;
import commonground.discussions.Posts;
import commonground.discussions.reading.ReadPositions;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.spaces.Facilitators;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Spaces;

/**
 * A warning before the words of a post, as a moderator says. Its writer does it where they edit.
 */
public final class Warning {

  private final Db db;
  private final Posts posts;
  private final ReadPositions positions;

  public Warning(Db db, Posts posts, ReadPositions positions) {
    this.db = db;
    this.posts = posts;
    this.positions = positions;
  }

  /**
   * Stands before the words from now on.
   *
   * @param by a moderator
   * @param warning up to {@link commonground.discussions.Manner#MOST} characters; "" takes away
   *     what was there
   */
  public Removed put(Member by, DiscussionId in, int number, String warning) {
    return db.transaction(tx -> {
      var reach = Spaces.audience(tx, by.space().id());
      if (reach.isEmpty()) {
        return new Removed.Archived();
      }
      var thread = Locked.thread(tx, by, in, reach.get());
      var post =
          thread
              .flatMap(locked -> posts.find(tx, by, in, number))
              .filter(one -> one.removal().isEmpty());
      if (post.isEmpty() || !Facilitators.may(tx, by, Permission.MODERATE)) {
        return new Removed.NotHere();
      }
      if (!post.get().warning().equals(warning)) {
        put(tx, by, thread.orElseThrow(), new Change(post.get(), warning));
      }
      return new Removed.Done(number);
    });
  }

  private record Change(Post post, String warning) {}

  private void put(Tx tx, Member by, Locked thread, Change to) {
    var revision = thread.revision() + 1;
    var actor = to.post().actor(by);
    tx.run(
        "update posts set warning = $2, revision = $3 where id = $1",
        to.post().id(),
        to.warning(),
        revision);
    thread.change(tx);
    positions.follow(tx, actor, thread.id(), revision);
    tx.record(
        new DiscussionEvent.Warned(by.space().id(), thread.id(), to.post().id(), actor, revision));
  }
}
