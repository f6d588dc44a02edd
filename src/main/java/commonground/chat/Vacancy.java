package commonground.chat;

import commonground.people.PersonId;
import commonground.platform.db.Tx;
import commonground.platform.views.Markdown;
import java.time.Instant;

/** The sentence where the words of a message were, so that it keeps its place. */
public final class Vacancy {

  public static final String BY_WRITER = "Message deleted";
  public static final String BY_MODERATOR = "This message was removed by a moderator";
  public static final String HELD = "This message is hidden while somebody looks at it";

  private final Markdown markdown;

  public Vacancy(Markdown markdown) {
    this.markdown = markdown;
  }

  /**
   * Who took a message away.
   *
   * @param moderator {@link PersonId#OPERATOR} if its writer did
   * @param reason the moderator's; "" of a writer
   * @param held whether it is for the time being
   */
  public record By(PersonId moderator, String reason, boolean held) {
    public static final By WRITER = new By(PersonId.OPERATOR, "", false);

    String words() {
      return moderator.equals(PersonId.OPERATOR) ? BY_WRITER : held ? HELD : BY_MODERATOR;
    }
  }

  /**
   * The one way in which a message loses its words; what it said before is not looked at here. Who
   * calls this holds the room and counts the change.
   *
   * @param revision that the change makes
   */
  public void put(Tx tx, MessageId message, long revision, Instant at, By by) {
    tx.run(
        """
        update messages set source = $2, html = $3, renderer = $4, revision = $5, removed_at = $6,
          removed_by = nullif($7::bigint, 0), removal_reason = $8, held = $9,
          withdrawn_at = case when $7::bigint = 0 then $6 else withdrawn_at end
        where id = $1
        """,
        message,
        by.words(),
        markdown.brief(by.words()).toString(),
        Markdown.VERSION,
        revision,
        at,
        by.moderator(),
        by.reason(),
        by.held());
  }

  /**
   * Its words stand again, as if it had never been away.
   *
   * @param revision that the change makes
   */
  public void fill(Tx tx, MessageId message, long revision, MessageVersions.Said words) {
    tx.run(
        """
        update messages set source = $2, html = $3, renderer = $4, revision = $5, removed_at = null,
          removed_by = null, removal_reason = '', held = false, withdrawn_at = null
        where id = $1
        """,
        message,
        words.source(),
        markdown.brief(words.source()).toString(),
        Markdown.VERSION,
        revision);
    MessageVersions.forget(tx, message, words);
  }
}
