package commonground.discussions.reading;

import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Tx;
import commonground.platform.db.Words;
import commonground.spaces.Attention;
import commonground.spaces.Member;
import commonground.spaces.SpaceId;
import java.util.Optional;

/** What people want to hear of a thread, for themselves. How far one has read stays as it is. */
public final class Attentions {

  private final Db db;
  private final ReadPositions positions;

  public Attentions(Db db, ReadPositions positions) {
    this.db = db;
    this.positions = positions;
  }

  /**
   * Says what this member wants to hear of a thread from now on.
   *
   * @param attention empty: what they hear of the space
   * @return whether there is such a thread for them
   */
  public boolean want(Member member, DiscussionId discussion, Optional<Attention> attention) {
    // The thread is locked before the position, as a reply does, or the two would deadlock.
    return db.transaction(tx -> {
      tx.afterCommit(() -> positions.tell(member.person()));
      return tx.run(
              """
              with thread as (
                select d.id
                from discussions d
                where d.id = $2 and d.space_id = $3 and d.audience = any($5)
                for key share of d
              )
              insert into reading_positions (person_id, discussion_id, revision, attention)
              select $1, thread.id, 0, nullif($4, '') from thread
              on conflict (person_id, discussion_id) do update
                set attention = excluded.attention
              """,
              member.person(),
              discussion,
              member.space().id(),
              attention.map(Words::write).orElse(""),
              member.audiences())
          > 0;
    });
  }

  /**
   * For the holder of a link that stops mail: nothing happens where they are no member any more.
   */
  public void silence(Tx tx, PersonId person, DiscussionId discussion) {
    tx.afterCommit(() -> positions.tell(person));
    tx.run(
        """
        with thread as (
          select d.id
          from discussions d
          join memberships m on m.space_id = d.space_id and m.person_id = $1
          where d.id = $2
          for key share of d
        )
        insert into reading_positions (person_id, discussion_id, revision, attention)
        select $1, thread.id, 0, 'nothing' from thread
        on conflict (person_id, discussion_id) do update set attention = excluded.attention
        """,
        person,
        discussion);
  }

  /** Of no thread of this space they want to hear more than of the space. */
  public void forget(Tx tx, PersonId person, SpaceId space) {
    tx.afterCommit(() -> positions.tell(person));
    tx.run(
        """
        update reading_positions set attention = null
        where person_id = $1 and discussion_id in (
          select r.discussion_id
          from reading_positions r
          join discussions d on d.id = r.discussion_id and d.space_id = $2
          where r.person_id = $1 and r.attention in ('every_post', 'just_for_me')
          order by r.discussion_id
          for update of r)
        """,
        person,
        space);
  }
}
