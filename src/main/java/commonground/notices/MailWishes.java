package commonground.notices;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import java.time.ZoneId;
import java.util.Optional;

/** What people want of mail about notices, for themselves alone. */
public final class MailWishes {

  private final Db db;

  public MailWishes(Db db) {
    this.db = db;
  }

  /** What somebody wants; what is usual if they have never said. */
  public MailWish of(PersonId person) {
    return db.the(
        """
        select coalesce(w.by_mail, true) as by_mail, coalesce(w.quiet, true) as quiet,
          coalesce(w.quiet_from, $2) as quiet_from, coalesce(w.quiet_until, $3) as quiet_until,
          p.time_zone
        from people p
        left join mail_wishes w on w.person_id = p.id
        where p.id = $1
        """,
        MailWishes::read,
        person,
        QuietHours.USUAL.from(),
        QuietHours.USUAL.until());
  }

  private static MailWish read(Row row) {
    return new MailWish(
        row.flag("by_mail"),
        row.flag("quiet")
            ? Optional.of(new QuietHours(row.count("quiet_from"), row.count("quiet_until")))
            : Optional.empty(),
        ZoneId.of(row.text("time_zone")));
  }

  /** Keeps what somebody wants. */
  public void keep(PersonId person, boolean byMail, Optional<QuietHours> quiet) {
    var hours = quiet.orElse(QuietHours.USUAL);
    db.run(
        """
        insert into mail_wishes (person_id, by_mail, quiet, quiet_from, quiet_until)
        select p.id, $2, $3, $4, $5
        from people p
        where p.id = $1 and p.closed_at is null
        on conflict (person_id) do update
          set by_mail = excluded.by_mail, quiet = excluded.quiet,
            quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until
        """,
        person,
        byMail,
        quiet.isPresent(),
        hours.from(),
        hours.until());
  }
}
