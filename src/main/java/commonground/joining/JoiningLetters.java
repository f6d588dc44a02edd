package commonground.joining;

import commonground.people.People;
import commonground.people.PersonId;
import commonground.platform.db.Tx;
import commonground.platform.mail.Letter;
import commonground.platform.mail.Letters;
import commonground.spaces.Space;
import java.net.URI;

/** The mails about coming in. */
public final class JoiningLetters {

  private final Letters letters;
  private final URI publicUrl;

  public JoiningLetters(Letters letters, URI publicUrl) {
    this.letters = letters;
    this.publicUrl = publicUrl;
  }

  /** To somebody who has just become a member. */
  void welcome(Tx tx, Space space, PersonId person) {
    send(
        tx,
        person,
        Letter.about("You are in " + space.name())
            .say("You are now a member of " + space.name() + ". This is where it is:")
            .link("Go to " + space.name(), publicUrl.resolve(space.path()))
            .say(
                "You need no password to come back. Press “Sign in”, type this email address, and"
                    + " we send you a code.")
            .say(space.whoReads()));
  }

  private void send(Tx tx, PersonId person, Letter letter) {
    letters.send(tx, People.address(tx, person).text(), letter);
  }
}
