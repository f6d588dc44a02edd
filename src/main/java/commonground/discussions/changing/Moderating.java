package commonground.discussions.changing;

import commonground.contributions.Subject;
import commonground.contributions.drafts.Box;
import commonground.contributions.drafts.Drafts;
import commonground.contributions.moderation.Acts;
import commonground.contributions.moderation.Impartiality;
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
import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import commonground.platform.views.Markdown;
import commonground.spaces.Member;
import commonground.spaces.SpaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/**
 * What taking a post away and bringing it back does to it and its thread, for whoever was let to do
 * it: its writer, a moderator, who decides about a report. Whoever calls has asked whether they
 * may.
 */
public final class Moderating {

  /** What somebody reads whom a report keeps from doing it. */
  static final String FOR_OTHERS = Impartiality.refusal(Subject.Kind.POST);

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

  /** Whether no report about a post of somebody else keeps this moderator from doing it. */
  static boolean isFree(Queries queries, Member by, Post post) {
    var subject = new Subject(Subject.Kind.POST, post.id().value());
    return post.mine() || Impartiality.holds(queries, by.space().id(), subject, by.person());
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
   * @param withdrawn whether its writer has taken it away
   */
  private record Held(
      Locked thread,
      SpaceId space,
      int number,
      PersonId writer,
      String source,
      boolean removed,
      boolean held,
      boolean withdrawn) {}

  private static Held lock(Tx tx, PostId post) {
    var thread = Locked.of(tx, post);
    return tx.the(
        """
        select d.space_id, p.number, p.writer_id, p.source, p.removed_at is not null as removed,
          p.held, p.removed_at is not null and p.removed_by is null as withdrawn
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
        row.flag("held"),
        row.flag("withdrawn"));
  }

  /**
   * Takes it away for the time being.
   *
   * @return false if it is away
   */
  public boolean hide(Tx tx, PersonId by, PostId post) {
    var held = lock(tx, post);
    if (!held.removed()) {
      put(tx, by, held.thread(), post, new Placeholder.By(by, "", true));
    }
    return !held.removed();
  }

  /**
   * Takes it away, also if it is away for the time being, or its writer took it and can bring it
   * back.
   *
   * @return false if a moderator has removed it before
   */
  public boolean remove(Tx tx, PersonId by, PostId post, String reason) {
    var held = lock(tx, post);
    var how = new Placeholder.By(by, reason, false);
    if (!held.removed()) {
      put(tx, by, held.thread(), post, how);
      return true;
    }
    if (held.held() || held.withdrawn()) {
      replace(tx, by, held.thread(), held.space(), post, how);
      return true;
    }
    return false;
  }

  /**
   * What is away for the time being in a thread that this transaction holds is away for good once
   * there are no words to bring back.
   */
  void settle(Tx tx, PersonId by, Locked thread, PostId post, String reason) {
    if (Versions.last(tx, post).isEmpty()) {
      replace(tx, by, thread, space(tx, thread), post, new Placeholder.By(by, reason, false));
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
    replace(tx, by, thread, space, post, db.clock().instant(), how);
  }

  private void replace(
      Tx tx,
      PersonId by,
      Locked thread,
      SpaceId space,
      PostId post,
      Instant at,
      Placeholder.By how) {
    var revision = thread.revision() + 1;
    placeholder.put(tx, post, revision, at, how);
    thread.change(tx);
    positions.follow(tx, by, thread.id(), revision);
    tx.record(new DiscussionEvent.Removed(space, thread.id(), post, by, revision));
  }

  /**
   * Erases all that it ever said, and what its writer has put down of it in drafts. A sentence
   * stands in its place, and its number stays.
   *
   * @return true: it can be done to any
   */
  public boolean purge(Tx tx, PersonId by, PostId post, String reason) {
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
    return true;
  }

  /** What a post said until it was taken away, and what the renderer makes of it. */
  record Words(Version version, String html) {}

  /**
   * Brings back what a moderator took away.
   *
   * @return false if its words are not there any more
   */
  public boolean bringBack(Tx tx, PersonId by, PostId post) {
    var held = lock(tx, post);
    var last = Versions.last(tx, post).filter(version -> held.removed());
    last.ifPresent(version -> {
      var html = markdown.render(version.source()).toString();
      bringBack(tx, by, held.thread(), post, new Words(version, html));
    });
    return last.isPresent();
  }

  /**
   * The post says again what it said before, as if it had never been away. What its writer had
   * taken away before a moderator removed it is away again, by its writer: nobody else makes their
   * words public.
   *
   * @return what that is, for the record
   */
  What bringBack(Tx tx, PersonId by, Locked thread, PostId post, Words words) {
    var withdrawn = withdrawn(tx, post);
    if (withdrawn.isPresent()) {
      var space = space(tx, thread);
      replace(tx, by, thread, space, post, withdrawn.get(), Placeholder.By.WRITER);
      return What.GIVEN_BACK;
    }
    fill(tx, by, thread, post, words);
    return What.RETURNED;
  }

  /** When its writer took a post away that a moderator has removed since. */
  private static Optional<Instant> withdrawn(Tx tx, PostId post) {
    return tx.one(
        """
        select withdrawn_at
        from posts
        where id = $1 and withdrawn_at is not null and removed_by is not null
        """,
        row -> row.instant("withdrawn_at"),
        post);
  }

  private void fill(Tx tx, PersonId by, Locked thread, PostId post, Words words) {
    var revision = thread.revision() + 1;
    Versions.erase(tx, post, words.version().revision());
    tx.run(
        """
        update posts set source = $2, html = $3, renderer = $4, revision = $5, removed_at = null,
          removed_by = null, removal_reason = '', held = false, withdrawn_at = null
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
