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

  /** The revision up to which this member has read; 0 if they never opened the thread. */
  public long of(Member member, DiscussionId discussion) {
    return db.one(
            "select revision from reading_positions where person_id = $1 and discussion_id = $2",
            row -> row.number("revision"),
            member.person(),
            discussion)
        .orElse(0L);
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
