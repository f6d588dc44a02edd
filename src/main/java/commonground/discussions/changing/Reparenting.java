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
import java.util.List;
import java.util.Optional;

/**
 * Changing what a post replies to, by its writer or a moderator. It stays where it is in time, and
 * so does all that hangs below it; in a thread that is grouped by reply they move together. A post
 * only replies to earlier ones, so no circle can come of it.
 */
public final class Reparenting {

  private final Db db;
  private final Posts posts;
  private final ReadPositions positions;

  public Reparenting(Db db, Posts posts, ReadPositions positions) {
    this.db = db;
    this.posts = posts;
    this.positions = positions;
  }

  /**
   * Says what a post replies to from now on.
   *
   * @param to the number of an earlier post; empty for the whole discussion
   */
  public Reparented hang(Member by, DiscussionId in, int number, Optional<Integer> to) {
    return db.transaction(tx -> {
      var reach = Spaces.audience(tx, by.space().id());
      if (reach.isEmpty()) {
        return new Reparented.Archived();
      }
      var thread = Locked.thread(tx, by, in, reach.get());
      var post = thread.flatMap(locked -> posts.find(tx, by, in, number));
      if (post.isEmpty() || number == 1 || !may(tx, by, post.get())) {
        return new Reparented.NotHere();
      }
      if (post.get().removal().isPresent()) {
        return new Reparented.Removed();
      }
      if (to.equals(post.get().parent().map(Post.Parent::number))) {
        return new Reparented.Done();
      }
      return hang(tx, by, thread.get(), post.get(), to);
    });
  }

  private static boolean may(Tx tx, Member member, Post post) {
    return post.mine() || Facilitators.may(tx, member, Permission.MODERATE);
  }

  private Reparented hang(Tx tx, Member by, Locked thread, Post post, Optional<Integer> to) {
    var parent =
        to.filter(number -> number < post.number())
            .flatMap(number -> posts.find(tx, by, thread.id(), number));
    if (to.isPresent() && parent.isEmpty()) {
      return new Reparented.NoParent();
    }
    if (parent.flatMap(Post::removal).isPresent()) {
      return new Reparented.ParentGone();
    }
    var root = parent.filter(p -> p.number() > 1).map(Post::top).orElse(post.number());
    put(tx, thread, post, to.orElse(0));
    move(tx, thread.id(), post, root);
    positions.follow(tx, post.actor(by), thread.id(), thread.revision() + 1);
    tx.record(
        new DiscussionEvent.Reparented(
            by.space().id(),
            thread.id(),
            post.id(),
            to.orElse(0),
            post.actor(by),
            thread.revision() + 1));
    return new Reparented.Done();
  }

  /**
   * @param parent 0 for the whole discussion
   */
  private static void put(Tx tx, Locked thread, Post post, int parent) {
    tx.run(
        """
        update posts
        set revision = $3,
          parent_id = (select id from posts where discussion_id = $1 and number = $4)
        where discussion_id = $1 and number = $2
        """,
        thread.id(),
        post.number(),
        thread.revision() + 1,
        parent);
    thread.change(tx);
  }

  /** The post and all that hangs below it stand under this one when grouped by reply. */
  private static void move(Tx tx, DiscussionId thread, Post post, int root) {
    if (root == post.top()) {
      return;
    }
    var moved = Below.of(post.number(), later(tx, thread, post));
    moved.add(post.number());
    tx.run(
        "update posts set root = $2 where discussion_id = $1 and number = any($3::bigint[])",
        thread,
        root,
        moved.stream().map(Integer::longValue).toList());
  }

  /** What was written later in the same group. */
  private static List<Below.Answer> later(Tx tx, DiscussionId thread, Post post) {
    return tx.list(
        """
        select p.number, q.number as parent_number
        from posts p
        join posts q on q.id = p.parent_id
        where p.discussion_id = $1 and p.root = $2 and p.number > $3
        order by p.number
        """,
        row -> new Below.Answer(row.count("number"), row.count("parent_number")),
        thread,
        post.top(),
        post.number());
  }
}
