package commonground.discussions.reading;

import commonground.discussions.Discussion;
import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.spaces.Member;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * How far each member has read in each thread: everything up to a revision. Unread are the posts of
 * others that were written after it; an edit makes nothing unread, and what one wrote oneself never
 * is. Whatever a member has not opened is unread to them, also what is older than their membership.
 */
public final class ReadPositions implements AutoCloseable {

  private final Db db;
  private final Glances glances;
  private final List<Consumer<PersonId>> readers = new CopyOnWriteArrayList<>();

  public ReadPositions(Db db) {
    this.db = db;
    this.glances = new Glances(db, this::tell);
  }

  /**
   * From now on this is told who has read something, or marked it as unread, or chosen what they
   * want to hear, on this node: once it is written. Brief.
   */
  public void onRead(Consumer<PersonId> reader) {
    readers.add(reader);
  }

  /** Passes on that what is unread to this person has changed. */
  void tell(PersonId person) {
    readers.forEach(reader -> reader.accept(person));
  }

  /** Begins to write by itself what is noted; until then only {@link #settle} does. */
  public void start() {
    glances.noted().start();
  }

  /** Writes what is noted. */
  @Override
  public void close() {
    glances.noted().close();
  }

  /** Drops what is noted: the database is another one. */
  public void forgetAll() {
    glances.noted().forgetAll();
  }

  /**
   * Writes what is noted of this person, before one of their pages asks how far they have read.
   * With several nodes each knows its own notes: for a moment another node may still call a post
   * unread.
   */
  public void settle(PersonId person) {
    glances.noted().settle(person);
  }

  /**
   * Notes that this member's browser says they have seen the thread up to a revision: written
   * within a second or two. Never beyond what the thread has now.
   *
   * @param markedUnread as the page had it; if they have marked posts as unread since, that stays
   */
  public void note(Member member, Discussion thread, long revision, long markedUnread) {
    var seen = Math.min(revision, thread.revision());
    glances.note(Glance.of(member, thread.id(), seen, markedUnread, db.clock().instant()));
  }

  /**
   * Says that this member has seen the thread up to a revision; never moves back, and never beyond
   * what the thread has. When this returns it is kept.
   */
  public void read(Member member, DiscussionId discussion, OptionalLong revision) {
    glances.press(
        Glance.of(member, discussion, revision.orElse(Long.MAX_VALUE), 0, db.clock().instant()));
  }

  /**
   * Moves the position back to before a post, so that it is unread again, and all that others wrote
   * after it.
   *
   * @return whether there is such a post
   */
  public boolean markUnread(Member member, DiscussionId discussion, int number) {
    settle(member.person());
    return db.transaction(tx -> {
      tx.afterCommit(() -> tell(member.person()));
      return tx.run(
              MARK_UNREAD,
              member.person(),
              discussion,
              member.space().id(),
              number,
              member.audiences())
          > 0;
    });
  }

  private static final String MARK_UNREAD =
      """
      with post as (
        select p.discussion_id, p.written_revision - 1 as revision, p.written_at
        from discussions d
        join posts p on p.discussion_id = d.id and p.audience = any($5)
        where d.id = $2 and d.space_id = $3 and p.number = $4
        for key share of d
      )
      insert into reading_positions as r (person_id, discussion_id, revision,
        marked_unread)
      select $1, post.discussion_id, 0, 1 from post
      on conflict (person_id, discussion_id) do update
        set revision = least(r.revision, (select post.revision from post)),
          marked_unread = r.marked_unread + 1,
          caught_up_at = case
            when r.revision <= (select post.revision from post)
              or r.caught_up_at < (select date_trunc('minute', post.written_at) from post)
            then r.caught_up_at end
      """;

  /** The member wrote this revision having seen all before it. */
  public void advance(Tx tx, PersonId person, DiscussionId discussion, long revision) {
    tx.afterCommit(() -> tell(person));
    tx.ahead(
        """
        insert into reading_positions as r (person_id, discussion_id, revision, caught_up_at)
        values ($1, $2, $3, $4)
        on conflict (person_id, discussion_id) do update
          set revision = greatest(r.revision, excluded.revision),
            caught_up_at = greatest(r.caught_up_at, excluded.caught_up_at)
        """,
        person,
        discussion,
        revision,
        db.clock().instant());
  }

  /** The member made this revision; if they had read all before it, they have read it too. */
  public void follow(Tx tx, PersonId person, DiscussionId discussion, long revision) {
    tx.afterCommit(() -> tell(person));
    tx.ahead(
        """
        update reading_positions set revision = $3, caught_up_at = greatest(caught_up_at, $4)
        where person_id = $1 and discussion_id = $2 and revision = $3 - 1
        """,
        person,
        discussion,
        revision,
        db.clock().instant());
  }
}
