package commonground.people;

import commonground.people.MailboxProof.Purpose;
import commonground.platform.config.RateLimits;
import commonground.platform.db.Db;
import commonground.platform.db.DbFailure;
import commonground.platform.db.Tx;
import commonground.platform.secrets.Passwords;
import commonground.platform.secrets.Secret;
import commonground.platform.web.Limiter;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Signing in, by password or by a code that is mailed. Whether an account exists cannot be told
 * from the words, the status or the time of any answer.
 */
public final class SignIn {

  private final Db db;
  private final People people;
  private final BrowserSessions sessions;
  private final MailboxProofs proofs;
  private final Passwords passwords;
  private final PeopleLetters letters;
  private final Tries tries;
  private final Tries mails;

  /** Nobody may use this site to write to addresses that it does not know. */
  private final Limiter strangers = new Limiter(120, Duration.ofHours(1));

  /** Nor may whoever holds a link to join. A full lecture hall may. */
  private final Limiter newcomers = new Limiter(600, Duration.ofHours(1));

  public SignIn(
      Db db,
      People people,
      BrowserSessions sessions,
      MailboxProofs proofs,
      Passwords passwords,
      PeopleLetters letters,
      RateLimits limits) {
    this.db = db;
    this.people = people;
    this.sessions = sessions;
    this.proofs = proofs;
    this.passwords = passwords;
    this.letters = letters;
    this.tries =
        new Tries(
            new Limiter(limits.signInsPerPerson(), Duration.ofMinutes(15)),
            new Limiter(10 * limits.signInsPerPerson(), Duration.ofHours(1)));
    this.mails =
        new Tries(
            new Limiter(limits.mailsPerPerson(), Duration.ofHours(1)),
            new Limiter(5 * limits.mailsPerPerson(), Duration.ofHours(1)));
  }

  /** What came of an attempt. */
  public sealed interface Attempt {
    /** In; the secret is for the session cookie. */
    record In(Secret session) implements Attempt {}

    /** A code may be on its way; the secret is for the start cookie. */
    record CodeSent(Secret start) implements Attempt {}

    /** Address and password do not belong together. */
    record NoMatch() implements Attempt {}

    record WrongCode(int triesLeft) implements Attempt {}

    /** The code or link cannot be used any more: ask for a new one. */
    record Over() implements Attempt {}

    record TooOften(Duration pause) implements Attempt {}
  }

  public Attempt withPassword(EmailAddress email, String password, Browser browser) {
    var wait = tries.take(email, browser.network());
    if (wait.isPresent()) {
      return new Attempt.TooOften(wait.get());
    }
    var lock = people.lock(email);
    var hash = lock.flatMap(People.Lock::hash);
    var right =
        hash.isPresent()
            ? passwords.matches(password, hash.get())
            : passwords.matchesNobody(password);
    return right
        ? db.transaction(tx -> unlocked(tx, lock.orElseThrow(), browser))
        : new Attempt.NoMatch();
  }

  /** The password may have been changed while it was compared. */
  private Attempt unlocked(Tx tx, People.Lock lock, Browser browser) {
    return People.unchanged(tx, lock) ? in(tx, lock.person(), browser) : new Attempt.NoMatch();
  }

  /** Mails a code, or to an address without account a word that it has none. */
  public Attempt mailCode(EmailAddress email, String network) {
    var wait = mails.take(email, network);
    if (wait.isPresent()) {
      return new Attempt.TooOften(wait.get());
    }
    var person = people.find(email);
    return db.transaction(tx -> {
      var begun = proofs.begin(tx, Purpose.SIGN_IN, email, person.map(Person::id));
      if (person.isPresent()) {
        letters.signIn(tx, email, begun);
      } else if (strangers.take("everybody").isEmpty()) {
        letters.noAccount(tx, email);
      }
      return new Attempt.CodeSent(begun.start());
    });
  }

  /**
   * Mails a code to somebody who may become a member: it signs in, and makes an account under this
   * name where there is none for the address. Nothing tells which.
   *
   * @param next the page that they go on to
   */
  public Attempt mailCode(EmailAddress email, DisplayName name, String next, String network) {
    var wait = mails.take(email, network).or(() -> newcomers.take(next));
    if (wait.isPresent()) {
      return new Attempt.TooOften(wait.get());
    }
    var person = people.find(email);
    return db.transaction(tx -> {
      var begun =
          proofs.begin(tx, Purpose.SIGN_IN, email, person.map(Person::id), Optional.of(name));
      letters.join(tx, email, begun, next);
      return new Attempt.CodeSent(begun.start());
    });
  }

  public Attempt withCode(Secret start, String code, Browser browser) {
    return proved(tx -> proofs.checkCode(tx, Purpose.SIGN_IN, start, code), browser);
  }

  /** Whether the page behind a mailed link should offer its button. */
  public boolean linkUsable(Secret link) {
    return proofs.usable(Purpose.SIGN_IN, link);
  }

  public Attempt withLink(Secret link, Browser browser) {
    return proved(tx -> proofs.checkLink(tx, Purpose.SIGN_IN, link), browser);
  }

  private Attempt proved(Function<Tx, MailboxProofs.Checked> check, Browser browser) {
    try {
      return db.transaction(tx -> result(tx, check.apply(tx), browser));
    } catch (DbFailure e) {
      if (e.broke("people_email")) {
        // Their account was made meanwhile, by another mail: now there is one to sign in to.
        return db.transaction(tx -> result(tx, check.apply(tx), browser));
      }
      throw e;
    }
  }

  private Attempt result(Tx tx, MailboxProofs.Checked checked, Browser browser) {
    return switch (checked) {
      case MailboxProofs.Checked.Right right -> in(tx, right.proven(), browser);
      case MailboxProofs.Checked.Wrong wrong -> new Attempt.WrongCode(wrong.triesLeft());
      case MailboxProofs.Checked.Over over -> new Attempt.Over();
    };
  }

  /** A mailbox opens an account only while it is that account's. */
  private Attempt in(Tx tx, MailboxProofs.Proven proven, Browser browser) {
    return proven
        .person()
        .filter(person -> People.uses(tx, person, proven.email()))
        .or(() -> proven.name().map(name -> newcomer(tx, proven.email(), name)))
        .map(person -> in(tx, person, browser))
        .orElseGet(Attempt.Over::new);
  }

  private PersonId newcomer(Tx tx, EmailAddress email, DisplayName name) {
    return People.holder(tx, email).orElseGet(() -> people.insert(tx, email, name, false));
  }

  private Attempt in(Tx tx, PersonId person, Browser browser) {
    return new Attempt.In(sessions.begin(tx, person, browser));
  }

  /** Begins a session for somebody who has just been made administrator of a new site. */
  Secret begin(PersonId person, Browser browser) {
    return db.transaction(tx -> sessions.begin(tx, person, browser));
  }

  /** The address that somebody who signs in again is known by. */
  Optional<EmailAddress> address(PersonId person) {
    return people.find(person).map(Person::email);
  }
}
