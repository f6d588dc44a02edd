package commonground.notices;

import commonground.chat.ChatEvent;
import commonground.chat.MessageId;
import commonground.contributions.Subject;
import commonground.contributions.mentions.Mentions;
import commonground.contributions.moderation.ModerationEvent;
import commonground.contributions.moderation.ReportId;
import commonground.discussions.DiscussionEvent;
import commonground.discussions.DiscussionId;
import commonground.discussions.PostId;
import commonground.discussions.answers.SummaryEvent;
import commonground.discussions.topics.TopicEvent;
import commonground.discussions.unnamed.NameEvent;
import commonground.people.PersonId;
import commonground.platform.db.Errand;
import commonground.platform.db.Event;
import commonground.platform.db.Tx;
import commonground.platform.jobs.Jobs;
import java.time.Instant;
import java.util.List;

/**
 * Queues the telling in the transaction that records a fact: so nothing is lost, and whoever writes
 * waits for nobody who is told.
 */
public final class Queueing implements Errand {

  private final Jobs jobs;

  public Queueing(Jobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public void queue(Tx tx, Event event, Instant at) {
    var now = at.getEpochSecond();
    switch (event) {
      case DiscussionEvent.Replied e -> jobs.enqueue(tx, new TellOfPost(e.post()));
      case DiscussionEvent.Started e -> jobs.enqueue(tx, new TellOfPost(first(tx, e.discussion())));
      case DiscussionEvent.Edited e -> tellOfEdit(tx, e);
      // If it was removed before anybody was told, they are told now; nobody is told twice.
      case DiscussionEvent.Returned e -> jobs.enqueue(tx, new TellOfPost(e.post()));
      case ChatEvent.Sent e -> tellOfMessage(tx, e.message());
      case ChatEvent.Returned e -> tellOfMessage(tx, e.message());
      case ChatEvent.Edited e -> tellOfMessageEdit(tx, e);
      case ChatEvent.TakenAlong e ->
          writers(tx, e).forEach(one -> jobs.enqueue(tx, TellOwner.taken(e, one, now)));
      case DiscussionEvent.Closed e -> jobs.enqueue(tx, TellOwner.closed(e, now));
      case DiscussionEvent.Moved e -> jobs.enqueue(tx, TellOwner.moved(e, now));
      case NameEvent.Agreed e -> jobs.enqueue(tx, TellOwner.seen(e, now));
      case SummaryEvent.Declined e -> jobs.enqueue(tx, TellOwner.declined(e, now));
      case TopicEvent.Answered e when e.topic().value() == 0 ->
          jobs.enqueue(tx, TellOwner.declined(e, now));
      case ModerationEvent.Acted e -> jobs.enqueue(tx, TellOwner.moderated(e, now));
      case ModerationEvent.Decided e ->
          reporters(tx, e.report())
              .forEach(one -> jobs.enqueue(tx, TellOwner.decided(e, one, now)));
      default -> {}
    }
  }

  private void tellOfEdit(Tx tx, DiscussionEvent.Edited e) {
    if (Mentions.any(tx, Subject.post(e.post().value()), e.revision())) {
      jobs.enqueue(tx, new TellOfEdit(e.post(), e.revision()));
    }
  }

  /** Most messages are for nobody in particular: then there is nothing to be done. */
  private void tellOfMessage(Tx tx, MessageId message) {
    var heard =
        tx.the(
            """
            select g.parent_id is not null or exists (
                select 1 from mentions t
                where t.subject = 'message' and t.subject_id = g.id and t.stands) as heard
            from messages g
            where g.id = $1
            """,
            row -> row.flag("heard"),
            message);
    if (heard) {
      jobs.enqueue(tx, new TellOfMessage(message, 0));
    }
  }

  private void tellOfMessageEdit(Tx tx, ChatEvent.Edited e) {
    if (Mentions.any(tx, Subject.message(e.message().value()), e.revision())) {
      jobs.enqueue(tx, new TellOfMessage(e.message(), e.revision()));
    }
  }

  /** Who wrote what a discussion took along; not whoever made it. */
  private static List<PersonId> writers(Tx tx, ChatEvent.TakenAlong e) {
    return tx.list(
        """
        select distinct g.writer_id
        from taken_along t
        join messages g on g.id = t.message_id
        where t.discussion_id = $1 and g.writer_id <> $2
        order by g.writer_id
        """,
        row -> row.id("writer_id", PersonId::new),
        e.discussion(),
        e.by());
  }

  /** Those who have an account. Up to 1,000. */
  private static List<PersonId> reporters(Tx tx, ReportId report) {
    return tx.list(
        """
        select distinct reporter_id from report_voices
        where report_id = $1 and reporter_id is not null
        order by reporter_id
        limit 1000
        """,
        row -> row.id("reporter_id", PersonId::new),
        report);
  }

  private static PostId first(Tx tx, DiscussionId discussion) {
    return tx.the(
        "select id from posts where discussion_id = $1 and number = 1",
        row -> row.id("id", PostId::new),
        discussion);
  }
}
