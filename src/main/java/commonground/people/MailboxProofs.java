package commonground.people;

import commonground.people.MailboxProof.Purpose;
import commonground.platform.config.Ids;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.platform.secrets.Secret;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Begins proofs and checks codes and links. */
public final class MailboxProofs {

  private final Db db;
  private final Ids ids;

  public MailboxProofs(Db db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  /**
   * What was begun.
   *
   * @param start for the browser's start cookie
   * @param code for the mail, six digits; empty where too many were guessed: only the link works
   * @param link for the mail
   */
  record Begun(Secret start, Optional<String> code, Secret link) {}

  /**
   * What was proven: this address, and whose account it is about if it is about one.
   *
   * @param name of the account that may be made if there is none
   */
  record Proven(EmailAddress email, Optional<PersonId> person, Optional<DisplayName> name) {}

  /** What a code or link turned out to be. */
  sealed interface Checked {
    record Right(Proven proven) implements Checked {}

    /** Not this code. */
    record Wrong(int triesLeft) implements Checked {}

    /** Used, too old, tried too often, or never there. */
    record Over() implements Checked {}
  }

  Begun begin(Tx tx, Purpose purpose, EmailAddress email, Optional<PersonId> person) {
    return begin(tx, purpose, email, person, Optional.empty());
  }

  /**
   * @param name what the account is to be called if there is none for this address and the proof
   *     may make one
   */
  Begun begin(
      Tx tx,
      Purpose purpose,
      EmailAddress email,
      Optional<PersonId> person,
      Optional<DisplayName> name) {
    var begun =
        new Begun(
            Secret.of(ids.secret(Secret.BYTES)),
            mayType(tx, purpose, email)
                ? Optional.of(ids.digits(MailboxProof.DIGITS))
                : Optional.empty(),
            Secret.of(ids.secret(Secret.BYTES)));
    tx.run(
        """
        insert into mailbox_proofs
          (purpose, email, person_id, name, start_hash, code_hash, link_hash, created_at)
        values ($1, $2, nullif($3::bigint, 0), nullif($8, ''), $4, $5, $6, $7)
        """,
        purpose,
        email.text(),
        person.map(PersonId::value).orElse(0L),
        begun.start().hash(),
        begun.code().map(begun.start()::hashOf).orElse(NO_CODE),
        begun.link().hash(),
        db.clock().instant(),
        name.map(DisplayName::text).orElse(""));
    return begun;
  }

  /** No code has this hash. */
  private static final byte[] NO_CODE = {};

  /**
   * Whether a code for this address may be mailed. Codes that are on their way count as if all
   * their tries were wrong: so they never have to be taken back, and a browser that waits for one
   * keeps its five tries whatever strangers do.
   */
  private boolean mayType(Tx tx, Purpose purpose, EmailAddress email) {
    // One after the other: many who ask at once must not each be the last to be let through.
    tx.run("select pg_advisory_xact_lock(hashtextextended($1, 0))", email.text());
    var spent =
        tx.the(
            SPENT,
            row -> row.number("spent"),
            email.text(),
            purpose,
            oldest(),
            NO_CODE,
            MailboxProof.TRIES,
            db.clock().instant().minus(MailboxProof.DAY));
    return spent + MailboxProof.TRIES <= MailboxProof.WRONG_A_DAY;
  }

  private static final String SPENT =
      """
      select coalesce(sum(
          case
            when used_at is null and created_at > $3 and code_hash <> $4 then $5::int
            else tries
          end), 0) as spent
      from mailbox_proofs
      where email = $1 and purpose = $2 and created_at > $6
      """;

  private record Line(MailboxProof.Id id, byte[] code, int tries, Proven proven) {

    /** Whether no code can be typed. */
    boolean over() {
      return tries >= MailboxProof.TRIES || code.length == NO_CODE.length;
    }
  }

  /**
   * Checks a typed code against the newest attempt of this browser. A wrong one counts.
   *
   * @param start the start cookie
   */
  Checked checkCode(Tx tx, Purpose purpose, Secret start, String code) {
    var found = tx.one(BY_START, MailboxProofs::read, start.hash(), purpose, oldest());
    if (found.isEmpty() || found.get().over()) {
      return new Checked.Over();
    }
    var line = found.get();
    if (Arrays.equals(line.code(), start.hashOf(code))) {
      use(tx, line.id());
      return new Checked.Right(line.proven());
    }
    tx.run("update mailbox_proofs set tries = tries + 1 where id = $1", line.id());
    return new Checked.Wrong(MailboxProof.TRIES - line.tries() - 1);
  }

  private static final String BY_START =
      """
      select id, email, person_id, name, code_hash, tries
      from mailbox_proofs
      where start_hash = $1 and purpose = $2 and used_at is null and created_at > $3
      order by id desc
      limit 1
      for update
      """;

  /** Whether a link could still be used; looking changes nothing. */
  boolean usable(Purpose purpose, Secret link) {
    return db.one(BY_LINK, MailboxProofs::read, link.hash(), purpose, oldest()).isPresent();
  }

  /** Uses a link up. */
  Checked checkLink(Tx tx, Purpose purpose, Secret link) {
    var found = tx.one(BY_LINK + "for update", MailboxProofs::read, link.hash(), purpose, oldest());
    if (found.isEmpty()) {
      return new Checked.Over();
    }
    use(tx, found.get().id());
    return new Checked.Right(found.get().proven());
  }

  private static final String BY_LINK =
      """
      select id, email, person_id, name, code_hash, tries
      from mailbox_proofs
      where link_hash = $1 and purpose = $2 and used_at is null and created_at > $3
      """;

  /** Nothing that was mailed for this person before can be used from now on. */
  void cancel(Tx tx, PersonId person) {
    tx.run(
        "update mailbox_proofs set used_at = $2 where person_id = $1 and used_at is null",
        person,
        db.clock().instant());
  }

  private void use(Tx tx, MailboxProof.Id id) {
    tx.run("update mailbox_proofs set used_at = $2 where id = $1", id, db.clock().instant());
  }

  private Instant oldest() {
    return db.clock().instant().minus(MailboxProof.LIFE);
  }

  private static Line read(Row row) {
    return new Line(
        row.id("id", MailboxProof.Id::new),
        row.bytes("code_hash"),
        row.count("tries"),
        new Proven(
            new EmailAddress(row.text("email")),
            row.optionalId("person_id", PersonId::new),
            row.optionalText("name").map(DisplayName::new)));
  }

  /** Deletes what is over and counts no more. */
  public void sweep() {
    db.run(
        "delete from mailbox_proofs where created_at < $1",
        db.clock().instant().minus(MailboxProof.DAY));
  }
}
