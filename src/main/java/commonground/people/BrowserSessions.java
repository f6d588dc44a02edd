package commonground.people;

import commonground.platform.cache.Cached;
import commonground.platform.config.Ids;
import commonground.platform.config.SessionLimits;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.platform.events.Recorded;
import commonground.platform.secrets.Secret;
import commonground.platform.web.Session;
import commonground.platform.web.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Who is signed in where. A row for each browser; asked on every request through a short cache. */
public final class BrowserSessions implements Sessions {

  /** When a session was last used is written no more often than this. */
  private static final Duration SEEN_EVERY = Duration.ofMinutes(5);

  /** How long a node trusts what it read, even if it heard nothing. */
  private static final Duration CACHED = Duration.ofSeconds(60);

  /** Who signed in no longer ago than this may change how they sign in. */
  static final Duration PROVED = Duration.ofMinutes(10);

  private final Db db;
  private final Ids ids;
  private final SessionLimits limits;
  private final Cached<Secret, Optional<Known>> cache;

  private record Known(Session session, Instant createdAt, Instant seenAt) {

    /** As it is now: it was read a while ago. */
    Session session(Instant now) {
      return new Session(
          session.id(),
          session.person(),
          session.name(),
          session.zone(),
          now.isBefore(createdAt.plus(PROVED)),
          session.token());
    }
  }

  /**
   * @param fresh whether this node hears what other nodes change, see {@link Cached}
   */
  public BrowserSessions(Db db, Ids ids, SessionLimits limits, BooleanSupplier fresh) {
    this.db = db;
    this.ids = ids;
    this.limits = limits;
    this.cache = new Cached<>(20_000, CACHED, fresh, this::load);
  }

  @Override
  public Optional<Session> find(String cookie) {
    if (cookie.length() != 43) { // 32 bytes in base64url: anything else is not ours
      return Optional.empty();
    }
    var secret = new Secret(cookie);
    var known = cache.get(secret).filter(this::alive);
    known.filter(this::notSeenLately).ifPresent(stale -> seen(secret, stale));
    return known.map(found -> found.session(db.clock().instant()));
  }

  @Override
  public Optional<Instant> endsAt(String cookie) {
    return cache.get(new Secret(cookie)).filter(this::alive).map(this::end);
  }

  private boolean alive(Known known) {
    return db.clock().instant().isBefore(end(known));
  }

  private Instant end(Known known) {
    var absolute = known.createdAt().plus(limits.absolute());
    var idle = known.seenAt().plus(limits.idle());
    return idle.isBefore(absolute) ? idle : absolute;
  }

  private boolean notSeenLately(Known known) {
    return known.seenAt().plus(SEEN_EVERY).isBefore(db.clock().instant());
  }

  private void seen(Secret secret, Known known) {
    db.run(
        "update sessions set seen_at = $2 where id = $1",
        known.session().id(),
        // To the minute: no time that is kept of what somebody does tells what they wrote.
        db.clock().instant().truncatedTo(ChronoUnit.MINUTES));
    cache.forget(secret);
  }

  private Optional<Known> load(Secret secret) {
    return db.one(
        """
        select s.id, s.token, s.created_at, s.seen_at, p.id as person_id, p.name, p.time_zone
        from sessions s
        join people p on p.id = s.person_id
        where s.secret_hash = $1
        """,
        row ->
            new Known(
                new Session(
                    row.number("id"),
                    row.number("person_id"),
                    row.text("name"),
                    ZoneId.of(row.text("time_zone")),
                    false,
                    row.text("token")),
                row.instant("created_at"),
                row.instant("seen_at")),
        secret.hash());
  }

  /**
   * Begins a session in the caller's transaction and gives the secret for its cookie. The one that
   * this browser held until now ends.
   */
  Secret begin(Tx tx, PersonId person, Browser browser) {
    var secret = Secret.of(ids.secret(Secret.BYTES));
    var now = db.clock().instant();
    var id =
        tx.the(
            """
            insert into sessions (secret_hash, person_id, token, device, created_at, seen_at)
            values ($1, $2, $3, $4, $5, $5)
            returning id
            """,
            row -> row.id("id", SessionId::new),
            secret.hash(),
            person,
            Secret.of(ids.secret(Secret.BYTES)).text(),
            browser.device(),
            now);
    tx.record(new PeopleEvent.SignedIn(person, id));
    browser.before().ifPresent(old -> end(tx, new PersonId(old.person()), new SessionId(old.id())));
    return secret;
  }

