package commonground.chat;

import commonground.platform.db.Queries;
import commonground.platform.db.Row;
import commonground.platform.db.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What messages said before. */
public final class MessageVersions {

  private MessageVersions() {}

  /**
   * What a message said until it was changed or taken away.
   *
   * @param revision of the room, when it began to say so
   */
  public record Said(long revision, String source, Instant at) {
    static Said read(Row row) {
      return new Said(row.number("revision"), row.text("source"), row.instant("written_at"));
    }
  }

  /** Keeps what a message says, before it says something else. */
  public static void keep(Tx tx, MessageId message) {
    tx.run(
        """
        insert into message_versions (message_id, revision, source, written_at)
        select id, revision, source, coalesce(edited_at, written_at) from messages where id = $1
        """,
        message);
  }

  /** Those before a revision, the newest first. */
  public static List<Said> before(Queries queries, MessageId message, long revision, int most) {
    return queries.list(
        """
        select revision, source, written_at
        from message_versions
        where message_id = $1 and revision < $2
        order by revision desc
        limit $3
        """,
        Said::read,
        message,
        revision,
        most);
  }

  /** What a message said last, before it says what it says now. */
  public static Optional<Said> last(Queries queries, MessageId message) {
    return before(queries, message, Long.MAX_VALUE, 1).stream().findFirst();
  }

  /** Takes out the one that stands in the message again. */
  public static void forget(Tx tx, MessageId message, Said version) {
    tx.run(
        "delete from message_versions where message_id = $1 and revision = $2",
        message,
        version.revision());
  }

  /** Erases all that a message ever said. */
  public static void eraseAll(Tx tx, MessageId message) {
    tx.run("delete from message_versions where message_id = $1", message);
  }

  /**
   * The same of one that its writer deleted by then, unless it is back; also if a moderator has
   * removed it since.
   *
   * @return whether there was anything
   */
  public static boolean eraseDeleted(Tx tx, MessageId message, Instant deletedBefore) {
    return tx.run(
            """
            delete from message_versions v
            using messages x
            where x.id = v.message_id and x.id = $1 and x.withdrawn_at <= $2
            """,
            message,
            deletedBefore)
        > 0;
  }
}
