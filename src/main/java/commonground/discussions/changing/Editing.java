package commonground.discussions.changing;

import commonground.contributions.Subject;
import commonground.contributions.drafts.Box;
import commonground.contributions.drafts.DraftMark;
import commonground.contributions.drafts.Drafts;
import commonground.contributions.mentions.Mentions;
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
   * @param words as they were typed
   * @param source as they are kept: whom they mention stands there by number
   * @param named whom that page named as readers: the words never reach further
   * @param draft that page, whose draft ends
   */
  public record Change(long base, String words, String source, Audience named, DraftMark draft) {

    /** One that no page sent. */
    public Change(long base, String words, Audience named) {
      this(base, words, words, named, DraftMark.NONE);
    }
  }

  /** Changes the words of a member's own post; what it said before is kept. */
  public Edited edit(Member member, DiscussionId in, int number, Change to) {
    // Before the thread is locked: a long post takes its time.
    var html = markdown.render(to.source()).toString();
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
      var edited = edit(tx, member, thread.get(), mine.get(), to, html);
      if (edited instanceof Edited.Done) {
        var box = new Box(Box.Kind.EDIT, in.value(), number);
        Drafts.posted(tx, db.clock().instant(), member.person(), box, to.draft(), "", to.words());
      }
      return edited;
    });
  }

  private Edited edit(Tx tx, Member member, Locked thread, Post post, Change to, String html) {
    if (post.removal().isPresent()) {
      return new Edited.Removed(post);
    }
    if (!post.source().equals(to.source())) {
      if (post.revision() != to.base()) {
        return new Edited.Changed(post);
      }
      change(tx, member, thread, post, to.source(), html);
    }
    return new Edited.Done(post.number());
  }

  private void change(Tx tx, Member member, Locked thread, Post post, String words, String html) {
    var revision = thread.revision() + 1;
    posts.change(tx, post, revision, new Posts.Words(words, html, thread.audience()));
    var marks = Markdown.mentioned(html);
    if (!marks.isEmpty() || !Markdown.mentioned(post.html()).isEmpty()) {
      Mentions.keep(tx, Subject.post(post.id().value()), member.space().id(), marks, revision);
    }
    thread.change(tx);
    positions.follow(tx, member.person(), thread.id(), revision);
    tx.record(
        new DiscussionEvent.Edited(
            member.space().id(), thread.id(), post.id(), member.person(), revision));
  }
}
