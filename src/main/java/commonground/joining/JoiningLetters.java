package commonground.joining;

import commonground.people.People;
import commonground.people.PersonId;
import commonground.platform.db.Tx;
import commonground.platform.mail.Letter;
import commonground.platform.mail.Letters;
import commonground.platform.views.When;
import commonground.spaces.Memberships;
import commonground.spaces.Names;
import commonground.spaces.Space;
import commonground.spaces.Visibility;
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

  /**
   * To somebody who is invited, whether they have an account or not. A mail's subject shows on a
   * locked phone: it does not name a space that only its members know of.
   *
   * @param inviter as the space knows them
   */
  void invited(Tx tx, Space space, String inviter, Invitation invitation) {
    var mailing = invitation.mailing().orElseThrow();
    var to = mailing.to().orElseThrow().text();
    var hidden = space.visibility() == Visibility.HIDDEN;
    var name = mailing.name();
    var letter =
        Letter.about(inviter + (hidden ? " invites you" : " invites you to " + space.name()))
            .say((name.isEmpty() ? "Hello" : "Hello " + name) + ",")
            .say(inviter + " invites you to join " + space.name() + ".");
    var spoken =
        mailing.words().isEmpty() ? letter : letter.say(inviter + " writes: " + mailing.words());
    letters.send(
        tx,
        to,
        with(space.purpose(), spoken)
            .say(space.whoSees())
            .link("See the invitation", publicUrl.resolve(invitation.path()))
            .say(
                "Opening the link does not make you a member. The page tells you more, and you"
                    + " decide there. You need no password.")
            .say(
                "The invitation is for you alone. It works until "
                    + When.at(invitation.expiresAt(), When.UK).words()
                    + ", UK time.")
            .say(
                "You do not want to join, or do not know who this is? Then delete this email."
                    + " Nothing happens, and we forget your address 30 days after that date."));
  }

  private static Letter with(String words, Letter letter) {
    return words.isEmpty() ? letter : letter.say(words);
  }

  /** To all facilitators: somebody asks. */
  void asked(Tx tx, Space space, PersonId person) {
    var name = Names.shown(tx, space.id(), person);
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