  /**
   * A new secret and token for a session whose rights have changed; the old ones are dead, and so
   * are all other sessions of this person.
   *
   * @return empty if the session is over: then nothing has changed, and nothing may
   */
  Optional<Secret> renew(Tx tx, PersonId person, SessionId session) {
    // The person first, as whoever signs in does: neither waits for the other for good.
    tx.run("select id from people where id = $1 for update", person);
    var secret = Secret.of(ids.secret(Secret.BYTES));
    var renewed =
        tx.run(
            "update sessions set secret_hash = $3, token = $4 where id = $1 and person_id = $2",
            session,
            person,
            secret.hash(),
            Secret.of(ids.secret(Secret.BYTES)).text());
    if (renewed == 0) {
      return Optional.empty();
    }
    tx.record(new PeopleEvent.SessionRenewed(person, session));
    endOthers(tx, person, session);
    tx.afterCommit(() -> forget(person));
    return Optional.of(secret);
  }

  /** This node asks anew for whatever it knew of this person's sessions. */
  void forget(PersonId person) {
    cache.forgetIf(known -> known.isEmpty() || known.get().session().person() == person.value());
  }

  /** One browser that is signed in. */
  public record Device(SessionId id, String device, Instant since, Instant seenAt) {}

  public List<Device> devices(PersonId person) {
    return db.list(
        """
        select id, device, created_at, seen_at
        from sessions
        where person_id = $1
        order by seen_at desc
        limit 100
        """,
        row ->
            new Device(
                row.id("id", SessionId::new),
                row.text("device"),
                row.instant("created_at"),
                row.instant("seen_at")),
        person);
  }

  /** Ends a session of this person; nothing happens for one that is not theirs. */
  public void end(PersonId person, SessionId session) {
    db.transaction(tx -> end(tx, person, session));
  }

  private int end(Tx tx, PersonId person, SessionId session) {
    var ended = tx.run("delete from sessions where id = $1 and person_id = $2", session, person);
    if (ended > 0) {
      tx.record(new PeopleEvent.SessionEnded(person, session));
    }
    tx.afterCommit(() -> cache.forgetIf(known -> of(known, session)));
    return ended;
  }

  /** Ends every session of this person and says how many there were. */
  int endAll(Tx tx, PersonId person) {
    var ended =
        tx.list(
            "delete from sessions where person_id = $1 returning id",
            row -> row.id("id", SessionId::new),
            person);
    ended.forEach(session -> tx.record(new PeopleEvent.SessionEnded(person, session)));
    tx.afterCommit(() -> forget(person));
    return ended.size();
  }

  private static void endOthers(Tx tx, PersonId person, SessionId keep) {
    tx.list(
            "delete from sessions where person_id = $1 and id <> $2 returning id",
            row -> row.id("id", SessionId::new),
            person,
            keep)
        .forEach(session -> tx.record(new PeopleEvent.SessionEnded(person, session)));
  }

  /** Deletes what nobody can use any more. */
  public void sweep() {
    var now = db.clock().instant();
    db.run(
        "delete from sessions where created_at < $1 or seen_at < $2",
        now.minus(limits.absolute()),
        now.minus(limits.idle()));
  }

  /** Forgets what an event says has changed. */
  public void hear(Recorded recorded) {
    switch (recorded.event()) {
      case PeopleEvent.SessionEnded ended -> cache.forgetIf(known -> of(known, ended.session()));
      case PeopleEvent.SessionRenewed renewed ->
          cache.forgetIf(known -> of(known, renewed.session()));
      case PeopleEvent.Renamed renamed -> forget(renamed.by());
      case PeopleEvent.TimeZoneChanged changed -> forget(changed.by());
      default -> {}
    }
  }

  /** Forgets everything: the database is another one. */
  public void forgetAll() {
    cache.forgetAll();
  }

  private static boolean of(Optional<Known> known, SessionId session) {
    return known.isEmpty() || known.get().session().id() == session.value();
  }
}
