package commonground.discussions;

import commonground.people.PersonId;
import commonground.platform.db.Tx;
import commonground.platform.views.Markdown;
import java.time.Instant;

/** The sentence where a post was, so that the replies to it keep their place. */
public final class Placeholder {

  public static final String BY_WRITER = "This post was removed by its writer";
  public static final String BY_MODERATOR = "This post was removed by a moderator";
  public static final String HELD = "This post is hidden while somebody looks at it";

  private final Markdown markdown;

  public Placeholder(Markdown markdown) {
    this.markdown = markdown;
  }

  /**
   * Who removed a post.
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

  /** The one way in which a post loses its words. What it said before is not looked at here. */
  public void put(Tx tx, PostId post, long revision, Instant at, By by) {
    tx.run(
        """
        update posts set source = $2, html = $3, renderer = $4, revision = $5, removed_at = $6,
          removed_by = nullif($7::bigint, 0), removal_reason = $8, held = $9,
          withdrawn_at = case when $7::bigint = 0 then $6 else withdrawn_at end
        where id = $1
        """,
        post,
        by.words(),
        markdown.render(by.words()).toString(),
        Markdown.VERSION,
        revision,
        at,
        by.moderator(),
        by.reason(),
        by.held());
  }
}
