package commonground.contributions.moderation;

import commonground.platform.db.Db;
import commonground.platform.db.Errand;
import commonground.platform.db.Event;
import commonground.platform.db.Tx;
import commonground.platform.jobs.JobHandler;
import commonground.platform.jobs.JobKind;
import commonground.platform.jobs.Jobs;
import commonground.platform.jobs.Lease;
import commonground.platform.jobs.Patience;
import commonground.spaces.Space;
import commonground.spaces.SpaceEvent;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;
import java.time.Instant;
import java.util.List;

/**
 * A report that nobody of its space may decide falls to site administrators, who are told once:
 * when it comes, when it is appealed, when whoever could have decided it tells it too, or goes, or
 * gets another role. One about a post without a name is theirs, too, from the beginning and whoever
 * wrote it: else this mail would say that its writer looks after the space.
 */
public final class Falling implements Errand, JobHandler<TellFallen> {

  private final Db db;
  private final Spaces spaces;
  private final Jobs jobs;
  private final ModerationLetters letters;

  public Falling(Db db, Spaces spaces, Jobs jobs, ModerationLetters letters) {
    this.db = db;
    this.spaces = spaces;
    this.jobs = jobs;
    this.letters = letters;
  }

  public JobKind<TellFallen> kind() {
    return new JobKind<>(TellFallen.class, 1, Patience.USUAL, this);
  }

  @Override
  public void queue(Tx tx, Event event, Instant at) {
    switch (event) {
      case ModerationEvent.Told told -> queue(tx, told.space());
      case ModerationEvent.Appealed appealed -> queue(tx, appealed.space());
      case SpaceEvent.RoleChanged changed -> queue(tx, changed.space());
      case SpaceEvent.Left left -> queue(tx, left.space());
      default -> {}
    }
  }

  private void queue(Tx tx, SpaceId space) {
    var waits =
        tx.<Boolean>the(
            """
            select exists (
              select 1 from reports
              where space_id = $1 and state in ('new', 'appealed')) as waits
            """,
            row -> row.flag("waits"),
            space);
    if (waits) {
      jobs.enqueue(tx, new TellFallen(space));
    }
  }

  @Override
  public void run(TellFallen job, Lease lease) {
    var space = spaces.find(job.space());
    db.transaction(tx -> {
      space.ifPresent(one -> tell(tx, one));
      lease.complete(tx);
      return job;
    });
  }

  private void tell(Tx tx, Space space) {
    tx.run(STANDS, space.id());
    for (var report : fallen(tx, space.id())) {
      var to = Reports.administrators(tx, report.id());
      letters.fallen(tx, to, space, report.id(), report.why());
    }
  }

  /** Somebody of the space can decide it again. */
  private static final String STANDS =
      """
      update reports r set fallen_at = null
      where r.space_id = $1 and r.state in ('new', 'appealed') and r.fallen_at is not null
        and exists (
          select 1
          from report_handlers h
          join memberships m on m.space_id = r.space_id and m.person_id = h.person_id
            and m.role in ('facilitator', 'moderator')
          where h.report_id = r.id and h.decides)
        and not exists (select 1 from unnamed u where u.alias_id = r.about_id)
      """;

  private record Fallen(ReportId id, Worry why) {}

  private List<Fallen> fallen(Tx tx, SpaceId space) {
    return tx.list(
        """
        update reports r set fallen_at = $2
        where r.space_id = $1 and r.state in ('new', 'appealed') and r.fallen_at is null
          and exists (
            select 1 from report_handlers h where h.report_id = r.id and h.decides)
          and (exists (select 1 from unnamed u where u.alias_id = r.about_id) or not exists (
            select 1
            from report_handlers h
            join memberships m on m.space_id = r.space_id and m.person_id = h.person_id
              and m.role in ('facilitator', 'moderator')
            where h.report_id = r.id and h.decides))
        returning r.id, r.why
        """,
        row -> new Fallen(row.id("id", ReportId::new), row.word("why", Worry.class)),
        space,
        db.clock().instant());
  }
}
