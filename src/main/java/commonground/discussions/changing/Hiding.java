package commonground.discussions.changing;

import commonground.contributions.drafts.Box;
import commonground.contributions.drafts.Drafts;
import commonground.contributions.moderation.What;
import commonground.discussions.DiscussionEvent;
import commonground.discussions.DiscussionId;
import commonground.discussions.Locked;
import commonground.discussions.PersonalData;
import commonground.discussions.Post;
import commonground.discussions.Posts;
import commonground.discussions.Version;
import commonground.discussions.Versions;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.spaces.Audience;
import commonground.spaces.Facilitators;
import commonground.spaces.Member;
import commonground.spaces.Permission;

/** Erasing for good what one version of a post says, because it holds personal data. */
public final class Hiding {

  private final Db db;
  private final Posts posts;
  private final Removing removing;
  private final PostLetters letters;

  public Hiding(Db db, Posts posts, Removing removing, PostLetters letters) {
    this.db = db;
    this.posts = posts;
    this.removing = removing;
    this.letters = letters;
  }

  /**
   * Erases a version; if it is what the post says now, the post is removed first. Also in an
   * archived space. Who did it, when and why is kept, nothing else.
   *
   * @param revision of the version
   */
  public Removed hide(Member by, DiscussionId in, int number, long revision, PersonalData why) {
    return db.transaction(tx -> {
      // The audience counts for new words only; there are none.
      var thread = Locked.thread(tx, by, in, Audience.MEMBERS);
      var found =
          thread
              .flatMap(locked -> posts.find(tx, by, in, number))
              .filter(post -> History.shows(by, post));
      if (found.isEmpty() || !Facilitators.may(tx, by, Permission.MODERATE)) {
        return new Removed.NotHere();
      }
      if (isHidden(tx, found.get(), revision)) {
        return new Removed.Done(number);
      }
      if (!Moderating.isFree(tx, by, found.get())) {
        return new Removed.ForOthers();
      }
      return hide(tx, by, thread.get(), found.get(), revision, why);
    });
  }

  /** Whether no report keeps this moderator from it; that is asked again when they do it. */
  boolean isFree(Member by, Post post) {
    return Moderating.isFree(db, by, post);
  }

  private static boolean isHidden(Tx tx, Post post, long revision) {
    return tx.one(
            "select why from hidings where post_id = $1 and revision = $2",
            row -> row.text("why"),
            post.id(),
            revision)
        .isPresent();
  }

  private Removed hide(
      Tx tx, Member by, Locked thread, Post post, long revision, PersonalData why) {
    var current = post.removal().isEmpty() && post.revision() == revision;
    if (current) {
      removing.remove(tx, by, thread, post, why.words());
    }
    var writtenAt =
        tx.one(
            "select written_at from post_versions where post_id = $1 and revision = $2",
            row -> row.instant("written_at"),
            post.id(),
            revision);
    if (writtenAt.isEmpty()) {
      return new Removed.NotHere();
    }
    var now = current ? thread.next() : thread;
    erase(tx, by, now, post, Version.shown(revision, "", writtenAt.get()), why);
    if (post.removal().filter(Post.Removal::held).isPresent()) {
      removing.settle(tx, by, now.next(), post, why.words());
    }
    return new Removed.Done(post.number());
  }

  private void erase(
      Tx tx, Member by, Locked thread, Post post, Version version, PersonalData why) {
    Versions.erase(tx, post.id(), version.revision());
    // An edit begins with what the post says.
    var edits = new Box(Box.Kind.EDIT, thread.id().value(), post.number());
    Drafts.erase(tx, post.writer().id(), edits);
    tx.run(
        """
        insert into hidings (post_id, revision, written_at, why, hidden_at, hidden_by)
        values ($1, $2, $3, $4, $5, $6)
        """,
        post.id(),
        version.revision(),
        version.writtenAt(),
        why,
        db.clock().instant(),
        post.actor(by));
    thread.change(tx);
    tx.record(
        new DiscussionEvent.Hidden(
            by.space().id(),
            thread.id(),
            post.id(),
            version.revision(),
            why,
            post.actor(by),
            thread.revision() + 1));
    tell(tx, by, thread, post, why);
  }

  private void tell(Tx tx, Member by, Locked thread, Post post, PersonalData why) {
    if (!post.mine()) {
      Moderating.record(tx, db.clock().instant(), by, post, What.WORDS_ERASED, why.words());
      letters.hidden(tx, by.space(), thread.id(), post, why);
    }
  }
}
