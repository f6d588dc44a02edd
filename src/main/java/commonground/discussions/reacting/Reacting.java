package commonground.discussions.reacting;

import commonground.contributions.Subject;
import commonground.contributions.reactions.Reaction;
import commonground.contributions.reactions.Reactions;
import commonground.discussions.DiscussionId;
import commonground.discussions.Locked;
import commonground.discussions.Post;
import commonground.discussions.Posts;
import commonground.discussions.reading.ReadPositions;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.spaces.Member;
import commonground.spaces.Spaces;

/** Saying something of a post of somebody else by pressing a word, and taking it back. */
public final class Reacting {

  private final Db db;
  private final Posts posts;
  private final ReadPositions positions;

  public Reacting(Db db, Posts posts, ReadPositions positions) {
    this.db = db;
    this.posts = posts;
    this.positions = positions;
  }

  /** Once each word; saying it twice changes nothing. */
  public Reacted give(Member member, DiscussionId in, int number, Reaction word) {
    return change(member, in, number, word, true);
  }

  /** Also in a closed discussion; not once the space is archived. */
  public Reacted takeBack(Member member, DiscussionId in, int number, Reaction word) {
    return change(member, in, number, word, false);
  }

  private Reacted change(Member by, DiscussionId in, int number, Reaction word, boolean gives) {
    return db.transaction(tx -> {
      var reach = Spaces.audience(tx, by.space().id());
      if (reach.isEmpty()) {
        return new Reacted.Archived();
      }
      var thread = Locked.thread(tx, by, in, reach.get());
      var post = thread.flatMap(locked -> posts.find(tx, by, in, number));
      if (post.isEmpty()) {
        return new Reacted.NotHere();
      }
      if (post.get().removal().isPresent()) {
        return new Reacted.Removed();
      }
      if (post.get().mine()) {
        return new Reacted.Own();
      }
      change(tx, by, thread.get(), post.get(), word, gives);
      return new Reacted.Done(post.get());
    });
  }

  private void change(Tx tx, Member by, Locked thread, Post post, Reaction word, boolean gives) {
    var subject = Subject.post(post.id().value());
    var changed =
        gives
            ? Reactions.give(tx, subject, by.person(), word, db.clock().instant())
            : Reactions.takeBack(tx, subject, by.person(), word);
    if (!changed) {
      return;
    }
    var revision = thread.revision() + 1;
    tx.run(
        "update discussions set revision = $2, reacted = true where id = $1",
        thread.id(),
        revision);
    positions.follow(tx, by.person(), thread.id(), revision);
    var space = by.space().id();
    tx.record(
        gives
            ? new ReactionEvent.Given(space, thread.id(), post.id(), word, by.person(), revision)
            : new ReactionEvent.Withdrawn(
                space, thread.id(), post.id(), word, by.person(), revision));
  }
}
