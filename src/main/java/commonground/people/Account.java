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

/**
 * What a person changes about how they sign in: address and password. Each change is one
 * transaction, ends all their other sessions, and gives this one a new secret.
 */
public final class Account {

  private final Db db;
  private final BrowserSessions sessions;
  private final MailboxProofs proofs;
  private final Passwords passwords;
  private final PasswordRules rules;
  private final PeopleLetters letters;

  /** By person, not by address: nobody can make us write to many. */
  private final Limiter mails;

  public Account(
      Db db,
      BrowserSessions sessions,
      MailboxProofs proofs,
      Passwords passwords,
      PasswordRules rules,
      PeopleLetters letters,
      RateLimits limits) {
    this.db = db;
    this.sessions = sessions;
    this.proofs = proofs;
    this.passwords = passwords;
    this.rules = rules;
    this.letters = letters;
    this.mails = new Limiter(limits.mailsPerPerson(), Duration.ofHours(1));
  }

  /** What came of a change. */
  public sealed interface Change {
    /** Done; the secret is for the session cookie. */
    record Done(Secret session) implements Change {}

    /** This session was ended meanwhile; nothing has changed. */
    record SignedOut() implements Change {}

    /** A code was mailed; the secret is for the start cookie. */
    record CodeSent(Secret start) implements Change {}

    /** What to mend, in words, and at which field. */
    record Mend(String field, String sentence) implements Change {}

    record TooOften(Duration pause) implements Change {}
  }

  /** Mails a code to the new address. Whether it is somebody else's already is not told. */
  public Change proveEmail(Person person, EmailAddress wanted) {
    var pause = mails.take(Long.toString(person.id().value()));
    if (pause.isPresent()) {
      return new Change.TooOften(pause.get());
    }
    return db.transaction(tx -> {
      var begun = proofs.begin(tx, Purpose.NEW_EMAIL, wanted, Optional.of(person.id()));
      if (begun.code().isEmpty()) {
        return new Change.TooOften(MailboxProof.DAY);
      }
      letters.newEmail(tx, wanted, begun.code().get());
      return new Change.CodeSent(begun.start());
    });
  }

  /** Changes the address once the code from its mailbox is typed, and tells the old one. */
  public Change changeEmail(Person person, SessionId session, Secret start, String code) {
    try {
      return db.transaction(tx ->
          switch (proofs.checkCode(tx, Purpose.NEW_EMAIL, start, code)) {
            case MailboxProofs.Checked.Wrong wrong ->
                new Change.Mend("code", "That is not the code we sent. Look at the email again");
            case MailboxProofs.Checked.Over over ->
                new Change.Mend("code", "This code can no longer be used. Ask for a new one");
            case MailboxProofs.Checked.Right right
                when !right.proven().person().equals(Optional.of(person.id())) ->
                new Change.Mend("code", "This code is for another account");
            case MailboxProofs.Checked.Right right ->
                changeEmail(tx, person, session, right.proven().email());
          });
    } catch (DbFailure e) {
      if (e.broke("people_email")) {
        // Told only to somebody who has proved that the mailbox is theirs.
        return new Change.Mend("code", "Another account of yours uses this address already");
      }
      throw e;
    }
  }

  private Change changeEmail(Tx tx, Person person, SessionId session, EmailAddress proven) {
    // A code that was mailed to the old address must not sign in any more. Before the person is
    // locked: whoever signs in by a code has its row first and the person second.
    proofs.cancel(tx, person.id());
    return sessions
        .renew(tx, person.id(), session)
        .<Change>map(secret -> {
          tx.run("update people set email = $2 where id = $1", person.id(), proven.text());
          tx.record(new PeopleEvent.EmailChanged(person.id()));
          letters.emailChanged(tx, person.email());
          return new Change.Done(secret);
        })
        .orElseGet(Change.SignedOut::new);
  }

  /** Sets a password: whoever knew the old one is out. */
  public Change setPassword(Person person, SessionId session, String wanted) {
    var problem = rules.problem(wanted, person.email());
    if (problem.isPresent()) {
      return new Change.Mend("new_password", problem.get());
    }
    var hash = passwords.hash(wanted);
    return changePassword(person, session, hash, new PeopleEvent.PasswordChanged(person.id()));
  }

  /** From now on a code by email is the only way in. */
  public Change removePassword(Person person, SessionId session) {
    return changePassword(person, session, "", new PeopleEvent.PasswordRemoved(person.id()));
  }

  /**
   * @param hash "" for none
   */
  private Change changePassword(Person person, SessionId session, String hash, PeopleEvent fact) {
    return db.transaction(tx ->
        sessions
            .renew(tx, person.id(), session)
            .<Change>map(secret -> {
              tx.run(
                  "update people set password_hash = nullif($2, '') where id = $1",
                  person.id(),
                  hash);
              tx.record(fact);
              letters.passwordChanged(tx, person.email());
              return new Change.Done(secret);
            })
            .orElseGet(Change.SignedOut::new));
  }
}
