package commonground.discussions.changing;

import commonground.contributions.Subject;
import commonground.contributions.drafts.Box;
import commonground.contributions.drafts.Drafts;
import commonground.contributions.moderation.Acts;
import commonground.contributions.moderation.What;
import commonground.discussions.DiscussionEvent;
import commonground.discussions.Locked;
import commonground.discussions.Placeholder;
import commonground.discussions.Post;
import commonground.discussions.PostId;
import commonground.discussions.Version;
import commonground.discussions.Versions;
import commonground.discussions.reading.ReadPositions;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.platform.views.Markdown;
import commonground.spaces.Member;
import commonground.spaces.SpaceId;
import java.time.Instant;
import java.util.ArrayList;

/**
 * What taking a post away and bringing it back does to it and its thread, for whoever was let to do
 * it: its writer, a moderator, who decides about a report. Whoever calls has asked whether they
 * may.
 */
public final class Moderating {

  private final Db db;
  private final Markdown markdown;
  private final Placeholder placeholder;
  private final ReadPositions positions;

  public Moderating(Db db, Markdown markdown, ReadPositions positions) {
    this.db = db;
    this.markdown = markdown;
    this.placeholder = new Placeholder(markdown);
    this.positions = positions;
  }

  /** Writes into the record what a moderator did to a post of somebody else. */
  static void record(Tx tx, Instant at, Member by, Post post, What what, String words) {
    var subject = new Subject(Subject.Kind.POST, post.id().value());
    Acts.record(
        tx,
        at,
        Acts.New.of(by.space().id(), subject, post.writer().id(), what, words, by.person()));
  }

  /**
   * A post under the lock of its thread.
   *
   * @param held whether it is away for the time being
   */
  private record Held(
      Locked thread,
      SpaceId space,
      int number,
      PersonId writer,
      String source,
      boolean removed,
      boolean held) {}

  private static Held lock(Tx tx, PostId post) {
    var thread = Locked.of(tx, post);
    return tx.the(
        """
        select d.space_id, p.number, p.writer_id, p.source, p.removed_at is not null as removed,
          p.held
        from posts p
        join discussions d on d.id = p.discussion_id
        where p.id = $1
        """,
        row -> read(thread, row),
        post);
  }

  private static Held read(Locked thread, Row row) {
    return new Held(
        thread,
        row.id("space_id", SpaceId::new),
        row.count("number"),
        row.id("writer_id", PersonId::new),
        row.text("source"),
        row.flag("removed"),
        row.flag("held"));
  }

  /** Takes it away for the time being. */
  public void hide(Tx tx, PersonId by, PostId post) {
    var held = lock(tx, post);
    if (!held.removed()) {
      put(tx, by, held.thread(), post, new Placeholder.By(by, "", true));
    }
  }

  /** Takes it away, also if it is away for the time being; not if its writer did. */
  public void remove(Tx tx, PersonId by, PostId post, String reason) {
    var held = lock(tx, post);
    var how = new Placeholder.By(by, reason, false);
    if (!held.removed()) {
      put(tx, by, held.thread(), post, how);
    } else if (held.held()) {
      replace(tx, by, held.thread(), held.space(), post, how);
    }
  }

  /** Takes away what stands in a thread that this transaction holds; what it said is kept. */
  void put(Tx tx, PersonId by, Locked thread, PostId post, Placeholder.By how) {
    Versions.keep(tx, post);
    replace(tx, by, thread, space(tx, thread), post, how);
  }

  private static SpaceId space(Tx tx, Locked thread) {
    return tx.the(
        "select space_id from discussions where id = $1",
        row -> row.id("space_id", SpaceId::new),
        thread.id());
  }

  private void replace(
      Tx tx, PersonId by, Locked thread, SpaceId space, PostId post, Placeholder.By how) {
    var revision = thread.revision() + 1;
    placeholder.put(tx, post, revision, db.clock().instant(), how);
    thread.change(tx);
    positions.follow(tx, by, thread.id(), revision);
    tx.record(new DiscussionEvent.Removed(space, thread.id(), post, by, revision));
  }

  /**
   * Erases all that it ever said, and what its writer has put down of it in drafts. A sentence
   * stands in its place, and its number stays.
   */
  public void purge(Tx tx, PersonId by, PostId post, String reason) {
    var held = lock(tx, post);
    var said = new ArrayList<>(Versions.said(tx, post));
    if (!held.removed()) {
      said.add(held.source());
    }
    replace(tx, by, held.thread(), held.space(), post, new Placeholder.By(by, reason, false));
    Versions.eraseAll(tx, post);
    Drafts.forget(tx, held.writer(), said);
    // An edit begins with what the post says.
    var edits = new Box(Box.Kind.EDIT, held.thread().id().value(), held.number());
    Drafts.erase(tx, held.writer(), edits);
    var thread = held.thread().next();
    thread.change(tx);
    positions.follow(tx, by, thread.id(), thread.revision() + 1);
    tx.record(
        new DiscussionEvent.Purged(held.space(), thread.id(), post, by, thread.revision() + 1));
  }

  /** What a post said until it was taken away, and what the renderer makes of it. */
  record Words(Version version, String html) {}

  /** Brings back what a moderator took away, if its words are still there. */
  public void bringBack(Tx tx, PersonId by, PostId post) {
    var held = lock(tx, post);
    Versions.last(tx, post)
        .filter(version -> held.removed())
        .ifPresent(version -> {
          var html = markdown.render(version.source()).toString();
          bringBack(tx, by, held.thread(), post, new Words(version, html));
        });
  }

  /** The post says again what it said before, as if it had never been away. */
  void bringBack(Tx tx, PersonId by, Locked thread, PostId post, Words words) {
    var revision = thread.revision() + 1;
    Versions.erase(tx, post, words.version().revision());
    tx.run(
        """
        update posts set source = $2, html = $3, renderer = $4, revision = $5, removed_at = null,
          removed_by = null, removal_reason = '', held = false
        where id = $1
        """,
        post,
        words.version().source(),
        words.html(),
        Markdown.VERSION,
        revision);
    thread.change(tx);
    positions.follow(tx, by, thread.id(), revision);
    tx.record(new DiscussionEvent.Returned(space(tx, thread), thread.id(), post, by, revision));
  }
}
