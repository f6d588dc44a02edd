package commonground.discussions.unnamed;

import commonground.people.PersonId;
import commonground.platform.db.Tx;
import commonground.platform.mail.Letter;
import commonground.platform.mail.Letters;
import commonground.spaces.Space;
import commonground.spaces.Visibility;
import java.net.URI;

/**
 * The mail that asks facilitators to agree. All of them get it but whoever asks: if the writer is
 * one, they too, for else they would be the one without it.
 */
public final class NameLetters {

  private final Letters letters;
  private final URI publicUrl;

  public NameLetters(Letters letters, URI publicUrl) {
    this.letters = letters;
    this.publicUrl = publicUrl;
  }

  void asked(Tx tx, Space space, PersonId by) {
    var letter = letter(space);
    tx.list(
            """
            select p.email
            from memberships m
            join people p on p.id = m.person_id and p.closed_at is null
            where m.space_id = $1 and m.role = 'facilitator' and m.person_id <> $2
            order by p.id
            """,
            row -> row.text("email"),
            space.id(),
            by)
        .forEach(to -> letters.send(tx, to, letter));
  }

  private Letter letter(Space space) {
    return space.visibility() == Visibility.HIDDEN
        ? Letter.about("Something waits for you in one of your spaces")
            .say("Somebody has asked the facilitators of one of your spaces to agree to something.")
            .link("See what it is", publicUrl.resolve("/"))
        : Letter.about("A facilitator of " + space.name() + " asks to look up a name")
            .say(
                "A facilitator of "
                    + space.name()
                    + " wants to know who wrote a post without a name, and says why. If one more"
                    + " facilitator agrees within 7 days, the two of them see the name for an hour.")
            .link("Read their reason", publicUrl.resolve(SightPages.path(space)));
  }
}
