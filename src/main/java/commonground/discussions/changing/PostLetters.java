package commonground.discussions.changing;

import commonground.discussions.Addresses;
import commonground.discussions.DiscussionId;
import commonground.discussions.PersonalData;
import commonground.discussions.Post;
import commonground.platform.db.Tx;
import commonground.platform.mail.Letter;
import commonground.platform.mail.Letters;
import commonground.spaces.Space;
import commonground.spaces.Visibility;
import java.net.URI;

/** The mails to the writer of a post about what a moderator did with it. */
public final class PostLetters {

  private final Letters letters;
  private final URI publicUrl;
  private final String contact;

  /**
   * @param contact whom to tell if something is wrong, in words
   */
  public PostLetters(Letters letters, URI publicUrl, String contact) {
    this.letters = letters;
    this.publicUrl = publicUrl;
    this.contact = contact;
  }

  void removed(Tx tx, Space space, DiscussionId thread, Post post, String reason) {
    send(
        tx,
        post,
        space,
        Letter.about("Your post in " + space.name() + " was removed")
            .say("A moderator of " + space.name() + " has removed post " + about(post) + ".")
            .say("They say why: " + reason)
            .say(
                "Nobody but you and the moderators can read your words now. The replies to it stay."
                    + " Your words and what the moderator said are here:")
            .link("Open the history of your post", history(space, thread, post))
            .say("You can ask somebody else to look at it again:")
            .link("What was decided about what you wrote", decisions(space)));
  }

  void hidden(Tx tx, Space space, DiscussionId thread, Post post, PersonalData why) {
    send(
        tx,
        post,
        space,
        Letter.about("Words of yours in " + space.name() + " were erased")
            .say(
                "A moderator of "
                    + space.name()
                    + " has erased words in post "
                    + about(post)
                    + ". They are gone for good.")
            .say("The reason: " + why.words() + ".")
            .say("What is left of your post is here:")
            .link("Open the history of your post", history(space, thread, post))
            .say(mistake()));
  }

  private static String about(Post post) {
    return post.number() + ", which you wrote";
  }

  private URI history(Space space, DiscussionId thread, Post post) {
    return publicUrl.resolve(Addresses.history(space, thread, post.number()));
  }

  private String mistake() {
    return "If you think this is a mistake, write to the people who run the site: " + contact;
  }

  private URI decisions(Space space) {
    return publicUrl.resolve(space.path() + "/me/decisions");
  }

  /** Of a hidden space mail says nothing. */
  private Letter nothing() {
    return Letter.about("Something was decided in one of your spaces")
        .say("Sign in to read what it is:")
        .link("See your notices", publicUrl.resolve("/notices"));
  }

  /** Whoever has closed their account gets none. */
  private void send(Tx tx, Post post, Space space, Letter open) {
    var letter = space.visibility() == Visibility.HIDDEN ? nothing() : open;
    tx.one(
            "select email from people where id = $1 and closed_at is null",
            row -> row.text("email"),
            post.writer().id())
        .ifPresent(to -> letters.send(tx, to, letter));
  }
}
