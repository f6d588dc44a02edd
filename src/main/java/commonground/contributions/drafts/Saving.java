package commonground.contributions.drafts;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Queries;
import commonground.platform.db.Tx;
import java.util.Optional;

/**
 * Saving a draft. A page writes its own row, so that no page saves over what another one has saved;
 * one that began with a draft ends that draft with its first save, if it has not been saved again
 * since. Nothing is asked about the box: what is answered tells nothing of it.
 */
final class Saving {

  /**
   * Of one person, with those that have ended and have no words any more. Those that are discarded
   * and can be brought back count too: as many as there may be drafts.
   */
  private static final int ROWS = 5_000;

  private final Db db;
  private final Drafts drafts;

  Saving(Db db, Drafts drafts) {
    this.db = db;
    this.drafts = drafts;
  }

  /** Keeps what a page has sent by itself, or by a press of its button. */
  Saved save(PersonId person, Written written) {
    if (written.isTooLong()) {
      return new Saved.TooLong();
    }
    if (update(db, person, written, false)) {
      return saved(person, written);
    }
    var now = PostedPages.now(db, person, written.mark());
    if (now.late()) {
      return saved(person, written);
    }
    var free = written.on(now.mark());
    return db.transaction(tx -> begin(tx, person, free))
        ? saved(person, free)
        : new Saved.TooMany();
  }

  /**
   * The one statement that most saves take. What a page without a script sends is always newer.
   *
   * @param revive whether a draft that had ended is one again; never one that was posted
   */
  private boolean update(Queries queries, PersonId person, Written written, boolean revive) {
    var mark = written.mark();
    return queries.run(
            """
            update drafts
            set saves = greatest($3, saves + 1), line = $4, words = $5, fingerprint = $6,
              saved_at = $7, ended = null, ended_at = null, choices = $9
            where person_id = $1 and page = $2 and ($3 = 0 or saves < $3)
              and (ended is null or $8 and ended <> 'posted')
            """,
            person,
            mark.page(),
            mark.saves(),
            written.line(),
            written.words(),
            written.fingerprint(),
            db.clock().instant(),
            revive,
            written.choices())
        > 0;
  }

  /**
   * The first save of a page, or one that comes late.
   *
   * @return false if there is no room for another draft
   */
  boolean begin(Tx tx, PersonId person, Written written) {
    var known = known(tx, person, written.mark());
    if (known.isPresent()) {
      var late = written.mark().saves() > 0 && written.mark().saves() <= known.get().saves();
      return late
          || (known.get().posted()
              ? again(tx, person, written)
              : hasRoom(tx, person, written) && update(tx, person, written, true));
    }
    if (written.isBlank() && written.mark().from().isEmpty()) {
      return true;
    }
    if (!written.isBlank() && !hasRoom(tx, person, written)) {
      return false;
    }
    add(tx, person, written);
    return true;
  }

  /**
   * What is known of a page.
   *
   * @param saves how far it had come
   */
  private record Known(long saves, boolean posted) {}

  private static Optional<Known> known(Tx tx, PersonId person, DraftMark mark) {
    return tx.one(
        """
        select saves, coalesce(ended, '') = 'posted' as posted
        from drafts
        where person_id = $1 and page = $2
        for update
        """,
        row -> new Known(row.number("saves"), row.flag("posted")),
        person,
        mark.page());
  }

  /** Words that were changed after they were posted, on the same page, are another draft. */
  private boolean again(Tx tx, PersonId person, Written written) {
    var next = written.on(written.mark().on(DraftMark.anew(written.mark().page())));
    return update(tx, person, next, false) || begin(tx, person, next);
  }

  private static boolean hasRoom(Tx tx, PersonId person, Written written) {
    return tx.the(
        """
        select count(*) < $4
          and count(*) filter (where line <> '' or words <> '') < 2 * $5
          and count(*) filter (where ended is null
            and not (page = $2 and saves <= $3)) < $5 as room
        from drafts
        where person_id = $1
        """,
        row -> row.flag("room"),
        person,
        written.mark().from(),
        written.mark().fromSaves(),
        ROWS,
        Drafts.MOST);
  }

  private void add(Tx tx, PersonId person, Written written) {
    var now = db.clock().instant();
    Ending.end(tx, now, person, written.box(), written.mark(), written.fingerprint());
    insert(tx, person, written);
  }

  /** What was begun for members stays so, whoever the page names that goes on with it. */
  private void insert(Tx tx, PersonId person, Written written) {
    tx.run(
        """
        insert into drafts (person_id, kind, about, number, page, saves, line, words, fingerprint,
          seen, audience, saved_at, begun_with, choices)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,
          case
            when exists (
              select 1 from drafts where person_id = $1 and page = $13 and audience = 'members')
            then 'members'
            else $11
          end,
          $12, $13, $14)
        on conflict (person_id, page) do nothing
        """,
        person,
        written.box().kind(),
        written.box().about(),
        written.box().number(),
        written.mark().page(),
        Math.max(1, written.mark().saves()),
        written.line(),
        written.words(),
        written.fingerprint(),
        written.seen(),
        written.audience(),
        db.clock().instant(),
        written.mark().from(),
        written.choices());
  }

  private Saved saved(PersonId person, Written written) {
    var page = written.mark().page();
    var there = drafts.in(person, written.box());
    var own =
        there.stream()
            .filter(d -> d.page().equals(page) || d.page().equals(DraftMark.anew(page)))
            .findFirst()
            .or(() -> drafts.on(person, page));
    var others = there.stream().filter(d -> !own.equals(Optional.of(d))).toList();
    if (own.isPresent()) {
      return new Saved.Kept(own.get(), others);
    }
    if (written.isBlank()) {
      return new Saved.Nothing(others);
    }
    return isPutAway(person, page) ? new Saved.PutAway(others) : new Saved.Over(others);
  }

  /** Whether it ended in another way than by posting. */
  private boolean isPutAway(PersonId person, String page) {
    return db.the(
        """
        select exists (
            select 1
            from drafts
            where person_id = $1 and page in ($2, $3) and ended in ('discarded', 'continued'))
          and not exists (
            select 1 from drafts where person_id = $1 and page = $3 and ended is null) as away
        """,
        row -> row.flag("away"),
        person,
        page,
        DraftMark.anew(page));
  }
}
