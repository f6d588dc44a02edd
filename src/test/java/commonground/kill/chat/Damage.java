package commonground.kill.chat;

import commonground.platform.db.Db;

/** Does behind the site's back what must never happen, so that the look must see it. */
final class Damage {

  /** A message that nothing else hangs on. */
  private static final String ONE =
      """
      select m.id
      from messages m
      where m.removed_at is null and m.edits = 0
        and not exists (select from messages r where r.parent_id = m.id)
      order by m.id
      limit 1
      """;

  private Damage() {}

  /** Removes one confirmed message and doubles another. */
  static void on(Db db) {
    db.run(FORGET.formatted(ONE));
    db.run(DOUBLE.formatted(ONE));
  }

  private static final String FORGET =
      """
      delete from messages where id in (%s)
      """;

  private static final String DOUBLE =
      """
      insert into messages (room_id, number, writer_id, source, html, renderer, written_at,
        written_revision, revision, once)
      select room_id, number + 1000000, writer_id, source, html, renderer, written_at,
        written_revision, revision, gen_random_uuid()
      from messages
      where id in (%s)
      """;

  /** The numbers of messages that one page drops. */
  static boolean drops(int number) {
    return number % 10 == 0;
  }
}
