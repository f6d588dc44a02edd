package commonground.discussions;

import commonground.platform.db.Tx;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import java.time.Instant;
import java.util.Optional;

/**
 * A thread whose row this transaction holds: it alone makes the next revision.
 *
 * @param revision before the change
 * @param posts before the change
 * @param audience of what is written in it now: reaches no further than the thread, nor than the
 *     space does today
 * @param closed whether nobody may reply
 */
public record Locked(DiscussionId id, long revision, int posts, Audience audience, boolean closed) {

  /**
   * A thread that this member may read.
   *
   * @param reach of what is written in the space now
   */
  public static Optional<Locked> thread(Tx tx, Member member, DiscussionId id, Audience reach) {
    var space = member.space().id();
    return tx.one(
        """
        select revision, posts, audience, closed_at is not null as closed
        from discussions
        where id = $1 and space_id = $2 and audience = any($3)
        for update
        """,
        row ->
            new Locked(
                id,
                row.number("revision"),
                row.count("posts"),
                row.word("audience", Audience.class).and(reach),
                row.flag("closed")),
        id,
        space,
        member.audiences());
  }

  /** The thread of a post, whoever may read it: whoever calls has asked. */
  public static Locked of(Tx tx, PostId post) {
    return tx.the(
        """
        select id, revision, posts, audience, closed_at is not null as closed
        from discussions
        where id = (select discussion_id from posts where id = $1)
        for update
        """,
        row ->
            new Locked(
                row.id("id", DiscussionId::new),
                row.number("revision"),
                row.count("posts"),
                row.word("audience", Audience.class),
                row.flag("closed")),
        post);
  }

  /** Counts a new post. */
  public void grow(Tx tx, Posts.Place post, Instant at) {
    tx.ahead(
        """
        update discussions set revision = $2, posts = $3, last_post_at = $4,
          public_posts = public_posts + case when $5 = 'everyone' then 1 else 0 end,
          last_public_post = case when $5 = 'everyone' then $3 else last_public_post end,
          last_public_post_at = case when $5 = 'everyone' then $4 else last_public_post_at end
        where id = $1
        """,
        id,
        post.revision(),
        post.number(),
        at,
        post.audience());
  }

  /** The same one change later. */
  public Locked next() {
    return new Locked(id, revision + 1, posts, audience, closed);
  }

  /** Counts an edit. */
  public void change(Tx tx) {
    tx.ahead("update discussions set revision = $2 where id = $1", id, revision + 1);
    if (audience == Audience.MEMBERS) { // the changed post may have been for everyone until now
      tx.ahead(
          """
          update discussions d
          set (public_posts, last_public_post, last_public_post_at) = (
            select count(*), coalesce(max(p.number), 0), max(p.written_at)
            from posts p
            where p.discussion_id = d.id and p.audience = 'everyone')
          where d.id = $1 and d.public_posts > 0
          """,
          id);
    }
  }
}
