package commonground.people;

import commonground.people.MailboxProof.Purpose;
import commonground.platform.db.Db;
import commonground.platform.db.DbFailure;
import commonground.platform.secrets.Passwords;
import commonground.platform.secrets.Secret;
import commonground.platform.web.Limiter;
import java.time.Duration;
import java.util.Optional;

/** What a person changes about how they sign in: address and password. */
public final class Account {

  /** New addresses are proved by mail, so a person cannot make us write to many. */
  private static final Limiter PROOF_MAILS = new Limiter(6, Duration.ofMinutes(30));

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
    var pause = PROOF_MAILS.take(Long.toString(person.id().value()));
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
            case MailboxProofs.Checked.Right right -> {
              tx.run(
                  "update people set email = $2 where id = $1",
                  person.id(),
                  right.proven().email().text());
              tx.record(new PeopleEvent.EmailChanged(person.id()));
              letters.emailChanged(tx, person.email());
              yield new Change.Done();
            }
          });
    } catch (DbFailure e) {
      if (e.broke("people_email")) {
        // Told only to somebody who has proved that the mailbox is theirs.
        return new Change.Mend("code", "Another account of yours uses this address already");
      }
      throw e;
    }
  }

  /**
   * Sets a password.
   *
   * @param current the password until now; ignored for somebody who has none
   */
  public Change setPassword(Person person, String current, String wanted, SessionId keep) {
    if (person.hasPassword() && !signIn.isPasswordOf(person.id(), current)) {
      return new Change.Mend("current_password", "This is not your password until now");
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
    if (!signIn.isPasswordOf(person.id(), current)) {
      return new Change.Mend("remove_password", "This is not your password");
    }
    people.removePassword(person.id(), keep);
    tell(person);
    return new Change.Done();
  }

  private void tell(Person person) {
    db.transaction(tx -> {
      letters.passwordChanged(tx, person.email());
      return person;
    });
  }
}
