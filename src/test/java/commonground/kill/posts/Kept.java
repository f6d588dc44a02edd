package commonground.kill.posts;

import commonground.platform.db.Queries;
import java.util.List;
import java.util.UUID;

/** What is in the database. */
record Kept(List<Row> posts, List<Thread> threads) {

  /** A post. */
  record Row(long thread, int number, long revision, UUID once, String words) {}

  /**
   * What a thread says of itself.
   *
   * @param facts events about it
   */
  record Thread(long id, int posts, long revision, long facts) {}

  static Kept read(Queries db) {
    return new Kept(db.list(POSTS, Kept::row), db.list(THREADS, Kept::thread));
  }

  private static final String POSTS =
      """
      select discussion_id, number, written_revision, once, source
      from posts
      order by discussion_id, number
      """;

  private static Row row(commonground.platform.db.Row row) {
    return new Row(
        row.number("discussion_id"),
        row.count("number"),
        row.number("written_revision"),
        row.uuid("once"),
        row.text("source"));
  }

  private static final String THREADS =
      """
      select d.id, d.posts, d.revision,
        (select count(*) from events e where e.data ->> 'discussion' = d.id::text) as facts
      from discussions d
      order by d.id
      """;

  private static Thread thread(commonground.platform.db.Row row) {
    return new Thread(
        row.number("id"), row.count("posts"), row.number("revision"), row.number("facts"));
  }
}
