package commonground.chat.making;

import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.chat.Lounge;
import commonground.chat.RoomId;
import commonground.demo.Chatter;
import commonground.demo.Makings;
import commonground.discussions.DiscussionId;
import commonground.discussions.Heading;
import commonground.spaces.Visibility;
import commonground.support.TestSite;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many messages change at once that discussions have taken along. */
class EchoingTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private final Lounge lounge = new Lounge(site, Visibility.LISTED);
  private final RoomId room = new RoomId(Long.parseLong(lounge.room().replaceAll(".*/", "")));

  private DiscussionId make(String title, Integer... numbers) {
    return new Makings(site.db())
        .make(lounge.member(lounge.fay), room, Heading.of(title), "Look", List.of(numbers));
  }

  /** Which discussions have changed by it, in the order in which that was done. */
  private List<String> echoes() {
    return site.db()
        .list(
            """
            select (data ->> 'discussion') || ' at ' || (data ->> 'revision') as echo
            from events
            where kind = 'made.echoed' and space_id = $1
            order by id
            """,
            row -> row.text("echo"),
            lounge.space);
  }

  @Test
  void each_discussion_changes_once_and_they_are_locked_lowest_first_as_everywhere() {
    var chatter = new Chatter(site.db());
    chatter.say(lounge.member(lounge.ana), room, 0, "One");
    chatter.say(lounge.member(lounge.ana), room, 0, "Two");
    var second = make("Of the second", 2);
    var first = make("Of the first", 1);
    var both = make("Of both", 1, 2);
    lounge.erase(lounge.ana);
    assertEquals(
        List.of(second.value() + " at 2", first.value() + " at 2", both.value() + " at 2"),
        echoes());
    var removed = lounge.lines(lounge.ben, lounge.room());
    assertEquals(List.of("Message deleted", "Message deleted"), removed);
  }
}
