package commonground.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.chat.Lounge;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.LiveSocket;
import commonground.support.SecondNode;
import commonground.support.TestSite;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Everybody hears how many notices they have, and of nobody else's. */
@Timeout(60)
@Tag("long")
class HeaderTest {

  @RegisterExtension static final TestSite site = new TestSite();

  @Test
  void the_number_of_notices_is_heard_when_it_changes_and_by_its_owner_alone() {
    var space = site.world().space("told", "Told", Kind.COMMUNITY, Visibility.LISTED);
    var asker = site.person("Asker");
    var other = site.person("Other");
    site.world().admit(space, asker, Role.MEMBER);
    site.world().admit(space, other, Role.MEMBER);
    var thread = site.world().start(site.world().member(asker, "told"), "Knees", "What helps?");
    var browser = site.signedIn(asker);
    var name = "me/" + asker.value();
    try (var second = new SecondNode(site);
        var here = LiveSocket.of(site, browser);
        var there = second.socket(browser);
        var others = LiveSocket.of(site, site.signedIn(other))) {
      here.listen(name, 7).hears("{\"" + name + "\":0}");
      there.listen(name, 0).settle();
      others.listen(name, 0).hears("{\"refused\":\"" + name + "\"}");
      site.world().reply(site.world().member(other, "told"), thread, 1, "Walking.");
      here.hears("{\"" + name + "\":1}");
      there.hears("{\"" + name + "\":1}");
      browser.get("/notices").submit("form[action^=/notices/reading]", Map.of());
      Eventually.that(
          "hears that none is left", () -> here.heard().getLast().equals("{\"" + name + "\":0}"));
      there.hears("{\"" + name + "\":0}");
      assertEquals(2, others.heard().size(), others.heard().toString());
    }
  }

  @Test
  void a_room_that_is_read_takes_the_notices_of_its_messages_with_it() {
    var lounge = new Lounge(site, Visibility.LISTED);
    var room = lounge.room();
    var name = "me/" + lounge.ana.value();
    lounge.send(lounge.ana, room, "Who walks?");
    try (var ana = LiveSocket.of(site, lounge.by(lounge.ana))) {
      ana.listen(name, 0).settle();
      lounge
          .by(lounge.ben)
          .get(room + "/messages/1")
          .submit("form[action$=/messages]", Map.of("message", "I do"));
      ana.hears("{\"" + name + "\":1}");
      lounge.post(lounge.ana, room + "/reading", Map.of("_seen", "" + lounge.revision(room)));
      ana.hears("{\"" + name + "\":0}");
    }
  }
}
