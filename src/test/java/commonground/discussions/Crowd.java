package commonground.discussions;

import commonground.platform.db.Db;

/** A long thread: rows as the service makes them, but all at once. */
public final class Crowd {

  /** Posts that answer the whole thread; each later one answers one of them. */
  private static final int TOP = 2_000;

  private Crowd() {}

  /**
   * The number below which a post stands: every fifth one in one group, which has many pages.
   *
   * @param number from 1
   */
  public static int root(int number) {
    return number <= TOP ? number : number % 5 == 0 ? 7 : number * 7_919 % (TOP - 1) + 2;
  }

  /** Fills up a thread that has one post. */
  public static void fill(Db db, DiscussionId id, int posts) {
    db.run(
        """
        insert into posts (discussion_id, number, root, writer_id, audience, source, html, renderer,
          written_at, written_revision, revision, once)
        select p.discussion_id, n,
          case when n <= $3::integer then n when n % 5 = 0 then 7 else n * 7919 % ($3 - 1) + 2 end,
          p.writer_id, p.audience, 'Post ' || n, '<p>Post ' || n || '</p>', p.renderer,
          p.written_at, n, n, gen_random_uuid()
        from posts p, generate_series(2, $2::integer) as n
        where p.discussion_id = $1
        """,
        id, posts, TOP);
    db.run(
        """
        update posts p
        set parent_id = q.id
        from posts q
        where p.discussion_id = $1 and q.discussion_id = $1 and q.number = p.root
          and p.root < p.number
        """,
        id);
    db.run(
        """
        update discussions d
        set revision = $2, posts = $2, last_post_at = started_at,
          public_posts = case when audience = 'everyone' then $2 else 0 end,
          last_public_post = case when audience = 'everyone' then $2 else 0 end,
          last_public_post_at = case when audience = 'everyone' then started_at end
        where id = $1
        """,
        id,
        posts);
    db.run("vacuum (analyze) posts, discussions");
  }
}
