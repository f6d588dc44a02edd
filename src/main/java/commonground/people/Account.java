package commonground.people;

import commonground.people.MailboxProof.Purpose;
import commonground.platform.db.Db;
import commonground.platform.db.DbFailure;
import commonground.platform.db.Tx;
import commonground.platform.secrets.Passwords;
import commonground.platform.secrets.Secret;
import java.time.Duration;
import java.util.Optional;

/** What a person changes about how they sign in: address and password. */
public final class Account {

  private final Db db;
  private final People people;
  private final SignIn signIn;
  private final MailboxProofs proofs;
  private final Passwords passwords;
  private final PasswordRules rules;
  private final PeopleLetters letters;

  public Account(
      Db db,
      People people,
      SignIn signIn,
      MailboxProofs proofs,
      Passwords passwords,
      PasswordRules rules,
      PeopleLetters letters) {
    this.db = db;
    this.people = people;
    this.signIn = signIn;
    this.proofs = proofs;
    this.passwords = passwords;
    this.rules = rules;
    this.letters = letters;
  }

  /** What came of a change. */
  public sealed interface Change {
    record Done() implements Change {}

    /** A code was mailed; the secret is for the start cookie. */
    record CodeSent(Secret start) implements Change {}

    /** What to mend, in words, and at which field. */
    record Mend(String field, String sentence) implements Change {}

    record TooOften(Duration pause) implements Change {}
  }

  /** Mails a code to the new address. Whether it is somebody else's already is not told. */
  public Change proveEmail(Person person, EmailAddress wanted) {
    // By person, not by address: nobody can make us write to many.
    var pause = signIn.takeMail("person " + person.id().value());
    if (pause.isPresent()) {
      return new Change.TooOften(pause.get());
    }
    return db.transaction(tx -> {
      var begun = proofs.begin(tx, Purpose.NEW_EMAIL, wanted, Optional.of(person.id()));
      letters.newEmail(tx, wanted, begun.code());
      return new Change.CodeSent(begun.start());
    });
  }

  /** Changes the address once the code from its mailbox is typed, and tells the old one. */
  public Change changeEmail(Person person, Secret start, String code) {
    try {
      return db.transaction(tx ->
          switch (proofs.checkCode(tx, Purpose.NEW_EMAIL, start, code)) {
            case MailboxProofs.Checked.Wrong wrong ->
                new Change.Mend("code", "That is not the code we sent. Look at the mail again");
            case MailboxProofs.Checked.Over over ->
                new Change.Mend("code", "This code can no longer be used. Ask for a new one");
            case MailboxProofs.Checked.Right right
                when !right.proven().person().equals(Optional.of(person.id())) ->
                new Change.Mend("code", "This code is for another account");
            case MailboxProofs.Checked.Right right ->
                changeEmail(tx, person, right.proven().email());
          });
    } catch (DbFailure e) {
      if (e.broke("people_email")) {
        // Told only to somebody who has proved that the mailbox is theirs.
        return new Change.Mend("code", "Another account of yours uses this address already");
      }
      throw e;
    }
  }

  private Change changeEmail(Tx tx, Person person, EmailAddress proven) {
    tx.run("update people set email = $2 where id = $1", person.id(), proven.text());
    // A code that was mailed to the old address must not sign in any more.
    proofs.cancel(tx, person.id());
    tx.record(new PeopleEvent.EmailChanged(person.id()));
    letters.emailChanged(tx, person.email());
    return new Change.Done();
  }

  /**
   * Sets a password.
   *
   * @param current the password until now; ignored for somebody who has none
   */
  public Change setPassword(Person person, String current, String wanted, SessionId keep) {
    if (person.hasPassword()) {
      var stop = proved(person, current, "current_password", "This is not your password until now");
      if (stop.isPresent()) {
        return stop.get();
      }
    }
    var problem = rules.problem(wanted, person.email());
    if (problem.isPresent()) {
      return new Change.Mend("new_password", problem.get());
    }
    people.setPassword(person.id(), passwords.hash(wanted), keep);
    tell(person);
    return new Change.Done();
  }

  public Change removePassword(Person person, String current, SessionId keep) {
    var stop = proved(person, current, "remove_password", "This is not your password");
    if (stop.isPresent()) {
      return stop.get();
    }
    people.removePassword(person.id(), keep);
    tell(person);
    return new Change.Done();
  }

  /** Who finds a browser that somebody left open must not be able to guess on and on. */
  private Optional<Change> proved(Person person, String password, String field, String sentence) {
    var pause = signIn.takeTry(person.email());
    if (pause.isPresent()) {
      return Optional.of(new Change.TooOften(pause.get()));
    }
    return signIn.isPasswordOf(person.id(), password)
        ? Optional.empty()
        : Optional.of(new Change.Mend(field, sentence));
  }

  private void tell(Person person) {
    db.transaction(tx -> {
      letters.passwordChanged(tx, person.email());
      return person;
    });
  }
}
