package commonground.discussions;

import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What posts said before. A post only ever gets narrower, so whoever may read what it says now may
 * read all that it said: an edit in a closed space takes the whole post from visitors.
 */
public final class Versions {

  private Versions() {}

  /** Keeps what a post says, before it says something else. */
  public static void keep(Tx tx, PostId post) {
    tx.run(
        """
        insert into post_versions (post_id, revision, source, written_at)
        select id, revision, source, coalesce(edited_at, written_at) from posts where id = $1
        """,
        post);
  }

  /** Earlier versions, also the hidden ones, the newest first. */
  public static List<Version> before(Queries queries, PostId post, long revision, int most) {
    return queries.list(
        """
        select v.revision, v.source, v.written_at, null::timestamptz as hidden_at, '' as why,
          '' as hidden_by
        from post_versions v
        where v.post_id = $1 and v.revision < $2
        union all
        select h.revision, '', h.written_at, h.hidden_at, h.why, k.name
        from hidings h
        join posts p on p.id = h.post_id
        join discussions d on d.id = p.discussion_id
        join known_as k on k.space_id = d.space_id and k.person_id = h.hidden_by
        where h.post_id = $1 and h.revision < $2
        order by revision desc
        limit $3
        """,
        Versions::read,
        post,
        revision,
        most);
  }

  private static Version read(Row row) {
    return new Version(
        row.number("revision"),
        row.text("source"),
        row.instant("written_at"),
        row.optionalInstant("hidden_at")
            .map(at ->
                new Version.Hidden(
                    at, row.text("hidden_by"), row.word("why", PersonalData.class))));
  }

  /** The version that this post said last; empty if that one is hidden. */
  public static Optional<Version> last(Queries queries, PostId post) {
    return before(queries, post, Long.MAX_VALUE, 1).stream()
        .filter(version -> version.hidden().isEmpty())
        .findFirst();
  }

  /** Erases one version. */
  public static boolean erase(Tx tx, PostId post, long revision) {
    return tx.run("delete from post_versions where post_id = $1 and revision = $2", post, revision)
        == 1;
  }

  /** Erases all that a post ever said, its warning too. */
  public static void eraseAll(Tx tx, PostId post) {
    tx.run("delete from post_versions where post_id = $1", post);
    tx.run("update posts set warning = '' where id = $1", post);
  }

  /** All that a post said before, without what is erased. */
  public static List<String> said(Queries queries, PostId post) {
    return queries.list(
        "select source from post_versions where post_id = $1", row -> row.text("source"), post);
  }

  /**
   * Erases all that a post said before its writer removed it, its warning too; unless it is back.
   * Also if a moderator has removed it since.
   *
   * @return whether there was anything
   */
  public static boolean eraseRemoved(Tx tx, PostId post, Instant removedBefore) {
    var versions =
        tx.run(
            """
            delete from post_versions v
            using posts p
            where p.id = v.post_id and p.id = $1 and p.withdrawn_at <= $2
            """,
            post,
            removedBefore);
    var warnings =
        tx.run(
            """
            update posts set warning = ''
            where id = $1 and withdrawn_at <= $2 and warning <> ''
            """,
            post,
            removedBefore);
    return versions + warnings > 0;
  }
}
