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
import commonground.spaces.Visibility;
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

  /**
   * A post, where it is and where its history is.
   *
   * @param hidden whether the space is
   * @param decisions where whoever wrote it reads what was decided
   */
  record About(String space, boolean hidden, int number, URI history, URI decisions) {}

  private About about(Space space, DiscussionId thread, Post post) {
    var history = Addresses.history(space, thread, post.number());
    return about(space.name(), space.visibility(), space.path(), post.number(), history);
  }

  /**
   * @param path of the space
   * @param history where that of the post is
   */
  About about(String space, Visibility visibility, String path, int number, String history) {
    return new About(
        space,
        visibility == Visibility.HIDDEN,
        number,
        publicUrl.resolve(history),
        publicUrl.resolve(path + "/me/decisions"));
  }

  Letter removed(About post, String reason) {
    if (post.hidden()) {
      return nothing();
    }
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
        .say("You can ask somebody else to look at it again:")
        .link("What was decided about what you wrote", post.decisions());
  }

  Letter hidden(About post, PersonalData why) {
    if (post.hidden()) {
      return nothing();
    }
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

  /** Of a hidden space mail says nothing. */
  private Letter nothing() {
    return Letter.about("Something was decided in one of your spaces")
        .say("Sign in to read what it is:")
        .link("See what was decided", publicUrl.resolve("/account/decisions"));
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
