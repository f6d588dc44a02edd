package commonground.people;

import commonground.platform.db.Db;
import commonground.platform.db.DbFailure;
import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Accounts: making them, finding them, and what a person changes about their own. */
public final class People {

  private final Db db;

  public People(Db db) {
    this.db = db;
  }

  /** What came of making an account. */
  public sealed interface Created {
    record Done(PersonId id) implements Created {}

    /** This address has an account already. */
    record Exists(PersonId id) implements Created {}
  }

  public Created create(EmailAddress email, DisplayName name, boolean siteAdministrator) {
    try {
      return db.transaction(tx -> new Created.Done(insert(tx, email, name, siteAdministrator)));
    } catch (DbFailure e) {
      if (e.broke("people_email")) {
        return new Created.Exists(find(email).orElseThrow().id());
      }
      throw e;
    }
  }

  /** The same inside a transaction of the caller's. */
  PersonId insert(Tx tx, EmailAddress email, DisplayName name, boolean siteAdministrator) {
    var id =
        tx.the(
            INSERT,
            row -> row.id("id", PersonId::new),
            email.text(),
            name.text(),
            siteAdministrator,
            db.clock().instant());
    tx.record(new PeopleEvent.Created(id, siteAdministrator));
    return id;
  }

  private static final String INSERT =
      """
      insert into people (email, name, site_administrator, created_at)
      values ($1, $2, $3, $4)
      returning id
      """;

  public Optional<Person> find(EmailAddress email) {
    return db.one(SELECT + "where email = $1 and closed_at is null", People::read, email.text());
  }

  public Optional<Person> find(PersonId id) {
    return find(db, id);
  }

  static Optional<Person> find(Queries queries, PersonId id) {
    return queries.one(SELECT + "where id = $1", People::read, id);
  }

  private static final String SELECT =
      """
      select id, email, name, password_hash is not null as has_password, time_zone,
        site_administrator, created_at
      from people
      """;

  private static Person read(Row row) {
    return new Person(
        row.id("id", PersonId::new),
        new EmailAddress(row.text("email")),
        row.text("name"),
        row.flag("has_password"),
        ZoneId.of(row.text("time_zone")),
        row.flag("site_administrator"),
        row.instant("created_at"));
  }

  /**
   * Whether this is the site's only administrator. It stays so until the transaction has ended: two
   * who go at once must not each count on the other to stay.
   */
  public static boolean isLastAdministrator(Tx tx, PersonId person) {
    return tx.list(
            """
            select id from people where site_administrator order by id for no key update
            """,
            row -> row.id("id", PersonId::new))
        .equals(List.of(person));
  }

  /** True while nobody has an account: the site has just been installed. */
  public boolean none() {
    return db.the("select not exists (select 1 from people) as none", row -> row.flag("none"));
  }

  public void rename(PersonId person, DisplayName name) {
    db.transaction(tx -> {
      var changed =
          tx.run(
              """
              update people set name = $2, name_revision = name_revision + 1
              where id = $1 and name <> $2
              """,
              person,
              name.text());
      if (changed > 0) {
        tx.record(new PeopleEvent.Renamed(person));
      }
      return changed;
    });
  }

  public void setZone(PersonId person, ZoneId zone) {
    db.transaction(tx -> {
      tx.run("update people set time_zone = $2 where id = $1", person, zone.getId());
      tx.record(new PeopleEvent.TimeZoneChanged(person));
      return zone;
    });
  }

  /**
   * Whom a password lets in.
   *
   * @param hash empty for somebody who has no password
   */
  record Lock(PersonId person, EmailAddress email, Optional<String> hash) {}

  /** The lock of the account with this address, in one query whether there is one or not. */
  Optional<Lock> lock(EmailAddress email) {
    return db.one(
        "select id, password_hash from people where email = $1",
        row -> new Lock(row.id("id", PersonId::new), email, row.optionalText("password_hash")),
        email.text());
  }

  /** Whether the lock is the same still; nobody changes it before the transaction has ended. */
  static boolean unchanged(Tx tx, Lock lock) {
    return tx.one(
            """
            select id from people
            where id = $1 and email = $2 and password_hash = $3
            for share
            """,
            row -> row.id("id", PersonId::new),
            lock.person(),
            lock.email().text(),
            lock.hash().orElse(""))
        .isPresent();
  }

  /** Whether this is the person's address still; it stays so until the transaction has ended. */
  static boolean uses(Tx tx, PersonId person, EmailAddress email) {
    return tx.one(
            "select id from people where id = $1 and email = $2 and closed_at is null for share",
            row -> row.id("id", PersonId::new),
            person,
            email.text())
        .isPresent();
  }

  /** Whose this address is; it stays so until the transaction has ended. */
  static Optional<PersonId> holder(Tx tx, EmailAddress email) {
    return tx.one(
        "select id from people where email = $1 and closed_at is null for share",
        row -> row.id("id", PersonId::new),
        email.text());
  }

  /**
   * Somebody whom nobody can sign in as, and whose name tells nothing: posts without a name are
   * theirs.
   *
   * @param place from 1: the first is A
   */
  public static PersonId alias(Tx tx, int place, Instant at) {
    return tx.the(
        """
        insert into people (id, email, name, created_at, closed_at)
        overriding system value
        select n.id, 'alias-' || n.id || '@erased.invalid', $1, $2, $2
        from (select nextval(pg_get_serial_sequence('people', 'id')) as id) n
        returning id
        """,
        row -> row.id("id", PersonId::new),
        DisplayName.alias(place),
        at);
  }

  /** What somebody is called. */
  public static String name(Queries queries, PersonId person) {
    return find(queries, person).orElseThrow().name();
  }

  /** Where somebody gets mail. */
  public static EmailAddress address(Queries queries, PersonId person) {
    return find(queries, person).orElseThrow().email();
  }

  /** The same; it stays theirs until the transaction has ended. */
  public static EmailAddress heldAddress(Tx tx, PersonId person) {
    return tx.the(
        "select email from people where id = $1 for share",
        row -> new EmailAddress(row.text("email")),
        person);
  }

  /** Sets the first password of an account that nobody is signed in to yet. */
  public void setFirstPassword(PersonId person, String hash) {
    db.transaction(tx -> {
      tx.run("update people set password_hash = $2 where id = $1", person, hash);
      tx.record(new PeopleEvent.PasswordChanged(person));
      return person;
    });
  }
}
