package commonground.leaving;

import commonground.people.EmailAddress;
import commonground.platform.db.Tx;
import commonground.platform.mail.Letter;
import commonground.platform.mail.Letters;
import java.net.URI;

/** The mails about leaving. Nothing in them says who it is. */
public final class LeavingLetters {

  private final Letters letters;
  private final URI publicUrl;
  private final String contact;

  /**
   * @param contact whom to tell if something is wrong, in words
   */
  public LeavingLetters(Letters letters, URI publicUrl, String contact) {
    this.letters = letters;
    this.publicUrl = publicUrl;
    this.contact = contact;
  }

  /** The last one: whoever did not close it themselves must notice. */
  void closing(Tx tx, EmailAddress to, String reference) {
    letters.send(
        tx,
        to.text(),
        Letter.about("Your account is being closed")
            .goodFor(Erasing.LAST_MAIL)
            .say(
                "Your account was closed just now, by somebody who was signed in to it. We are"
                    + " erasing what we hold about you. This is the last email you get from us.")
            .say("Reference number: " + reference)
            .say("If it was not you, tell us at once: " + contact));
  }

  void copyReady(Tx tx, EmailAddress to) {
    letters.send(
        tx,
        to.text(),
        Letter.about("Your copy is ready")
            .goodFor(Copies.KEPT)
            .say("You asked for a copy of what is yours. You can download it from this page:")
            .link("Download what is mine", publicUrl.resolve("/account/copy"))
            .say("It is kept for 7 days. If it was not you who asked, tell us: " + contact));
  }
}
