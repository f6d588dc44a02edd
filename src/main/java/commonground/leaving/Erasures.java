package commonground.leaving;

import commonground.people.EmailAddress;
import commonground.people.Erasure;
import commonground.people.Erasure.Wish;
import commonground.people.PeopleEvent;
import commonground.people.PersonId;
import commonground.platform.db.Commands;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.platform.jobs.Jobs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which accounts were closed, and the proof of what was done: ids and numbers, no names. */
public final class Erasures {

  private final Db db;

  public Erasures(Db db) {
    this.db = db;
  }

  /**
   * Notes that an account is being closed, before it is blank.
   *
   * @return 0 if there is no such account any more: it is another person's, or closed
   */
  public static int begin(Commands tx, Journal.Line line) {
    return tx.run(
        BEGIN, line.reference(), line.person(), line.madeAt(), line.wish(), line.closedAt());
  }

  private static final String BEGIN =
      """
      insert into erasures
        (reference, person_id, account_made_at, wish, closed_at, email, names)
      select $1, p.id, p.created_at, $4, $5, p.email,
        array(
          select p.name
          union
          select f.name from profiles f where f.person_id = p.id and f.name is not null)
      from people p
      where p.id = $2 and p.created_at = $3 and p.closed_at is null
      for no key update of p
      """;

  /**
   * One that has still to be carried out.
   *
   * @param line what the journal keeps of it
   */
  record Open(ErasureId id, Journal.Line line, Erasure erasure) {}

  Optional<Open> open(ErasureId id) {
    return db.one(OPEN + "and id = $1", Erasures::readOpen, id);
  }

  Open open(Tx tx, String reference) {
    return tx.the(OPEN + "and reference = $1", Erasures::readOpen, reference);
  }

  /** All that are not finished, the oldest first. */
  List<Open> open() {
    return db.list(OPEN + "order by id", Erasures::readOpen);
  }

  private static final String OPEN =
      """
      select id, reference, person_id, account_made_at, wish, closed_at, email, names
      from erasures
      where finished_at is null
      """;

  private static Open readOpen(Row row) {
    var line = readLine(row);
    return new Open(
        row.id("id", ErasureId::new),
        line,
        new Erasure(
            line.person(),
            line.wish(),
            line.closedAt(),
            new EmailAddress(row.text("email")),
            row.texts("names")));
  }

  static Journal.Line readLine(Row row) {
    return new Journal.Line(
        row.text("reference"),
        row.id("person_id", PersonId::new),
        row.instant("account_made_at"),
        row.word("wish", Wish.class),
        row.instant("closed_at"));
  }

  /** Adds to the proof. */
  void count(Tx tx, ErasureId id, String place, boolean deleted, long rows) {
    tx.run(COUNT, id, place, deleted ? rows : 0L, deleted ? 0L : rows);
  }

  private static final String COUNT =
      """
      insert into erased_rows (erasure_id, place, deleted, blanked)
      values ($1, $2, $3, $4)
      on conflict (erasure_id, place) do update
        set deleted = erased_rows.deleted + excluded.deleted,
          blanked = erased_rows.blanked + excluded.blanked
      """;

  /** It is done: the last that was known of them goes too. */
  void finish(Tx tx, ErasureId id) {
    tx.one(
            """
            update erasures set finished_at = $2, email = '', names = '{}'
            where id = $1 and finished_at is null
            returning person_id
            """,
            row -> row.id("person_id", PersonId::new),
            id,
            db.clock().instant())
        .ifPresent(person -> tx.record(new PeopleEvent.Erased(person)));
  }

  /**
   * What became of a table, or of the mail folder.
   *
   * @param place its name
   */
  public record Rows(String place, long deleted, long blanked) {}

  /**
   * What was done for somebody who has left.
   *
   * @param finishedAt empty while it is going on
   */
  public record Proof(
      ErasureId id,
      String reference,
      Wish wish,
      Instant closedAt,
      Optional<Instant> finishedAt,
      List<Rows> rows) {}

  /** Up to this many on a page. */
  public static final int PAGE_SIZE = 50;

  /** The newest before this one. */
  public List<Proof> before(ErasureId last) {
    return db.list(
        PROOF + "where e.id < $1 order by e.id desc limit $2", Erasures::proof, last, PAGE_SIZE);
  }

  /** The one that goes by this number. */
  public Optional<Proof> find(String reference) {
    return db.one(PROOF + "where e.reference = $1", Erasures::proof, reference);
  }

  private static final String PROOF =
      """
      select e.id, e.reference, e.wish, e.closed_at, e.finished_at,
        array(
          select r.place || ' ' || r.deleted || ' ' || r.blanked
          from erased_rows r
          where r.erasure_id = e.id
          order by r.place) as rows
      from erasures e
      """;

  private static Proof proof(Row row) {
    return new Proof(
        row.id("id", ErasureId::new),
        row.text("reference"),
        row.word("wish", Wish.class),
        row.instant("closed_at"),
        row.optionalInstant("finished_at"),
        row.texts("rows").stream().map(Erasures::rows).toList());
  }

  private static Rows rows(String text) {
    var parts = text.split(" ", -1);
    return new Rows(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]));
  }

  /** Sees to it that whatever is not finished is being done: a restore brings no jobs. */
  public void resume(Jobs jobs) {
    db.transaction(tx -> {
      var idle = tx.list(IDLE, row -> row.id("id", ErasureId::new));
      idle.forEach(id -> jobs.enqueue(tx, new EraseAccount(id)));
      return idle;
    });
  }

  private static final String IDLE =
      """
      select e.id
      from erasures e
      where e.finished_at is null and not exists (
        select 1 from jobs j
        where j.kind = 'erase_account' and (j.args ->> 'erasure')::bigint = e.id)
      """;
}
