package commonground.people;

import commonground.people.MailboxProof.Purpose;
import commonground.platform.config.RateLimits;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.platform.secrets.Passwords;
import commonground.platform.secrets.Secret;
import commonground.platform.web.Limiter;
import java.time.Duration;
import java.util.Optional;

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
  private final Limiter tries;
  private final Limiter mails;

  /** Nobody may use this site to write to addresses that it does not know. */
  private final Limiter strangers = new Limiter(120, Duration.ofHours(1));

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
    this.tries = new Limiter(limits.signInsPerPerson(), Duration.ofMinutes(15));
    this.mails = new Limiter(limits.mailsPerPerson(), Duration.ofHours(1));
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

  /**
   * @param device what the browser says of itself, shown to its owner
   */
  public Attempt withPassword(EmailAddress email, String password, String device) {
    var wait = takeTry(email);
    if (wait.isPresent()) {
      return new Attempt.TooOften(wait.get());
    }
    var person = people.find(email);
    var hash = person.flatMap(found -> people.passwordHash(found.id()));
    var right =
        hash.isPresent()
            ? passwords.matches(password, hash.get())
            : passwords.matchesNobody(password);
    return right && person.isPresent()
        ? db.transaction(tx -> in(tx, person.get().id(), device))
        : new Attempt.NoMatch();
  }

  /** Counts a try of a password; if there were too many, says how long to wait. */
  Optional<Duration> takeTry(EmailAddress account) {
    return tries.take(account.text());
  }

  /** Counts a mail with a code; if there were too many, says how long to wait. */
  Optional<Duration> takeMail(String to) {
    return mails.take(to);
  }

  /** Whether this is the person's password: asked before something that matters is changed. */
  boolean isPasswordOf(PersonId person, String password) {
    return people
        .passwordHash(person)
        .map(hash -> passwords.matches(password, hash))
        .orElseGet(() -> passwords.matchesNobody(password));
  }

  /** Mails a code, or to an address without account a word that it has none. */
  public Attempt mailCode(EmailAddress email) {
    var wait = takeMail(email.text());
    if (wait.isPresent()) {
      return new Attempt.TooOften(wait.get());
    }
    var person = people.find(email);
    return db.transaction(tx -> {
      var begun = proofs.begin(tx, Purpose.SIGN_IN, email, person.map(Person::id));
      if (person.isPresent()) {
        letters.code(tx, email, begun.code(), begun.link());
      } else if (strangers.take("everybody").isEmpty()) {
        letters.noAccount(tx, email);
      }
      return new Attempt.CodeSent(begun.start());
    });
  }

  public Attempt withCode(Secret start, String code, String device) {
    return db.transaction(
        tx -> result(tx, proofs.checkCode(tx, Purpose.SIGN_IN, start, code), device));
  }

  /** Whether the page behind a mailed link should offer its button. */
  public boolean linkUsable(Secret link) {
    return proofs.usable(Purpose.SIGN_IN, link);
  }

  public Attempt withLink(Secret link, String device) {
    return db.transaction(tx -> result(tx, proofs.checkLink(tx, Purpose.SIGN_IN, link), device));
  }

  private Attempt result(Tx tx, MailboxProofs.Checked checked, String device) {
    return switch (checked) {
      case MailboxProofs.Checked.Right right -> in(tx, right.proven(), device);
      case MailboxProofs.Checked.Wrong wrong -> new Attempt.WrongCode(wrong.triesLeft());
      case MailboxProofs.Checked.Over over -> new Attempt.Over();
    };
  }

  private Attempt in(Tx tx, MailboxProofs.Proven proven, String device) {
    return proven.person().map(person -> in(tx, person, device)).orElseGet(Attempt.Over::new);
  }

  private Attempt in(Tx tx, PersonId person, String device) {
    return new Attempt.In(sessions.begin(tx, person, device));
  }

  /** Begins a session for somebody who has just been made administrator of a new site. */
  Secret begin(PersonId person, String device) {
    return db.transaction(tx -> sessions.begin(tx, person, device));
  }

  /** The person whose proof this browser has given, for pages that go on from it. */
  Optional<Person> person(PersonId id) {
    return people.find(id);
  }
}
