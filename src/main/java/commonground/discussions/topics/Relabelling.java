package commonground.discussions.topics;

import commonground.discussions.DiscussionEvent;
import commonground.discussions.DiscussionId;
import commonground.discussions.LockedThreads;
import commonground.discussions.TopicId;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Errand;
import commonground.platform.db.Event;
import commonground.platform.db.Queries;
import commonground.platform.db.Tx;
import commonground.platform.jobs.JobHandler;
import commonground.platform.jobs.JobKind;
import commonground.platform.jobs.Jobs;
import commonground.platform.jobs.Lease;
import commonground.platform.jobs.Patience;
import java.time.Instant;
import java.util.List;

/**
 * A topic that has another name has it on the page of each discussion about it: a change of each of
 * them, so many in each transaction.
 */
public final class Relabelling implements JobHandler<Relabel>, Errand {

  private final Db db;
  private final Jobs jobs;

  public Relabelling(Db db, Jobs jobs) {
    this.db = db;
    this.jobs = jobs;
  }

  public JobKind<Relabel> kind() {
    return new JobKind<>(Relabel.class, 1, Patience.USUAL, this);
  }

  @Override
  public void queue(Tx tx, Event event, Instant at) {
    if (event instanceof TopicEvent.Changed changed) {
      jobs.enqueue(tx, new Relabel(changed.topic(), changed.by()));
    }
  }

  @Override
  public void run(Relabel job, Lease lease) {
    tell(job);
  }

  /** If it is stopped and begins anew, some hear of it twice: they look the same both times. */
  void tell(Relabel job) {
    for (var last = tell(job, new DiscussionId(0)); last.value() > 0; last = tell(job, last)) {
      // Until there is none after the last one.
    }
  }

  /**
   * @return the last one that heard of it; 0 for none
   */
  private DiscussionId tell(Relabel job, DiscussionId after) {
    return db.transaction(tx -> {
      var about = about(tx, job.topic(), after, LockedThreads.MOST);
      if (about.isEmpty()) {
        return new DiscussionId(0);
      }
      record(tx, LockedThreads.of(tx, about), job.by());
      return about.getLast();
    });
  }

  /** Discussions about a topic after this one, lowest id first. */
  static List<DiscussionId> about(Queries queries, TopicId topic, DiscussionId after, int most) {
    return queries.list(
        """
        select discussion_id
        from discussion_topics
        where topic_id = $1 and discussion_id > $2
        order by discussion_id
        limit $3
        """,
        row -> row.id("discussion_id", DiscussionId::new),
        topic,
        after,
        most);
  }

  /** What all of these are about has changed. */
  static void record(Tx tx, LockedThreads threads, PersonId by) {
    tx.recordAll(
        threads.each().stream()
            .map(next ->
                new DiscussionEvent.Sorted(next.space(), next.thread(), by, next.revision()))
            .toList());
    threads.keep(tx);
  }
}
