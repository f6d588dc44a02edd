package commonground.discussions.changing;

import commonground.discussions.Addresses;
import commonground.discussions.DiscussionId;
import commonground.discussions.PersonalData;
import commonground.discussions.Post;
import commonground.platform.db.Tx;
import commonground.platform.jobs.Jobs;
import commonground.platform.mail.Letter;
import commonground.platform.mail.Letters;
import commonground.spaces.Space;
import java.net.URI;

/** The mails to the writer of a post about what a moderator did with it. */
public final class PostLetters {

  private final Letters letters;
  private final Jobs jobs;
  private final URI publicUrl;
  private final String contact;

  /**
   * @param contact whom to tell if something is wrong, in words
   */
  public PostLetters(Letters letters, Jobs jobs, URI publicUrl, String contact) {
    this.letters = letters;
    this.jobs = jobs;
    this.publicUrl = publicUrl;
    this.contact = contact;
  }

  void removed(Tx tx, Space space, DiscussionId thread, Post post, String reason) {
    send(tx, post, removed(about(space, thread, post), reason), false);
  }

  void hidden(Tx tx, Space space, DiscussionId thread, Post post, PersonalData why) {
    send(tx, post, hidden(about(space, thread, post), why), true);
  }

  /** A post, where it is and where its history is. */
  record About(String space, int number, URI history) {}

  private About about(Space space, DiscussionId thread, Post post) {
    var history = publicUrl.resolve(Addresses.history(space, thread, post.number()));
    return new About(space.name(), post.number(), history);
  }

  Letter removed(About post, String reason) {
    return Letter.about("Your post in " + post.space() + " was removed")
        .say(
            "A moderator of "
                + post.space()
                + " has removed post "
                + post.number()
                + ", which you wrote.")
        .say("They say why: " + reason)
        .say(
            "Nobody but you and the moderators can read your words now. The replies to it stay."
                + " Your words and what the moderator said are here:")
        .link("Open the history of your post", post.history())
        .say(mistake());
  }

  Letter hidden(About post, PersonalData why) {
    return Letter.about("Words of yours in " + post.space() + " were erased")
        .say(
            "A moderator of "
                + post.space()
                + " has erased words in post "
                + post.number()
                + ", which you wrote. They are gone for good.")
        .say("The reason: " + why.words() + ".")
        .say("What is left of your post is here:")
        .link("Open the history of your post", post.history())
        .say(mistake());
  }

  private String mistake() {
    return "If you think this is a mistake, write to the people who run the site: " + contact;
  }

  /**
   * Whoever has closed their account gets none. Who wrote without their name is told by a job, so
   * that their address stands in no row that belongs to the post.
   */
  private void send(Tx tx, Post post, Letter letter, boolean erased) {
    var to =
        tx.one(
            "select email from people where id = $1 and closed_at is null",
            row -> row.text("email"),
            post.writer().id());
    if (to.isPresent()) {
      letters.send(tx, to.get(), letter);
    } else {
      jobs.enqueue(tx, new MailAlias(post.id(), erased));
    }
  }
}
