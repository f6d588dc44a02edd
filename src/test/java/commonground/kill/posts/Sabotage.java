package commonground.kill.posts;

import commonground.platform.db.Db;

/** Does behind the server's back what must never happen, so that the look must see it. */
final class Sabotage {

  private Sabotage() {}

  /** Removes one acknowledged post and doubles another. */
  static void on(Db db, Ledger ledger) {
    var posts = ledger.acknowledged().keySet().stream().limit(2).toList();
    var removed = posts.getFirst();
    var doubled = posts.getLast();
    db.run("delete from posts where once = $1", removed.once());
    db.run(
        """
        insert into posts (discussion_id, number, root, writer_id, audience, source, html, renderer,
          written_at, written_revision, revision, once)
        select discussion_id, number + 1000000, number + 1000000, writer_id, audience, source, html, renderer,
          written_at, written_revision, revision, gen_random_uuid()
        from posts
        where once = $1
        """,
        doubled.once());
    System.out.println();
    System.out.println("Behind the server's back:");
    System.out.println("  removed \"" + removed.words() + "\"");
    System.out.println("  doubled \"" + doubled.words() + "\"");
  }
}
