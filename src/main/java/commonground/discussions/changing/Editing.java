package commonground.discussions.changing;

import commonground.contributions.Subject;
import commonground.contributions.drafts.Box;
import commonground.contributions.drafts.DraftMark;
import commonground.contributions.drafts.Drafts;
import commonground.contributions.drafts.PostedPages;
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
  private final Drafts drafts;

  public Editing(Db db, Markdown markdown, Posts posts, ReadPositions positions, Drafts drafts) {
    this.db = db;
    this.markdown = markdown;
    this.posts = posts;
    this.positions = positions;
    this.drafts = drafts;
  }

  /**
   * New words for a post.
   *
   * @param base the post's revision on the page where it was edited
   * @param words as they were typed
   * @param source as they are kept: whom they mention stands there by number
   * @param warning that stands before the words; "" for none
   * @param named whom that page named as readers: the words never reach further
   * @param draft that page, whose draft ends
   */
  public record Change(
      long base, String words, String source, String warning, Audience named, DraftMark draft) {

    /** One that no page sent. */
    public Change(long base, String words, String warning, Audience named) {
      this(base, words, words, warning, named, DraftMark.NONE);
    }
  }

  /** Changes the words of a member's own post; what it said before is kept. */
  public Edited edit(Member member, DiscussionId in, int number, Change to) {
    // Before the thread is locked: a long post takes its time.
    var html = markdown.render(to.source()).toString();
    var kept = db.transaction(tx -> edit(tx, member, in, number, to, html));
    if (kept.unnamed()) {
      // Not in the transaction that changes the post: rows of one transaction belong together.
      drafts.postedUnnamed(member.person(), box(in, number), to.draft(), "", to.words());
    }
    return kept.edited();
  }

  /**
   * @param unnamed whether a post was changed that does not show the name of its writer
   */
  private record Kept(Edited edited, boolean unnamed) {}

  private Kept edit(Tx tx, Member member, DiscussionId in, int number, Change to, String html) {
    var reach = Spaces.audience(tx, member.space().id());
    if (reach.isEmpty()) {
      return new Kept(new Edited.Archived(), false);
    }
    var thread = Locked.thread(tx, member, in, reach.get().and(to.named()));
    var mine = thread.flatMap(locked -> posts.find(tx, member, in, number)).filter(Post::mine);
    if (thread.isEmpty() || mine.isEmpty()) {
      return new Kept(new Edited.NotHere(), false);
    }
    var edited = edit(tx, member, thread.get(), mine.get(), to, html);
    var done = edited instanceof Edited.Done;
    var unnamed = mine.get().isUnnamed(member);
    var now = db.clock().instant();
    if (done && unnamed) {
      PostedPages.know(tx, now, member.person(), to.draft());
    } else if (done) {
      Drafts.posted(tx, now, member.person(), box(in, number), to.draft(), "", to.words());
    }
    return new Kept(edited, done && unnamed);
  }

  private static Box box(DiscussionId in, int number) {
    return new Box(Box.Kind.EDIT, in.value(), number);
  }

  private Edited edit(Tx tx, Member member, Locked thread, Post post, Change to, String html) {
    if (post.removal().isPresent()) {
      return new Edited.Removed(post);
    }
    var fresh = !post.source().equals(to.source()) || !post.warning().equals(to.warning());
    if (fresh) {
      if (post.revision() != to.base()) {
        return new Edited.Changed(post);
      }
      var words = new Posts.Words(to.source(), html, to.warning(), thread.audience());
      change(tx, member, thread, post, words);
    }
    return new Edited.Done(post.number(), fresh);
  }

  private void change(Tx tx, Member member, Locked thread, Post post, Posts.Words words) {
    var revision = thread.revision() + 1;
    posts.change(tx, post, revision, words);
    var marks = Markdown.mentioned(words.html());
    if (!marks.isEmpty() || !Markdown.mentioned(post.html()).isEmpty()) {
      var subject = Subject.post(post.id().value());
      Mentions.keep(tx, subject, member, post.isUnnamed(member), marks, revision);
    }
    thread.change(tx);
    positions.follow(tx, post.actor(member), thread.id(), revision);
    tx.record(
        new DiscussionEvent.Edited(
            member.space().id(), thread.id(), post.id(), post.actor(member), revision));
  }
}
