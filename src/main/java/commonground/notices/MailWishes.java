package commonground.notices;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What people want of mail, for themselves alone. */
public final class MailWishes {

  /** People whose first digest is planned in one transaction. */
  private static final int BATCH = 100;

  private final Db db;
  private final DigestPlan plan;

  public MailWishes(Db db, DigestPlan plan) {
    this.db = db;
    this.plan = plan;
  }

  /** What somebody wants; what is usual if they have never said. */
  public MailWish of(PersonId person) {
    return of(db, person);
  }

  static MailWish of(Queries db, PersonId person) {
    return db.the(
        """
        select coalesce(w.by_mail, true) as by_mail, coalesce(w.quiet, true) as quiet,
          coalesce(w.quiet_from, $2) as quiet_from, coalesce(w.quiet_until, $3) as quiet_until,
          coalesce(w.digest_days, $4) as digest_days,
          coalesce(w.digest_minute, $5) as digest_minute, p.time_zone
        from people p
        left join mail_wishes w on w.person_id = p.id
        where p.id = $1
        """,
        MailWishes::read,
        person,
        QuietHours.USUAL.from(),
        QuietHours.USUAL.until(),
        DigestWish.USUAL.days().bits(),
        DigestWish.USUAL.minute());
  }

  private static MailWish read(Row row) {
    return new MailWish(
        row.flag("by_mail"),
        row.flag("quiet")
            ? Optional.of(new QuietHours(row.count("quiet_from"), row.count("quiet_until")))
            : Optional.empty(),
        DigestWish.of(new DigestDays(row.count("digest_days")), row.count("digest_minute")),
        ZoneId.of(row.text("time_zone")));
  }

  /**
   * Keeps what somebody wants; their next digest comes when they say. One that is due already is
   * left to its job, which is about to send it, or tries again because it could not.
   */
  public void keep(PersonId person, boolean byMail, Optional<QuietHours> quiet, DigestWish digest) {
    db.transaction(tx -> {
      keep(tx, person, byMail, quiet, digest);
      var now = db.clock().instant();
      if (digest.days().never() || !DigestPlan.isDue(tx, person, now)) {
        plan.next(tx, person, of(tx, person), now);
      }
      return tx;
    });
  }

  private static void keep(
      Tx tx, PersonId person, boolean byMail, Optional<QuietHours> quiet, DigestWish digest) {
    var hours = quiet.orElse(QuietHours.USUAL);
    tx.run(
        """
        insert into mail_wishes (person_id, by_mail, quiet, quiet_from, quiet_until, digest_days,
          digest_minute)
        select p.id, $2, $3, $4, $5, $6, $7
        from people p
        where p.id = $1 and p.closed_at is null
        on conflict (person_id) do update
          set by_mail = excluded.by_mail, quiet = excluded.quiet,
            quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
            digest_days = excluded.digest_days, digest_minute = excluded.digest_minute
        """,
        person,
        byMail,
        quiet.isPresent(),
        hours.from(),
        hours.until(),
        digest.days().bits(),
        digest.minute());
  }

  /** For the holder of a link that stops it: no digest comes any more. */
  void stopDigest(PersonId person) {
    var wish = of(person);
    if (!wish.digest().days().never()) {
      keep(
          person,
          wish.byMail(),
          wish.quiet(),
          new DigestWish(DigestDays.NEVER, wish.digest().at()));
    }
  }

  /**
   * Plans the first digest of everybody who has none planned: of who is new, and of all at first.
   */
  public void sweep() {
    for (var people = unplanned(); !people.isEmpty(); people = unplanned()) {
      plan(people);
    }
  }

  private List<PersonId> unplanned() {
    return db.list(
        """
        select p.id
        from people p
        where p.closed_at is null
          and not exists (select 1 from digests g where g.person_id = p.id)
        order by p.id
        limit $1
        """,
        row -> row.id("id", PersonId::new),
        BATCH);
  }

  private void plan(List<PersonId> people) {
    db.transaction(tx -> {
      var now = db.clock().instant();
      people.forEach(person -> plan.next(tx, person, of(tx, person), now));
      return tx;
    });
  }
}
