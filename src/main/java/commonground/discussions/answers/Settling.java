package commonground.discussions.answers;

import commonground.discussions.DiscussionId;
import commonground.discussions.Locked;
import commonground.discussions.reading.ReadPositions;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.platform.views.Markdown;
import commonground.spaces.Audience;
import commonground.spaces.Facilitators;
import commonground.spaces.Member;
import commonground.spaces.Permission;
import commonground.spaces.Spaces;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** What a moderator does with a summary that waits; and erasing one for good. */
public final class Settling {

  /** Characters of a reason. */
  public static final int REASON_MOST = 1_000;

  private final Db db;
  private final Markdown markdown;
  private final Summaries summaries;
  private final ReadPositions positions;

  public Settling(Db db, Markdown markdown, Summaries summaries, ReadPositions positions) {
    this.db = db;
    this.markdown = markdown;
    this.summaries = summaries;
    this.positions = positions;
  }

  /**
   * Shows a summary on top of its thread from now on, in place of the one that is there.
   *
   * @param base its revision on the page where it was decided
   * @param words as they are to stand; the writer's own, or what the moderator makes of them
   * @param audience whom the page said they would reach
   */
  public Settled accept(
      Member by, DiscussionId in, SummaryId id, long base, String words, Audience audience) {
    // Before the thread is locked: rendering takes its time.
    var html = markdown.render(words).toString();
    var same = same(Summary.State.ACCEPTED, one -> one.words().equals(words));
    return settle(
        by,
        in,
        id,
        base,
        same,
        (tx, one) -> {
          var changed = words.equals(one.summary().source()) ? "" : words;
          accept(tx, by, one, changed, html, audience);
          return new SummaryEvent.Accepted(
              by.space().id(),
              in,
              id,
              !changed.isEmpty(),
              by.person(),
              one.thread().revision() + 1);
        });
  }

  private void accept(Tx tx, Member by, Taken one, String changed, String html, Audience audience) {
    var reach =
        Summaries.isForEveryone(tx, one.thread().id())
            ? one.thread().audience().and(audience)
            : Audience.MEMBERS;
    tx.run(
        """
        update summaries set state = 'accepted', changed = $2, html = $3, renderer = $4,
          revision = $5, settled_by = $6, settled_at = $7,
          audience = case when $8 = 'members' then 'members' else audience end
        where id = $1
        """,
        one.summary().id(),
        changed,
        html,
        Markdown.VERSION,
        one.thread().revision() + 1,
        by.person(),
        db.clock().instant(),
        reach);
  }

  /**
   * Leaves a summary out.
   *
   * @param base its revision on the page where it was decided
   * @param reason what its writer reads, 1 to {@link #REASON_MOST} characters
   */
  public Settled decline(Member by, DiscussionId in, SummaryId id, long base, String reason) {
    var same = same(Summary.State.DECLINED, one -> one.reason().equals(reason));
    return settle(
        by,
        in,
        id,
        base,
        same,
        (tx, one) -> {
          tx.run(
              """
              update summaries set state = 'declined', revision = $2, settled_by = $3,
                settled_at = $4, reason = $5
              where id = $1
              """,
              id,
              one.thread().revision() + 1,
              by.person(),
              db.clock().instant(),
              reason);
          return new SummaryEvent.Declined(
              by.space().id(), in, id, by.person(), one.thread().revision() + 1);
        });
  }

  /** Whether it is settled already just as it was to be. */
  private static Predicate<Summary> same(Summary.State state, Predicate<Summary> words) {
    return one -> one.state() == state && words.test(one);
  }

  /** A summary in the hands of this transaction. */
  private record Taken(Locked thread, Summary summary) {}

  private Settled settle(
      Member by,
      DiscussionId in,
      SummaryId id,
      long base,
      Predicate<Summary> same,
      BiFunction<Tx, Taken, SummaryEvent> act) {
    return db.transaction(tx -> {
      var reach = Spaces.audience(tx, by.space().id());
      if (reach.isEmpty()) {
        return new Settled.Archived();
      }
      var thread = Locked.thread(tx, by, in, reach.get());
      var found = thread.flatMap(locked -> summaries.any(tx, by, in, id));
      if (thread.isEmpty() || found.isEmpty() || !Facilitators.may(tx, by, Permission.MODERATE)) {
        return new Settled.NotHere();
      }
      var summary = found.get();
      if (!summary.waits()) {
        return same.test(summary) ? new Settled.Done() : new Settled.Before(summary);
      }
      if (summary.revision() != base) {
        return new Settled.Changed(summary);
      }
      finish(tx, by, thread.get(), act.apply(tx, new Taken(thread.get(), summary)));
      return new Settled.Done();
    });
  }

  private void finish(Tx tx, Member by, Locked thread, SummaryEvent event) {
    thread.change(tx);
    positions.follow(tx, by.person(), thread.id(), thread.revision() + 1);
    tx.record(event);
  }

  /**
   * Erases a summary for good, by its writer or a moderator; also in an archived space. If it was
   * shown, the one before it is shown again.
   */
  public Settled erase(Member by, DiscussionId in, SummaryId id) {
    return db.transaction(tx -> {
      // The audience counts for new words only; there are none.
      var thread = Locked.thread(tx, by, in, Audience.MEMBERS);
      var found =
          thread
              .flatMap(locked -> summaries.find(tx, by, in, id))
              .filter(
                  one -> one.isBy(by.person()) || Facilitators.may(tx, by, Permission.MODERATE));
      if (thread.isEmpty() || found.isEmpty()) {
        return new Settled.NotHere();
      }
      tx.run("delete from summaries where id = $1", id);
      var revision = thread.get().revision() + 1;
      finish(
          tx,
          by,
          thread.get(),
          new SummaryEvent.Erased(by.space().id(), in, id, by.person(), revision));
      return new Settled.Done();
    });
  }
}
