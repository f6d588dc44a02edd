package commonground.discussions.changing;

import commonground.discussions.DiscussionEvent;
import commonground.discussions.Locked;
import commonground.discussions.Post;
import commonground.discussions.PostId;
import commonground.discussions.Versions;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.platform.jobs.JobHandler;
import commonground.platform.jobs.JobKind;
import commonground.platform.jobs.Lease;
import commonground.platform.jobs.Patience;
import commonground.spaces.SpaceId;

/** Erases the words of a removed post once its writer can no longer bring it back. */
public final class Erasing implements JobHandler<EraseRemoved> {

  private final Db db;

  public Erasing(Db db) {
    this.db = db;
  }

  public JobKind<EraseRemoved> kind() {
    return new JobKind<>(EraseRemoved.class, 1, Patience.USUAL, this);
  }

  @Override
  public void run(EraseRemoved job, Lease lease) {
    db.transaction(tx -> {
      erase(tx, job.post());
      lease.complete(tx);
      return job;
    });
  }

  /** A change of the thread: its writer's page offers to bring it back until it hears of this. */
  void erase(Tx tx, PostId post) {
    var thread = Locked.of(tx, post);
    var since = db.clock().instant().minus(Post.Removal.UNDO);
    if (Versions.eraseRemoved(tx, post, since)) {
      var revision = thread.revision() + 1;
      tx.run("update posts set revision = $2 where id = $1", post, revision);
      thread.change(tx);
      tx.record(
          tx.the(
              """
              select d.space_id, p.writer_id
              from posts p
              join discussions d on d.id = p.discussion_id
              where p.id = $1
              """,
              row ->
                  new DiscussionEvent.Purged(
                      row.id("space_id", SpaceId::new),
                      thread.id(),
                      post,
                      row.id("writer_id", PersonId::new),
                      revision),
              post));
    }
  }
}
