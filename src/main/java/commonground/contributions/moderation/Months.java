package commonground.contributions.moderation;

import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.platform.views.When;
import commonground.spaces.SpaceId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** How many reports and acts there were in a space, by month. */
public final class Months {

  private final Db db;

  public Months(Db db) {
    this.db = db;
  }

  /**
   * One month in the United Kingdom.
   *
   * @param reports that were opened in it
   * @param inTime of these decided by when an answer was owed
   * @param removed subjects that were removed or erased in it
   * @param pauses people paused in it
   * @param appeals that were made in it
   */
  record Month(
      YearMonth month, long reports, long inTime, long removed, long pauses, long appeals) {

    static Month read(Row row) {
      return new Month(
          YearMonth.parse(row.text("month")),
          row.number("reports"),
          row.number("in_time"),
          row.number("removed"),
          row.number("pauses"),
          row.number("appeals"));
    }
  }

  /**
   * Months that are over, the newest first, up to 24; those in which nothing was are left out. The
   * month that runs would tell whoever looks at it each day that somebody was reported today.
   */
  List<Month> of(SpaceId space) {
    var end =
        LocalDate.ofInstant(db.clock().instant(), When.UK)
            .withDayOfMonth(1)
            .atStartOfDay(When.UK)
            .toInstant();
    return db.list(BY_MONTH, Month::read, space, When.UK.getId(), end);
  }

  /** An appeal of what nobody had reported is an appeal, not a report. */
  private static final String BY_MONTH =
      """
      select to_char(x.at at time zone $2, 'YYYY-MM') as month, sum(x.reports)::bigint as reports,
        sum(x.in_time)::bigint as in_time, sum(x.removed)::bigint as removed,
        sum(x.pauses)::bigint as pauses, sum(x.appeals)::bigint as appeals
      from (
        select r.opened_at as at, 1 as reports,
          case when r.in_time then 1 else 0 end as in_time, 0 as removed, 0 as pauses, 0 as appeals
        from reports r
        where r.space_id = $1
          and exists (select 1 from report_voices v where v.report_id = r.id)
        union all
        select r.appealed_at, 0, 0, 0, 0, 1
        from reports r
        where r.space_id = $1 and r.appealed_at is not null
        union all
        select a.at, 0, 0, case when a.what in ('removed', 'purged') then 1 else 0 end,
          case when a.what = 'paused' then 1 else 0 end, 0
        from moderation_acts a
        where a.space_id = $1 and a.what in ('removed', 'purged', 'paused')) x
      where x.at < $3
      group by month
      order by month desc
      limit 24
      """;
}
