package commonground.discussions.changing;

import commonground.discussions.DiscussionEvent;
import commonground.discussions.DiscussionId;
import commonground.discussions.Locked;
import commonground.discussions.Post;
import commonground.discussions.Posts;
import commonground.discussions.reading.ReadPositions;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.platform.views.Markdown;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.Spaces;

/** Changing what one has written. */
public final class Editing {

  private final Db db;
  private final Markdown markdown;
  private final Posts posts;
  private final ReadPositions positions;

  public Editing(Db db, Markdown markdown, Posts posts, ReadPositions positions) {
    this.db = db;
    this.markdown = markdown;
    this.posts = posts;
    this.positions = positions;
  }

  /**
   * New words for a post.
   *
   * @param base the post's revision on the page where it was edited
   * @param named whom that page named as readers: the words never reach further
   */
  public record Change(long base, String words, Audience named) {}

  /** Changes the words of a member's own post; what it said before is kept. */
  public Edited edit(Member member, DiscussionId in, int number, Change to) {
    // Before the thread is locked: a long post takes its time.
    var html = markdown.render(to.words()).toString();
    return db.transaction(tx -> {
      var reach = Spaces.audience(tx, member.space().id());
      if (reach.isEmpty()) {
        return new Edited.Archived();
      }
      var thread = Locked.thread(tx, member, in, reach.get().and(to.named()));
      var mine =
          thread
              .flatMap(locked -> posts.find(tx, member, in, number))
              .filter(post -> post.writer().id().equals(member.person()));
      if (thread.isEmpty() || mine.isEmpty()) {
        return new Edited.NotHere();
      }
      var post = mine.get();
      if (post.removal().isPresent()) {
        return new Edited.Removed(post);
      }
      if (post.source().equals(to.words())) {
        return new Edited.Done(number);
      }
      if (post.revision() != to.base()) {
        return new Edited.Changed(post);
      }
      change(tx, member, thread.get(), post, to.words(), html);
      return new Edited.Done(number);
    });
  }

  private void change(Tx tx, Member member, Locked thread, Post post, String words, String html) {
    var revision = thread.revision() + 1;
    posts.change(tx, post, revision, new Posts.Words(words, html, thread.audience()));
    thread.change(tx);
    positions.follow(tx, member.person(), thread.id(), revision);
    tx.record(
        new DiscussionEvent.Edited(
            member.space().id(), thread.id(), post.id(), member.person(), revision));
  }
}
