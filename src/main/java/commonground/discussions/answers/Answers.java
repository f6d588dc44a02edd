package commonground.discussions.answers;

import commonground.discussions.Aliases;
import commonground.discussions.DiscussionId;
import commonground.discussions.Locked;
import commonground.discussions.Post;
import commonground.discussions.PostId;
import commonground.discussions.Posts;
import commonground.discussions.reading.ReadPositions;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.spaces.Facilitators;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;
import java.util.Optional;

/**
 * Which post answers a thread: as who started it says, or a moderator. One post at most; never the
 * one that opens the thread, and not one that is removed.
 */
public final class Answers {

  private final Db db;
  private final Posts posts;
  private final ReadPositions positions;

  public Answers(Db db, Posts posts, ReadPositions positions) {
    this.db = db;
    this.posts = posts;
    this.positions = positions;
  }

  /**
   * Marks a post as the answer. If another one was, it is no longer.
   *
   * @param before the number of the answer on the page where it was decided; 0 for none
   */
  public Marked mark(Member by, DiscussionId in, int number, int before) {
    return locked(
        by,
        in,
        (tx, thread, actor) -> {
          var now = standing(tx, in);
          if (now == number) {
            return new Marked.Done();
          }
          if (now != 0 && now != before) {
            return new Marked.Changed(now);
          }
          var post =
              posts.find(tx, by, in, number).filter(one -> mayAnswer(number) && !isRemoved(one));
          if (post.isEmpty()) {
            return new Marked.NoAnswer();
          }
          mark(tx, by.space().id(), thread, post.get().id(), actor);
          return new Marked.Done();
        });
  }

  /** The first post asks: it does not answer itself. */
  static boolean mayAnswer(int number) {
    return number > 1;
  }

  private static boolean isRemoved(Post post) {
    return post.removal().isPresent();
  }

  /** The post is not the answer after all. If another one is meanwhile, that one stays. */
  public Marked unmark(Member by, DiscussionId in, int number) {
    return locked(
        by,
        in,
        (tx, thread, actor) -> {
          if (standing(tx, in) == number) {
            unmark(tx, by.space().id(), thread, actor);
          }
          return new Marked.Done();
        });
  }

  private interface Act {
    Marked act(Tx tx, Locked thread, PersonId by);
  }

  private Marked locked(Member by, DiscussionId in, Act act) {
    return db.transaction(tx -> {
      var reach = Spaces.audience(tx, by.space().id());
      if (reach.isEmpty()) {
        return new Marked.Archived();
      }
      var thread = Locked.thread(tx, by, in, reach.get());
      if (thread.isEmpty()) {
        return new Marked.NotHere();
      }
      return actor(tx, by, in)
          .map(actor -> act.act(tx, thread.get(), actor))
          .orElseGet(Marked.NotTheirs::new);
    });
  }

  /** As whom they mark; empty if they may not. */
  private static Optional<PersonId> actor(Tx tx, Member by, DiscussionId in) {
    return Aliases.starter(tx, by, in)
        .or(() ->
            Facilitators.may(tx, by, Permission.MODERATE)
                ? Optional.of(by.person())
                : Optional.empty());
  }

  /** The number of the answer; 0 for none. */
  private static int standing(Tx tx, DiscussionId in) {
    return tx.one(
            "select number from answered where discussion_id = $1", row -> row.count("number"), in)
        .orElse(0);
  }

  private void mark(Tx tx, SpaceId space, Locked thread, PostId post, PersonId by) {
    tx.run(
        """
        insert into answers (discussion_id, post_id, marked_by, marked_at)
        values ($1, $2, $3, $4)
        on conflict (discussion_id) do update
          set post_id = excluded.post_id, marked_by = excluded.marked_by,
            marked_at = excluded.marked_at
        """,
        thread.id(),
        post,
        by,
        db.clock().instant());
    var revision = count(tx, by, thread);
    tx.record(new AnswerEvent.Marked(space, thread.id(), post, by, revision));
  }

  private void unmark(Tx tx, SpaceId space, Locked thread, PersonId by) {
    var post =
        tx.the(
            "delete from answers where discussion_id = $1 returning post_id",
            row -> row.id("post_id", PostId::new),
            thread.id());
    var revision = count(tx, by, thread);
    tx.record(new AnswerEvent.Unmarked(space, thread.id(), post, by, revision));
  }

  private long count(Tx tx, PersonId by, Locked thread) {
    var revision = thread.revision() + 1;
    thread.change(tx);
    positions.follow(tx, by, thread.id(), revision);
    return revision;
  }
}
