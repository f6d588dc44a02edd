package commonground.leaving;

import commonground.people.PersonId;
import commonground.people.Step;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.platform.jobs.Jobs;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Copies of what is somebody's: asked for, made by a job, kept for a while. */
public final class Copies {

  /** Long enough for a holiday; then whoever wants one asks again. */
  static final Duration KEPT = Duration.ofDays(7);

  /** Whoever has waited for so long may ask again. */
  private static final Duration STUCK = Duration.ofDays(1);

  private final Db db;
  private final Jobs jobs;

  public Copies(Db db, Jobs jobs) {
    this.db = db;
    this.jobs = jobs;
  }

  /**
   * A copy that was asked for.
   *
   * @param readyAt empty while it is being made
   * @param bytes of the file
   */
  record Copy(CopyId id, int attempt, Instant askedAt, Optional<Instant> readyAt, long bytes) {}

  /** The person's; one that is too old is not there any more. */
  Optional<Copy> find(PersonId person) {
    return db.one(
        """
        select id, attempt, asked_at, ready_at, bytes
        from copies
        where person_id = $1 and coalesce(ready_at, asked_at) > $2
        """,
        row ->
            new Copy(
                row.id("id", CopyId::new),
                row.count("attempt"),
                row.instant("asked_at"),
                row.optionalInstant("ready_at"),
                row.number("bytes")),
        person,
        oldest());
  }

  private Instant oldest() {
    return db.clock().instant().minus(KEPT);
  }

  /** Asks for one; nothing happens while one is being made. The one before goes. */
  void ask(PersonId person) {
    var now = db.clock().instant();
    db.transaction(tx -> {
      var id = tx.one(ASK, row -> row.id("id", CopyId::new), person, now, now.minus(STUCK));
      id.ifPresent(copy -> jobs.enqueue(tx, new MakeCopy(copy)));
      return id;
    });
  }

  private static final String ASK =
      """
      insert into copies (person_id, asked_at)
      select p.id, $2
      from people p
      where p.id = $1 and p.closed_at is null
      for key share
      on conflict (person_id) do update
        set asked_at = excluded.asked_at, ready_at = null
        where copies.ready_at is not null or copies.asked_at < $3
      returning id
      """;

  /**
   * Somebody makes it.
   *
   * @param attempt others before have left their pieces
   */
  record Attempt(CopyId copy, int attempt, PersonId person) {}

  /** Begins to make one; empty if it is ready, or nobody wants it any more. */
  Optional<Attempt> begin(CopyId id) {
    var attempt =
        db.one(
            """
            update copies set attempt = attempt + 1
            where id = $1 and ready_at is null
            returning attempt, person_id
            """,
            row -> new Attempt(id, row.count("attempt"), row.id("person_id", PersonId::new)),
            id);
    attempt.ifPresent(mine -> {
      while (db.transaction(tx -> deleteBefore(tx, mine)) > 0) {
        // What other attempts have left, piece by piece.
      }
    });
    return attempt;
  }

  private static int deleteBefore(Tx tx, Attempt mine) {
    return tx.run(
        """
        delete from copy_pieces
        where (copy_id, attempt, number) in (
          select copy_id, attempt, number
          from copy_pieces
          where copy_id = $1 and attempt < $2
          limit $3)
        """,
        mine.copy(),
        mine.attempt(),
        PIECES);
  }

  /** Pieces that one transaction deletes. */
  private static final int PIECES = 20;

  /**
   * Keeps a piece of the file.
   *
   * @param number from 1
   * @return false if nobody wants it any more, or somebody else makes it
   */
  boolean keep(Attempt mine, int number, byte[] bytes) {
    return db.run(
            """
            insert into copy_pieces (copy_id, attempt, number, bytes)
            select id, attempt, $3, $4 from copies where id = $1 and attempt = $2
            """,
            mine.copy(),
            mine.attempt(),
            number,
            bytes)
        > 0;
  }

  /**
   * The file is whole.
   *
   * @return false as {@link #keep}
   */
  boolean finish(Tx tx, Attempt mine, long bytes) {
    return tx.run(
            """
            update copies set ready_at = $3, bytes = $4
            where id = $1 and attempt = $2 and ready_at is null
            """,
            mine.copy(),
            mine.attempt(),
            db.clock().instant(),
            bytes)
        > 0;
  }

  /** A piece of a file that is ready. */
  Optional<byte[]> piece(Copy copy, int number) {
    return db.one(
        "select bytes from copy_pieces where copy_id = $1 and attempt = $2 and number = $3",
        row -> row.bytes("bytes"),
        copy.id(),
        copy.attempt(),
        number);
  }

  /** Deletes what nobody can download any more. */
  public void sweep() {
    while (db.transaction(this::deleteOldPieces) > 0) {
      // A batch at a time.
    }
    db.run("delete from copies where coalesce(ready_at, asked_at) < $1", oldest());
  }

  private int deleteOldPieces(Tx tx) {
    return tx.run(
        """
        delete from copy_pieces
        where (copy_id, attempt, number) in (
          select p.copy_id, p.attempt, p.number
          from copy_pieces p
          join copies c on c.id = p.copy_id
          where coalesce(c.ready_at, c.asked_at) < $1
          limit $2)
        """,
        oldest(),
        PIECES);
  }

  /** The steps of an erasure. */
  static int erasePieces(Tx tx, PersonId person) {
    return tx.run(
        """
        delete from copy_pieces
        where (copy_id, attempt, number) in (
          select p.copy_id, p.attempt, p.number
          from copy_pieces p
          join copies c on c.id = p.copy_id
          where c.person_id = $1
          limit $2)
        """,
        person,
        Step.BATCH / 10);
  }

  static int erase(Tx tx, PersonId person) {
    return tx.run(
        """
        delete from copies c
        where c.person_id = $1
          and not exists (select 1 from copy_pieces p where p.copy_id = c.id)
        """,
        person);
  }

  /** A job that was given up: whoever waits may ask again. */
  void discard(Tx tx, CopyId id) {
    tx.run("delete from copy_pieces where copy_id = $1", id);
    tx.run("delete from copies where id = $1 and ready_at is null", id);
  }
}
