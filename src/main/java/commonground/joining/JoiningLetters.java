package commonground.joining;

import commonground.people.People;
import commonground.people.PersonId;
import commonground.platform.db.Tx;
import commonground.platform.mail.Letter;
import commonground.platform.mail.Letters;
import commonground.spaces.Memberships;
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

  /**
   * To somebody who has just become a member.
   *
   * @param words of the one who let them in; "" for none
   */
  void welcome(Tx tx, Space space, PersonId person, String words) {
    send(
        tx,
        person,
        with(words, Letter.about("You are in " + space.name()))
            .say("You are now a member of " + space.name() + ". This is where it is:")
            .link("Go to " + space.name(), publicUrl.resolve(space.path()))
            .say(
                "You need no password to come back. Press “Sign in”, type this email address, and"
                    + " we send you a code."));
  }

  private static Letter with(String words, Letter letter) {
    return words.isEmpty() ? letter : letter.say(words);
  }

  /** To all facilitators: somebody asks. */
  void asked(Tx tx, Space space, PersonId person) {
    var name = People.name(tx, person);
    facilitators(
        tx,
        space,
        Letter.about(name + " asks to join " + space.name())
            .say(name + " asks to join " + space.name() + ". Read what they wrote, and answer:")
            .link("People who ask to join", publicUrl.resolve(RequestViews.path(space)))
            .say("Every facilitator gets this email. One answer is enough."));
  }

  /** To all facilitators: somebody waits. */
  void reminder(Tx tx, Space space) {
    facilitators(
        tx,
        space,
        Letter.about("Somebody still waits to join " + space.name())
            .say(
                "Somebody asked to join "
                    + space.name()
                    + " two working days ago, and has no answer yet.")
            .link("People who ask to join", publicUrl.resolve(RequestViews.path(space))));
  }

  /** To somebody who is not let in. */
  void declined(Tx tx, Space space, PersonId person, String words) {
    send(
        tx,
        person,
        with(words, Letter.about("Your request to join " + space.name()))
            .say(
                "You asked to join "
                    + space.name()
                    + ". This time the facilitators have said no. Thank you for asking."));
  }

  private void facilitators(Tx tx, Space space, Letter letter) {
    Memberships.facilitatorAddresses(tx, space.id())
        .forEach(email -> letters.send(tx, email, letter));
  }

  private void send(Tx tx, PersonId person, Letter letter) {
    letters.send(tx, People.address(tx, person).text(), letter);
  }
}
