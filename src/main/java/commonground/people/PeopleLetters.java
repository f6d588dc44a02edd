package commonground.people;

import commonground.platform.db.Tx;
import commonground.platform.mail.Letter;
import commonground.platform.mail.Letters;
import commonground.platform.secrets.Secret;
import java.net.URI;

/** The mails about accounts. */
public final class PeopleLetters {

  private final Letters letters;
  private final URI publicUrl;
  private final String contact;

  /**
   * @param contact whom to tell if something is wrong, in words
   */
  public PeopleLetters(Letters letters, URI publicUrl, String contact) {
    this.letters = letters;
    this.publicUrl = publicUrl;
    this.contact = contact;
  }

  void code(Tx tx, EmailAddress to, String code, Secret link) {
    letters.send(
        tx,
        to.text(),
        Letter.about("Your code to sign in: " + code)
            .goodFor(MailboxProof.LIFE)
            .say("Type this code into the page where you asked for it:")
            .code(code)
            .say("Or open this link and press Continue. It works on any device of yours:")
            .link("Sign in", publicUrl.resolve("/sign-in/link/" + link.text()))
            .say("Code and link work once, for 10 minutes.")
            .say(
                "If you did not ask for this, you can delete this mail. Nobody can sign in without"
                    + " it. Never tell the code to anybody."));
  }

  void noAccount(Tx tx, EmailAddress to) {
    letters.send(
        tx,
        to.text(),
        Letter.about("Signing in: there is no account for this address")
            .goodFor(MailboxProof.LIFE)
            .say(
                "Somebody, most likely you, asked to sign in with this e-mail address. We have no"
                    + " account for it.")
            .say(
                "Do you have another address? Try that one. If you are new, ask the person who told"
                    + " you about the site to invite you.")
            .say("If it was not you, you can delete this mail. Nothing has happened."));
  }

  void newEmail(Tx tx, EmailAddress to, String code) {
    letters.send(
        tx,
        to.text(),
        Letter.about("Your code to confirm this address: " + code)
            .goodFor(MailboxProof.LIFE)
            .say(
                "You asked to use this e-mail address for your account. Type this code into the page:")
            .code(code)
            .say("It works once, for 10 minutes. If you did not ask, you can delete this mail."));
  }

  void emailChanged(Tx tx, EmailAddress old) {
    letters.send(
        tx,
        old.text(),
        Letter.about("The address of your account has changed")
            .say("Your account now uses another e-mail address. This one can no longer sign in.")
            .say("If it was not you, tell us at once: " + contact));
  }

  void passwordChanged(Tx tx, EmailAddress to) {
    letters.send(
        tx,
        to.text(),
        Letter.about("Your password has changed")
            .say("The password of your account was set, changed or removed just now.")
            .say(
                "If it was not you, sign in with a code and set a new one, and tell us: "
                    + contact));
  }
}
