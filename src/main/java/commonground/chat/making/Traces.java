package commonground.chat.making;

import commonground.chat.Message;
import commonground.chat.MessageTraces;
import commonground.discussions.Addresses;
import commonground.discussions.DiscussionId;
import commonground.platform.db.Db;
import commonground.platform.views.Link;
import commonground.spaces.Reader;
import java.util.List;

/** Which discussions took a message along: those that this reader may read in its space. */
public final class Traces implements MessageTraces {

  /** More are not told. */
  private static final int MOST = 20;

  private final Db db;

  public Traces(Db db) {
    this.db = db;
  }

  @Override
  public List<Link> of(Reader reader, Message message) {
    return db.list(
        """
        select d.id, d.title
        from taken_along t
        join discussions d on d.id = t.discussion_id
        where t.message_id = $1 and d.space_id = $2 and d.audience = any($3)
          and 'members' = any($3)
        order by d.id desc
        limit $4
        """,
        row ->
            Link.to(
                row.text("title"), Addresses.of(reader.space(), row.id("id", DiscussionId::new))),
        message.id(),
        reader.space().id(),
        reader.audiences(),
        MOST);
  }
}
