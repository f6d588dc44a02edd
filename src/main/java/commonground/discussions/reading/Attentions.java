package commonground.discussions.reading;

import commonground.discussions.Attention;
import commonground.discussions.DiscussionId;
import commonground.platform.db.Db;
import commonground.spaces.Member;

/** Following a thread, and muting it, for oneself. How far one has read stays as it is. */
public final class Attentions {

  private final Db db;

  public Attentions(Db db) {
    this.db = db;
  }

  /**
   * Says what this member wants of a thread from now on.
   *
   * @return whether there is such a thread for them
   */
  public boolean want(Member member, DiscussionId discussion, Attention attention) {
    // The thread is locked before the position, as a reply does, or the two would deadlock.
    return db.transaction(tx ->
        tx.run(
                """
                with thread as (
                  select d.id
                  from discussions d
                  where d.id = $2 and d.space_id = $3 and d.audience = any($5)
                  for key share of d
                )
                insert into reading_positions (person_id, discussion_id, revision, attention)
                select $1, thread.id, 0, $4 from thread
                on conflict (person_id, discussion_id) do update
                  set attention = excluded.attention
                """,
                member.person(),
                discussion,
                member.space().id(),
                attention,
                member.audiences())
            > 0);
  }
}
