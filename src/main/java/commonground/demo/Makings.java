package commonground.demo;

import commonground.chat.Messages;
import commonground.chat.RoomId;
import commonground.chat.RoomPositions;
import commonground.chat.making.Made;
import commonground.chat.making.Making;
import commonground.chat.making.NewMaking;
import commonground.chat.making.Picks;
import commonground.contributions.drafts.DraftMark;
import commonground.contributions.drafts.Drafts;
import commonground.discussions.Aliases;
import commonground.discussions.DiscussionId;
import commonground.discussions.Heading;
import commonground.discussions.Posts;
import commonground.discussions.keeping.Closings;
import commonground.discussions.reading.ReadPositions;
import commonground.discussions.threads.Discussions;
import commonground.platform.db.Db;
import commonground.platform.views.Markdown;
import commonground.spaces.Member;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Lets facilitators make discussions of what was said in rooms, at the time of the database. */
public final class Makings {

  private final Making making;

  public Makings(Db db) {
    var markdown = new Markdown();
    var messages = new Messages(db, markdown);
    var read = new ReadPositions(db);
    var discussions =
        new Discussions(
            db,
            new Posts(db, markdown),
            read,
            new Closings(db, read),
            new Aliases(db),
            new Drafts(db));
    this.making = new Making(db, messages, new RoomPositions(db), discussions, markdown);
  }

  /** Makes one; the same however often the story is told. */
  public DiscussionId make(
      Member by, RoomId from, Heading heading, String summary, List<Integer> numbers) {
    var form = "discussion %d %d %s".formatted(from.value(), by.person().value(), heading.title());
    var once = UUID.nameUUIDFromBytes(form.getBytes(StandardCharsets.UTF_8));
    var wanted = new NewMaking(heading, summary, summary, new Picks(numbers), once, DraftMark.NONE);
    if (making.make(by, from, wanted) instanceof Made.Done done) {
      return done.discussion();
    }
    throw new IllegalStateException("The story could not go on: nothing is made of " + numbers);
  }

  public Making making() {
    return making;
  }
}
