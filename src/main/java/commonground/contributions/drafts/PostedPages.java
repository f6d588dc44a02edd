package commonground.contributions.drafts;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Pages whose words were posted without a name. Their drafts leave no row, so the table {@code
 * posted_pages} knows what comes late; it does not say whose page it was.
 */
final class PostedPages {

  private PostedPages() {}

  /** Ends the drafts of a page whose words were posted, and of the same words in its box. */
  static int end(Tx tx, Instant now, PersonId writer, Box box, DraftMark mark, byte[] fingerprint) {
    tx.run(KNOW, mark.page(), mark.saves(), mark.from(), mark.fromSaves(), day(now));
    return tx.run(
        DELETE_POSTED,
        writer,
        mark.page(),
        mark.from(),
        mark.fromSaves(),
        box.kind(),
        box.about(),
        box.number(),
        fingerprint);
  }

  private static final String KNOW =
      """
      insert into posted_pages (page, saves, day)
      select p.page, p.saves, $5::text::date
      from (values ($1::text, $2::bigint), ($3::text, $4::bigint)) p (page, saves)
      where p.page <> ''
      on conflict (page) do nothing
      """;

  private static final String DELETE_POSTED =
      """
      delete from drafts
      where person_id = $1
        and (page = $2 or page = $3 and saves <= $4
          or kind = $5 and about = $6 and number = $7 and fingerprint = $8)
      """;

  /** The date in UTC. */
  private static String day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
  }

  /** Deletes what is older, and drafts that another window has saved since, or a stop has left. */
  static void sweep(Db db, Instant before) {
    db.run("delete from posted_pages where day < $1::text::date", day(before));
    db.run(
        """
        delete from drafts d
        using unnamed u, posts p
        where u.person_id = d.person_id and p.writer_id = u.alias_id and p.source = d.words
        """);
  }
}
