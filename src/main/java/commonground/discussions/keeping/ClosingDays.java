package commonground.discussions.keeping;

import commonground.discussions.DiscussionEvent;
import commonground.discussions.DiscussionId;
import commonground.discussions.Locked;
import commonground.discussions.reading.ReadPositions;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.platform.jobs.JobHandler;
import commonground.platform.jobs.JobKind;
import commonground.platform.jobs.Jobs;
import commonground.platform.jobs.Lease;
import commonground.platform.jobs.Patience;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Closing a discussion when a day is over. The day stays if whoever chose it may close nothing any
 * more, or if the discussion is moved: people were told of it. In an archived space nothing is
 * closed; once it is brought back, what is over by then is.
 */
public final class ClosingDays implements JobHandler<CloseOnDay> {

  /** Discussions that one sweep closes. */
  private static final int SWEPT = 100;

  private final Db db;
  private final Jobs jobs;
  private final Moderated moderated;

  public ClosingDays(Db db, ReadPositions positions, Jobs jobs) {
    this.db = db;
    this.jobs = jobs;
    this.moderated = new Moderated(positions);
  }

  public JobKind<CloseOnDay> kind() {
    return new JobKind<>(CloseOnDay.class, 1, Patience.USUAL, this);
  }

  /** Chooses the day, whichever stands. */
  public Closed choose(Member by, DiscussionId id, LocalDate last, String reason, Audience named) {
    return choose(by, id, last, reason, named, Moderated.dayChosen(db, id));
  }

  /**
   * Chooses the day, or another one.
   *
   * @param last the day at whose end in the United Kingdom it closes
   * @param reason 1 to {@link Closings#MOST} characters
   * @param named whom the page said that the reason would reach
   * @param shown when the day was chosen that the page showed; empty if it showed none
   */
  Closed choose(
      Member by,
      DiscussionId id,
      LocalDate last,
      String reason,
      Audience named,
      Optional<Instant> shown) {
    return db.transaction(tx -> {
      var reach = Spaces.audience(tx, by.space().id());
      if (reach.isEmpty()) {
        return new Closed.Archived();
      }
      var thread = moderated.thread(tx, by, id, reach.get());
      if (thread.isEmpty()) {
        return new Closed.NotHere();
      }
      if (thread.get().closed()) {
        return new Closed.Meanwhile();
      }
      var at = LastDay.end(last);
      if (!Moderated.dayChosen(tx, id).equals(shown) && !stands(tx, by, id, at, reason)) {
        return new Closed.Meanwhile();
      }
      if (set(tx, by, thread.get(), at, reason, named)) {
        jobs.enqueueAt(tx, new CloseOnDay(id, at.getEpochSecond()), at);
        var revision = moderated.next(tx, by, thread.get());
        tx.record(
            new DiscussionEvent.Scheduled(
                by.space().id(), id, last.toEpochDay(), by.person(), revision));
      }
      return new Closed.Done();
    });
  }

  /** Whether this member has chosen it with these words: the same form came twice. */
  private static boolean stands(Tx tx, Member by, DiscussionId id, Instant at, String reason) {
    return tx.the(
        """
        select coalesce(closes_at = $2 and closed_by = $3 and closing_reason = $4, false) as stands
        from discussions
        where id = $1
        """,
        row -> row.flag("stands"),
        id,
        at,
        by.person(),
        reason);
  }

  /**
   * @return whether that is new
   */
  private boolean set(Tx tx, Member by, Locked thread, Instant at, String reason, Audience named) {
    return tx.run(
            """
            update discussions
            set closes_at = $2, closing_set_at = $3, closed_by = $4, closing_reason = $5,
              closing_audience = $6
            where id = $1
              and (closes_at is distinct from $2 or closed_by is distinct from $4
                or closing_reason <> $5)
            """,
            thread.id(),
            at,
            db.clock().instant(),
            by.person(),
            reason,
            thread.audience().and(named))
        > 0;
  }

  @Override
  public void run(CloseOnDay job, Lease lease) {
    close(job.discussion(), Instant.ofEpochSecond(job.second()));
  }

  /** Closes it if this is still the moment that is chosen. */
  void close(DiscussionId id, Instant at) {
    db.transaction(tx -> {
      var space =
          tx.one(
              "select space_id from discussions where id = $1 and closes_at = $2",
              row -> row.id("space_id", SpaceId::new),
              id,
              at);
      return space.filter(here -> Spaces.audience(tx, here).isPresent() && close(tx, here, id, at));
    });
  }

  /** As a press does, by whoever chose the day. */
  private boolean close(Tx tx, SpaceId space, DiscussionId id, Instant at) {
    record Due(Locked thread, PersonId by) {}
    var due =
        tx.one(
            """
            select revision, posts, audience, closed_by
            from discussions
            where id = $1 and space_id = $2 and closes_at = $3 and closed_at is null
            for update
            """,
            row ->
                new Due(
                    new Locked(
                        id,
                        row.number("revision"),
                        row.count("posts"),
                        row.word("audience", Audience.class),
                        false),
                    row.id("closed_by", PersonId::new)),
            id,
            space,
            at);
    due.ifPresent(one -> {
      tx.run("update discussions set closed_at = $2 where id = $1", id, db.clock().instant());
      one.thread().change(tx);
      var revision = one.thread().next().revision();
      tx.record(new DiscussionEvent.Closed(space, id, one.by(), revision));
    });
    return due.isPresent();
  }

  private record Missed(DiscussionId id, Instant at) {}

  /** Closes what should be closed by now: its space was archived then, or the job is lost. */
  public void sweep() {
    db.list(
            """
            select d.id, d.closes_at
            from discussions d
            join spaces s on s.id = d.space_id and s.archived_at is null
            where d.closed_at is null and d.closes_at <= $1
            order by d.closes_at, d.id
            limit $2
            """,
            row -> new Missed(row.id("id", DiscussionId::new), row.instant("closes_at")),
            db.clock().instant(),
            SWEPT)
        .forEach(one -> close(one.id(), one.at()));
  }
}
