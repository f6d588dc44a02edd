package commonground.people;

import commonground.platform.db.Tx;
import commonground.platform.mail.Letter;
import commonground.platform.mail.Letters;
import commonground.platform.web.Paths;
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

  void signIn(Tx tx, EmailAddress to, MailboxProofs.Begun begun) {
    letters.send(tx, to.text(), wayIn(begun, "sign in", "Sign in", ""));
  }

  /**
   * To somebody who is about to become a member of a space.
   *
   * @param next the page that they go on to
   */
  void join(Tx tx, EmailAddress to, MailboxProofs.Begun begun, String next) {
    letters.send(tx, to.text(), wayIn(begun, "join", "Go on", Paths.query("next", next)));
  }

  /**
   * A code and a link; the link alone for an address whose codes somebody guesses.
   *
   * @param verb what they are for
   * @param words of the link
   * @param query of the link's address; "" for none
   */
  private Letter wayIn(MailboxProofs.Begun begun, String verb, String words, String query) {
    var link = publicUrl.resolve("/sign-in/link/" + begun.link().text() + query);
    var device = " this link and press Continue. It works on any device of yours:";
    return begun
        .code()
        .map(code ->
            Letter.about("Your code to " + verb + ": " + code)
                .goodFor(MailboxProof.LIFE)
                .say("Type this code into the page where you asked for it:")
                .code(code)
                .say("Or open" + device)
                .link(words, link)
                .say("Code and link work once, for 10 minutes."))
        .orElseGet(() ->
            Letter.about("Your link to " + verb)
                .goodFor(MailboxProof.LIFE)
                .say("Open" + device)
                .link(words, link)
                .say("The link works once, for 10 minutes.")
                .say(NO_CODE))
        .say(NOT_YOU);
  }

  private static final String NO_CODE =
      "There is no code in this email, because too many wrong codes were typed for your address or"
          + " asked for lately. Nobody got in. Codes come back within a day.";

  private static final String NOT_YOU =
      "If you did not ask for this, you can delete this email. Nobody can sign in without it. Never"
          + " tell what it says to anybody.";

  void noAccount(Tx tx, EmailAddress to) {
    letters.send(
        tx,
        to.text(),
        Letter.about("Signing in: there is no account for this address")
            .goodFor(MailboxProof.LIFE)
            .say(
                "Somebody, most likely you, asked to sign in with this email address. We have no"
                    + " account for it.")
            .say(
                "Do you have another address? Try that one. If you are new, ask the person who told"
                    + " you about the site to invite you.")
            .say("If it was not you, you can delete this email. Nothing has happened."));
  }

  void newEmail(Tx tx, EmailAddress to, String code) {
    letters.send(
        tx,
        to.text(),
        Letter.about("Your code to confirm this address: " + code)
            .goodFor(MailboxProof.LIFE)
            .say(
                "You asked to use this email address for your account. Type this code into the page:")
            .code(code)
            .say("It works once, for 10 minutes. If you did not ask, you can delete this email."));
  }

  void emailChanged(Tx tx, EmailAddress old) {
    letters.send(
        tx,
        old.text(),
        Letter.about("The email address of your account has changed")
            .say("Your account now uses another email address. This one can no longer sign in.")
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
