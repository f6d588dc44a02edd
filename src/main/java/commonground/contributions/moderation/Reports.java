package commonground.contributions.moderation;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.db.Tx;
import commonground.spaces.SpaceId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reports, for those who look at them; the view {@code report_handlers} says who that is. */
public final class Reports {

  /** Reports on one page. */
  static final int PAGE = 30;

  /** So long after a decision the email address of somebody without an account is kept. */
  static final Duration EMAILS = Duration.ofDays(30);

  /** So long after a decision it is kept what people told. */
  static final Duration WORDS = Duration.ofDays(180);

  private final Db db;

  public Reports(Db db) {
    this.db = db;
  }

  /** Those that wait for this person, the ones that are due first. Up to 200. */
  public List<Report> waiting(Handler by) {
    return db.list(
        Report.SELECT
            + """
            where r.space_id = $1 and h.person_id = $2 and h.decides
              and r.state in ('new', 'appealed')
            order by r.due_at, r.id
            limit 200
            """,
        Report::read,
        by.space().id(),
        by.person());
  }

  /** Those that are settled, the newest first. */
  List<Report> settled(Handler by, long before) {
    return db.list(
        Report.SELECT
            + """
            where r.space_id = $1 and h.person_id = $2 and r.state in ('decided', 'ended')
              and r.id < $3
            order by r.id desc
            limit $4
            """,
        Report::read,
        by.space().id(),
        by.person(),
        before,
        PAGE + 1);
  }

  Optional<Report> find(Handler by, ReportId id) {
    return find(db, by, id);
  }

  static Optional<Report> find(Queries db, Handler by, ReportId id) {
    return db.one(
        Report.SELECT + "where r.space_id = $1 and h.person_id = $2 and r.id = $3",
        Report::read,
        by.space().id(),
        by.person(),
        id);
  }

  /** What people told, the earliest first. Up to 1,000. */
  List<Voice> voices(SpaceId space, ReportId id) {
    return db.list(
        """
        select k.name as by, v.why, v.words, v.told_at
        from report_voices v
        left join known_as k on k.space_id = $1 and k.person_id = v.reporter_id
        where v.report_id = $2
        order by v.id
        limit 1000
        """,
        Voice::read,
        space,
        id);
  }

  /**
   * From now on this person looks at it, also where somebody else does.
   *
   * @return false if it does not wait, or not for them
   */
  boolean take(Handler by, ReportId id) {
    return db.transaction(tx -> {
      var taken =
          tx.run(
                  """
                  update reports r set taken_by = $3, taken_at = $4
                  where r.id = $1 and r.space_id = $2 and r.state in ('new', 'appealed')
                    and exists (
                      select 1 from report_handlers h
                      where h.report_id = r.id and h.person_id = $3 and h.decides)
                  """,
                  id,
                  by.space().id(),
                  by.person(),
                  db.clock().instant())
              > 0;
      if (taken) {
        tx.record(new ModerationEvent.Taken(by.space().id(), id, by.person()));
      }
      return taken;
    });
  }

  /** Whether a report of this space waits for a site administrator, who is this person. */
  boolean fallen(SpaceId space, PersonId person) {
    return db.the(
        """
        select exists (
          select 1
          from reports r
          join report_handlers h on h.report_id = r.id
          join people p on p.id = h.person_id and p.site_administrator
          where r.space_id = $1 and h.person_id = $2 and r.state in ('new', 'appealed')) as fallen
        """,
        row -> row.flag("fallen"),
        space,
        person);
  }

  /**
   * Where those of the space get mail who are to know at once. Of a post without a name that is its
   * writer too, if they look after the space: who got none would be the one. Up to 50.
   */
  static List<String> worried(Tx tx, ReportId id) {
    return tx.list(
        """
        select p.email
        from reports r
        join people p on p.closed_at is null
        where r.id = $1 and (
          exists (
            select 1
            from report_handlers h
            join memberships m on m.space_id = r.space_id and m.person_id = h.person_id
              and m.role in ('facilitator', 'moderator')
            where h.report_id = r.id and h.person_id = p.id and h.decides)
          or p.id in (
            select u.person_id
            from unnamed u
            join memberships m on m.space_id = r.space_id and m.person_id = u.person_id
              and m.role in ('facilitator', 'moderator')
            where u.alias_id = r.about_id))
        order by p.id
        limit 50
        """,
        row -> row.text("email"),
        id);
  }

  /** Where site administrators get mail who may decide it. Up to 50. */
  static List<String> administrators(Tx tx, ReportId id) {
    return tx.list(
        """
        select p.email
        from report_handlers h
        join reports r on r.id = h.report_id
        join people p on p.id = h.person_id and p.closed_at is null
        where h.report_id = $1 and h.decides and not exists (
          select 1 from memberships m
          where m.space_id = r.space_id and m.person_id = p.id
            and m.role in ('facilitator', 'moderator'))
        order by p.id
        limit 50
        """,
        row -> row.text("email"),
        id);
  }

  /** Forgets addresses and words whose time is over. */
  public void sweep() {
    var now = db.clock().instant();
    db.run(
        """
        update report_voices v set email = null
        from reports r
        where r.id = v.report_id and v.email is not null and r.state in ('decided', 'ended')
          and coalesce(r.ended_at, r.decided_at) < $1
        """,
        now.minus(EMAILS));
    db.run(
        """
        update report_voices v set words = ''
        from reports r
        where r.id = v.report_id and v.words <> '' and r.state in ('decided', 'ended')
          and coalesce(r.ended_at, r.decided_at) < $1
        """,
        now.minus(WORDS));
    db.run("update reports set appeal = '' where appeal <> '' and ended_at < $1", now.minus(WORDS));
  }
}
