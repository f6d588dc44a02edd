package commonground.discussions;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.spaces.Member;
import java.util.OptionalLong;

/** How far each member has read in each thread: everything up to a revision. */
public final class ReadPositions {

  private final Db db;

  public ReadPositions(Db db) {
    this.db = db;
  }

  /**
   * How far somebody has read in a thread.
   *
   * @param revision everything up to it is read; 0 for who never opened the thread
   * @param firstUnread the number of the first post after it that another wrote; 0 if there is none
   */
  public record Seen(long revision, int firstUnread) {
    static final Seen NOTHING = new Seen(0, 0);
  }

  public Seen of(Member member, DiscussionId discussion) {
    return db.the(
        """
        with seen as (
          select coalesce(max(revision), 0) as revision
          from reading_positions
          where person_id = $1 and discussion_id = $2
        )
        select s.revision,
          coalesce(
            (select p.number
             from posts p
             where p.discussion_id = $2 and p.writer_id <> $1 and p.audience = any($3)
               and p.revision > s.revision and p.written_revision > s.revision
             order by p.written_revision
             limit 1),
            0) as first_unread
        from seen s
        """,
        row -> new Seen(row.number("revision"), row.count("first_unread")),
        member.person(),
        discussion,
        member.audiences());
  }

  /**
   * Says that this member has seen the thread up to a revision; never moves back, and never beyond
   * what the thread has.
   */
  public void read(Member member, DiscussionId discussion, OptionalLong revision) {
    db.transaction(tx ->
        tx.run(
            """
            insert into reading_positions (person_id, discussion_id, revision)
            select $1, d.id, least(d.revision, $4)
            from discussions d
            where d.id = $2 and d.space_id = $3 and d.audience = any($5)
            on conflict (person_id, discussion_id) do update
              set revision = greatest(reading_positions.revision, excluded.revision)
            """,
            member.person(),
            discussion,
            member.space().id(),
            revision.orElse(Long.MAX_VALUE),
            member.audiences()));
  }

  /** The member wrote this revision having seen all before it. */
  void advance(Tx tx, PersonId person, DiscussionId discussion, long revision) {
    tx.run(
        """
        insert into reading_positions (person_id, discussion_id, revision)
        values ($1, $2, $3)
        on conflict (person_id, discussion_id) do update
          set revision = greatest(reading_positions.revision, excluded.revision)
        """,
        person,
        discussion,
        revision);
  }

  /** The member made this revision; if they had read all before it, they have read it too. */
  void follow(Tx tx, PersonId person, DiscussionId discussion, long revision) {
    tx.run(
        """
        update reading_positions set revision = $3
        where person_id = $1 and discussion_id = $2 and revision = $3 - 1
        """,
        person,
        discussion,
        revision);
  }
}
