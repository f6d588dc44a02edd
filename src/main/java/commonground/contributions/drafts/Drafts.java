package commonground.contributions.drafts;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import java.time.Duration;
import java.time.Instant;
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
        select id, kind, about, number, page, saves, line, words, choices, seen, audience, saved_at
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

  /** What a page has saved, however much was saved in its box since. */
  Optional<Draft> on(PersonId person, String page) {
    return db
        .list(
            """
            select id, kind, about, number, page, saves, line, words, choices, seen, audience, saved_at
            from open_drafts
            where person_id = $1 and page in ($2, $3)
            order by page desc
            """,
            Draft::read,
            person,
            page,
            DraftMark.anew(page))
        .stream()
        .findFirst();
  }

  /** All of somebody's, the newest first. */
  List<Draft> of(PersonId person) {
    return db.list(
        """
        select id, kind, about, number, page, saves, line, left(words, 300) as words, choices,
          seen, audience, saved_at
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
        select id, kind, about, number, page, saves, line, left(words, 300) as words, choices,
          seen, audience, saved_at
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

  /** One of somebody's; if a page has gone on with it since, what that has saved. */
  Optional<Draft> find(PersonId person, DraftId id) {
    return db.list(FIND, Draft::read, person, id).stream().findFirst();
  }

  private static final String FIND =
      """
      with recursive line as (
        select d.id, d.page, d.ended
        from drafts d
        where d.person_id = $1 and d.id = $2
        union
        select n.id, n.page, n.ended
        from line l
        join drafts n on n.person_id = $1 and n.begun_with = l.page and l.ended = 'continued'
      )
      select o.id, o.kind, o.about, o.number, o.page, o.saves, o.line, o.words, o.choices, o.seen, o.audience,
        o.saved_at
      from line l
      join open_drafts o on o.id = l.id
      order by o.saved_at desc, o.id desc
      limit 1
      """;

  /** Whether a page, or the one that it began with, has saved words that were for members. */
  boolean areForMembers(PersonId person, DraftMark mark) {
    return db.the(
        """
        select exists (
          select 1
          from drafts
          where person_id = $1 and page in ($2, $3) and audience = 'members') as narrow
        """,
        row -> row.flag("narrow"),
        person,
        mark.page(),
        mark.from());
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
      Tx tx, Instant now, PersonId writer, Box box, DraftMark sent, String line, String words) {
    if (sent.page().isEmpty()) {
      return;
    }
    var mark = PostedPages.now(tx, writer, sent).mark();
    var fingerprint = Written.fingerprint(line, words);
    keepNewer(tx, writer, mark, fingerprint);
    Ending.end(tx, now, writer, box, mark, fingerprint);
    tx.ahead(
        POSTED,
        writer,
        box.kind(),
        box.about(),
        box.number(),
        mark.page(),
        mark.saves(),
        fingerprint,
        now,
        mark.from());
  }

  /**
   * Newer words than those that are posted, of the same page, are a draft of their own. The page's
   * row is locked in any case: see {@link Ending}.
   */
  private static void keepNewer(Tx tx, PersonId writer, DraftMark mark, byte[] fingerprint) {
    tx.ahead(
        """
        with mine as (
          select id, saves > $3 and $3 > 0 and ended is null and fingerprint <> $4 as newer
          from drafts
          where person_id = $1 and page = $2
          for update
        )
        update drafts d
        set page = $5
        from mine
        where d.id = mine.id and mine.newer and not exists (
          select 1 from drafts o where o.person_id = $1 and o.page = $5)
        """,
        writer,
        mark.page(),
        mark.saves(),
        fingerprint,
        DraftMark.anew(mark.page()));
  }

  private static final String POSTED =
      """
      insert into drafts (person_id, kind, about, number, page, saves, line, words, fingerprint,
        seen, audience, saved_at, ended, ended_at, begun_with)
      values ($1, $2, $3, $4, $5, $6, '', '', $7, 0, 'everyone', $8, 'posted', $8, $9)
      on conflict (person_id, page) do update
        set ended = 'posted', ended_at = excluded.ended_at, line = '', words = '', choices = '{}',
          fingerprint = excluded.fingerprint, saves = greatest(drafts.saves, excluded.saves)
      """;

  /**
   * Ends the draft of words that were posted without a name, after they are: no row tells any more
   * that this person had it, or that a page of theirs posted anything.
   */
  public void postedUnnamed(PersonId writer, Box box, DraftMark mark, String line, String words) {
    var fingerprint = Written.fingerprint(line, words);
    PostedPages.end(db, db.clock().instant(), writer, box, mark, fingerprint);
  }

  /**
   * Forgets what somebody has written in a box, whatever became of it, in the transaction that
   * erases what it was about. A page that is still open has its words and may save them again.
   *
   * @param writer also an alias: then what whoever is behind it has written
   */
  public static void erase(Tx tx, PersonId writer, Box box) {
    tx.run(
        """
        delete from drafts
        where person_id in (select person_id from selves where self_id = $1)
          and kind = $2 and about = $3 and number = $4
        """,
        writer,
        box.kind(),
        box.about(),
        box.number());
  }

  /**
   * The same for whatever box has the very words of a post of theirs, with names in them as they
   * were typed.
   *
   * @param said all that the post ever said
   */
  public static void forget(Tx tx, PersonId writer, List<String> said) {
    tx.run(
        """
        delete from drafts
        where person_id in (select person_id from selves where self_id = $1)
          and words <> '' and words = any($2::text[])
        """,
        writer,
        said);
    AsTyped.forget(tx, writer, said);
  }

  /** Deletes what is too old, what says nothing, and what nobody can bring back or send again. */
  public void sweep() {
    var now = db.clock().instant();
    db.run(
        """
        update drafts
        set line = '', words = '', choices = '{}'
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
    PostedPages.sweep(db, now, now.minus(MEMORY));
  }
}
