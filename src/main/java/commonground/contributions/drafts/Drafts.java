package commonground.contributions.drafts;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Drafts, each for its writer alone: which there are, and what becomes of them. */
public final class Drafts {

  /** That one person may have. */
  public static final int MOST = 200;

  /** After which nobody has changed it: then it is deleted. */
  public static final Duration AGE = Duration.ofDays(180);

  /** In which a draft that was discarded can be brought back. */
  static final Duration REGRET = Duration.ofDays(1);

  /** In which pages that are long gone may still send what they had. */
  private static final Duration MEMORY = Duration.ofDays(30);

  private final Db db;
  private final Saving saving;

  public Drafts(Db db) {
    this.db = db;
    this.saving = new Saving(db, this);
  }

  /** Keeps what a page has sent by itself, or by a press of its button. */
  Saved save(PersonId person, Written written) {
    return saving.save(person, written);
  }

  /** Pages on which somebody writes in one box at once; who has more sees the newest. */
  private static final int PAGES = 6;

  /** What waits to be sent from this box, the newest first. */
  List<Draft> in(PersonId person, Box box) {
    return db.list(
        """
        select id, kind, about, number, page, saves, line, words, seen, audience, saved_at,
          unnamed, warning
        from open_drafts
        where person_id = $1 and kind = $2 and about = $3 and number = $4
        order by saved_at desc, id desc
        limit $5
        """,
        Draft::read,
        person,
        box.kind(),
        box.about(),
        box.number(),
        PAGES);
  }

  /** All of somebody's, the newest first. */
  List<Draft> of(PersonId person) {
    return db.list(
        """
        select id, kind, about, number, page, saves, line, left(words, 300) as words, seen,
          audience, saved_at, unnamed, warning
        from open_drafts
        where person_id = $1
        order by saved_at desc, id desc
        """,
        Draft::read,
        person);
  }

  /** Those that were discarded and can be brought back, the newest first. */
  List<Draft> discarded(PersonId person) {
    return db.list(
        """
        select id, kind, about, number, page, saves, line, left(words, 300) as words, seen,
          audience, saved_at, unnamed, warning
        from drafts
        where person_id = $1 and ended = 'discarded' and ended_at > $2
          and (line <> '' or words <> '')
        order by ended_at desc, id desc
        limit 20
        """,
        Draft::read,
        person,
        db.clock().instant().minus(REGRET));
  }

  Optional<Draft> find(PersonId person, DraftId id) {
    return db.one(
        """
        select id, kind, about, number, page, saves, line, words, seen, audience, saved_at,
          unnamed, warning
        from open_drafts
        where person_id = $1 and id = $2
        """,
        Draft::read,
        person,
        id);
  }

  /**
   * Puts a draft away.
   *
   * @param page on which the person has gone on with it since; "" for none
   * @return false if there is no such draft of theirs
   */
  boolean discard(PersonId person, DraftId id, String page) {
    return db.run(
            """
            update drafts
            set ended = 'discarded', ended_at = $4
            where person_id = $1 and ended is null and (id = $2 or page = $3 and $3 <> '')
            """,
            person,
            id,
            page,
            db.clock().instant())
        > 0;
  }

  /**
   * Brings back what was discarded, as if it were saved now.
   *
   * @return false if it is gone, or was never theirs, or there is no room for it
   */
  boolean bringBack(PersonId person, DraftId id) {
    var now = db.clock().instant();
    return db.run(
            """
            update drafts
            set ended = null, ended_at = null, saved_at = $4
            where person_id = $1 and id = $2 and ended = 'discarded' and ended_at > $3
              and (
                select count(*) from drafts o where o.person_id = $1 and o.ended is null) < $5
            """,
            person,
            id,
            now.minus(REGRET),
            now,
            MOST)
        > 0;
  }

  /**
   * Ends a draft in the transaction that posts its words. A page that still has them finds that
   * they are posted; one that has newer words keeps those.
   *
   * @param line as the form had it; "" for none
   */
  public static void posted(
      Tx tx, Instant now, PersonId writer, Box box, DraftMark mark, String line, String words) {
    if (mark.page().isEmpty()) {
      return;
    }
    tx.run(
        POSTED,
        writer,
        mark.from(),
        mark.fromSaves(),
        box.kind(),
        box.about(),
        box.number(),
        Written.fingerprint(line, words),
        mark.page(),
        now,
        mark.saves());
  }

  private static final String POSTED =
      """
      with over as (
        update drafts
        set ended = 'continued', ended_at = $9, line = '', words = '',
          saves = case when page = $2 then $3 else saves end
        where person_id = $1 and ended is null and page <> $8
          and (page = $2 and saves <= $3
            or kind = $4 and about = $5 and number = $6 and fingerprint = $7))
      insert into drafts (person_id, kind, about, number, page, saves, line, words, fingerprint,
        seen, audience, saved_at, ended, ended_at)
      values ($1, $4, $5, $6, $8, $10, '', '', $7, 0, 'members', $9, 'posted', $9)
      on conflict (person_id, page) do update
        set ended = 'posted', ended_at = excluded.ended_at, line = '', words = '',
          fingerprint = excluded.fingerprint, saves = greatest(drafts.saves, excluded.saves)
      """;

  /**
   * Ends the draft of words that were posted without a name, after they are: no row tells any more
   * that this person had it, or that a page of theirs posted anything.
   */
  public void postedUnnamed(PersonId writer, Box box, DraftMark mark, String line, String words) {
    db.transaction(tx -> {
      tx.run(KNOW_PAGES, mark.page(), mark.saves(), mark.from(), mark.fromSaves(), day(0));
      return tx.run(
          DELETE_POSTED,
          writer,
          mark.page(),
          mark.from(),
          mark.fromSaves(),
          box.kind(),
          box.about(),
          box.number(),
          Written.fingerprint(line, words));
    });
  }

  private static final String KNOW_PAGES =
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

  /** Today in UTC, or so long ago, as a date. */
  private String day(long daysAgo) {
    return LocalDate.ofInstant(db.clock().instant(), ZoneOffset.UTC).minusDays(daysAgo).toString();
  }

  /** Deletes what is too old, what says nothing, and what nobody can bring back or send again. */
  public void sweep() {
    var now = db.clock().instant();
    db.run(
        """
        update drafts
        set line = '', words = ''
        where ended = 'discarded' and ended_at <= $1 and (line <> '' or words <> '')
        """,
        now.minus(REGRET));
    db.run(
        "delete from drafts where ended_at <= $1 or ended is null and saved_at <= $2",
        now.minus(MEMORY),
        now.minus(AGE));
    db.run(
        """
        delete from drafts d
        where d.ended is null and d.saved_at <= $1
          and not exists (select 1 from open_drafts o where o.id = d.id)
        """,
        now.minus(REGRET));
    db.run("delete from posted_pages where day < $1::text::date", day(MEMORY.toDays()));
    // What another window has saved since, or a stop has left.
    db.run(
        """
        delete from drafts d
        using unnamed u, posts p
        where u.person_id = d.person_id and p.writer_id = u.alias_id and p.source = d.words
        """);
  }
}
