package commonground.chat.making;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.chat.Lounge;
import commonground.chat.RoomId;
import commonground.demo.Chatter;
import commonground.demo.Makings;
import commonground.discussions.DiscussionId;
import commonground.discussions.Heading;
import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestDatabase;
import commonground.support.TestSite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A discussion that was made of messages stays in the space of their room. */
class StayingTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final String WHY = "It was made from messages of a room";

  private final Lounge lounge = new Lounge(site, Visibility.LISTED);
  private final SpaceId beside = beside();
  private final DiscussionId made = made();

  /** A space of which everybody could read all that is in the lounge. */
  private SpaceId beside() {
    var space =
        site.world().space("beside-" + lounge.slug, "Beside", Kind.COMMUNITY, Visibility.HIDDEN);
    site.world().join(space, lounge.mo, Role.MODERATOR);
    site.world().join(space, lounge.fay, Role.FACILITATOR);
    return space;
  }

  private DiscussionId made() {
    var room = new RoomId(Long.parseLong(lounge.room().replaceAll(".*/", "")));
    new Chatter(site.db()).say(lounge.member(lounge.fay), room, 0, "Words of Fay");
    return new Makings(site.db())
        .make(lounge.member(lounge.fay), room, Heading.of("Made"), "Look", List.of(1));
  }

  private String path(DiscussionId discussion) {
    return "/spaces/" + lounge.slug + "/discussions/" + discussion.value();
  }

  private HttpBrowser.Page press(PersonId by) {
    var to = Map.of("to", Long.toString(beside.value()));
    return lounge.post(by, path(made) + "/move", to);
  }

  @Test
  void a_moderator_reads_why_before_anything_is_pressed_and_after_a_press_all_the_same() {
    var words = site.world().start(lounge.member(lounge.mo), "Words alone", "Words");
    var form = lounge.by(lounge.mo).get(path(words) + "/move");
    var moved = form.submit("main form", Map.of("to", Long.toString(beside.value())));
    assertTrue(moved.text().contains("This discussion is here now."), moved.text());

    var link = lounge.by(lounge.mo).get(path(made)).html().select("a[href$=/move]").attr("href");
    var page = lounge.by(lounge.mo).get(link);
    assertTrue(page.text().contains(WHY), page.text());
    assertEquals(0, page.html().select("main form").size());
    for (var person : List.of(lounge.mo, lounge.fay)) {
      var held = press(person);
      assertEquals(409, held.status());
      assertTrue(held.text().contains(WHY), held.text());
    }
    var there = lounge.by(lounge.ben).get(path(made));
    assertEquals("Words of Fay", there.html().select(".cg-quote__words").text());
  }

  @Test
  void a_line_of_the_room_leads_only_to_what_is_in_its_space() {
    var room = lounge.by(lounge.ben).get(lounge.room());
    var used = room.html().select(".cg-line__taken a").attr("href");
    assertTrue(used.endsWith("/messages/1#taken"), used);
    assertEquals(
        1, lounge.by(lounge.ben).get(used.replace("#taken", "")).html().select("#taken").size());
    TestDatabase.run(
        site.address(),
        "update discussions set space_id = %d where id = %d"
            .formatted(beside.value(), made.value()));
    var after = lounge.by(lounge.ben).get(lounge.room());
    assertEquals(List.of("Words of Fay"), after.html().select(".cg-line .cg-prose").eachText());
    assertEquals(0, after.html().select(".cg-line__taken").size());
  }
}
