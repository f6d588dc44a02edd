package commonground.chat.making;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.chat.ChatHoldings;
import commonground.chat.Parlour;
import commonground.chat.RoomId;
import commonground.contributions.drafts.DraftMark;
import commonground.demo.Makings;
import commonground.discussions.Heading;
import commonground.people.Sheet;
import commonground.platform.views.Markdown;
import commonground.spaces.Member;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody's copy says of rooms, and of discussions made there, once they have left. */
class MadeSheetsTest {

  @RegisterExtension static final TestDatabase database = new TestDatabase();

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Parlour parlour = new Parlour(database, Visibility.HIDDEN);
  private final Member fay =
      parlour.join("Fay Copies " + NUMBER.incrementAndGet(), Role.FACILITATOR);
  private final RoomId room = parlour.room();

  private Map<String, Object> made() {
    return only(new MadeHoldings().copy().getFirst());
  }

  private Map<String, Object> said() {
    return only(new ChatHoldings(new Markdown()).copy().getFirst());
  }

  private Map<String, Object> only(Sheet sheet) {
    var lines = sheet.source().after(database.db(), fay.person(), 0);
    assertEquals(1, lines.size());
    return lines.getFirst().facts();
  }

  private void make() {
    parlour.chatter.say(fay, room, 0, "We walk");
    var heading = Heading.of("What we said");
    var form =
        new NewMaking(
            heading,
            "In short",
            "In short",
            new Picks(List.of(1)),
            UUID.randomUUID(),
            DraftMark.NONE);
    assertInstanceOf(Made.Done.class, new Makings(parlour.db()).making().make(fay, room, form));
  }

  private void leave() {
    parlour.join("Flo Copies", Role.FACILITATOR);
    parlour.world.leave(fay);
    database
        .db()
        .run("update discussions set title = 'Secret' where space_id = $1", parlour.space());
    database.db().run("update spaces set name = 'Renamed' where id = $1", parlour.space());
  }

  @Test
  void a_member_reads_where_each_thing_stands() {
    make();
    assertEquals("What we said", made().get("discussion"));
    assertEquals("Main room", made().get("room"));
    assertEquals("Parlour", made().get("space"));
    assertEquals("Main room", said().get("room"));
  }

  @Test
  void who_has_left_a_hidden_space_reads_neither_its_name_nor_what_stands_there_now() {
    make();
    leave();
    for (var line : List.of(made(), said())) {
      assertEquals("a space you are not in", line.get("space"));
      for (var hidden : List.of("Secret", "Renamed", "Main room", "/spaces/")) {
        assertFalse(line.toString().contains(hidden), line::toString);
      }
    }
    assertTrue(said().toString().contains("We walk"), "what is theirs");
  }

  @Test
  void who_has_left_another_space_reads_its_name_and_not_what_is_for_members() {
    make();
    database.db().run("update spaces set visibility = 'listed' where id = $1", parlour.space());
    leave();
    for (var line : List.of(made(), said())) {
      assertEquals("Renamed", line.get("space"));
      assertFalse(line.toString().contains("Main room"), line::toString);
      assertFalse(line.toString().contains("Secret"), line::toString);
    }
  }
}
