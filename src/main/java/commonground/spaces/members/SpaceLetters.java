package commonground.spaces.members;

import commonground.platform.db.Tx;
import commonground.platform.mail.Letter;
import commonground.platform.mail.Letters;
import commonground.platform.views.When;
import commonground.spaces.Space;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** The mails about who is in a space and who reads there. */
public final class SpaceLetters {

  private final Letters letters;
  private final URI publicUrl;
  private final String contact;

  /**
   * @param contact whom to tell if something is wrong, in words
   */
  public SpaceLetters(Letters letters, URI publicUrl, String contact) {
    this.letters = letters;
    this.publicUrl = publicUrl;
    this.contact = contact;
  }

  void removed(Tx tx, String to, Space space, String reason) {
    letters.send(
        tx,
        to,
        Letter.about("You are no longer in " + space.name())
            .say("A facilitator has removed you from the space " + space.name() + ".")
            .say("They say why: " + reason)
            .say("You can no longer read or write there. What you wrote there stays.")
            .say(
                "If you think this is a mistake, write to the people who run the site: "
                    + contact));
  }

  /**
   * @param to the addresses of the space's facilitators
   * @param who the administrator's name
   */
  void inspected(Tx tx, List<String> to, Space space, String who, String reason, Instant endsAt) {
    var letter =
        Letter.about("A site administrator opened " + space.name())
            .say(
                who
                    + " looks after this site and is not in your space. They opened it just now and"
                    + " can read what members read until "
                    + When.at(endsAt, When.UK).words()
                    + ". They cannot write.")
            .say("They say why: " + reason)
            .say("You get this email because you are a facilitator of the space:")
            .link("Open " + space.name(), publicUrl.resolve(space.path()));
    to.forEach(address -> letters.send(tx, address, letter));
  }
}
