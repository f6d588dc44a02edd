package commonground.platform.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.LiveSocket;
import commonground.support.SecondNode;
import commonground.support.TestSite;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A node that does not hear any more who may hear what says nothing, and soon closes. */
@Timeout(60)
@Tag("long")
class OutOfTouchTest {

  @RegisterExtension static final TestSite site = new TestSite();

  @Test
  void sockets_are_closed_within_ten_seconds_and_opened_again_once_the_log_can_be_read() {
    var space = site.world().space("apart", "Apart", Kind.COMMUNITY, Visibility.HIDDEN);
    var writer = site.person("Writer");
    var reader = site.person("Reader");
    site.world().admit(space, writer, Role.FACILITATOR);
    site.world().admit(space, reader, Role.MEMBER);
    var thread =
        site.world().start(site.world().member(writer, "apart"), "Knees", "What helps?").value();
    var browser = site.signedIn(reader);
    try (var page = LiveSocket.of(site, browser)) {
      page.listen("thread/" + thread, 0).hears("{\"thread/" + thread + "\":1}");
      site.db().run("alter table events rename to events_away");
      site.db().run("delete from memberships where person_id = $1", reader);
      Eventually.that("closed", Duration.ofSeconds(10), page::isClosed);
      assertEquals(1012, page.closedWith());
      assertEquals(2, page.heard().size());
      assertEquals(503, LiveSocket.at(site.app().port()).as(browser).status());
    } finally {
      site.db().run("alter table events_away rename to events");
    }
    Eventually.that(
        "opened again", () -> LiveSocket.at(site.app().port()).as(browser).status() == 101);
  }

  @Test
  void a_node_that_stops_closes_its_sockets_first() {
    var browser = site.signedIn(site.person("Stayer"));
    var other = new SecondNode(site);
    var here = LiveSocket.of(site, browser);
    var there = other.socket(browser);
    var start = System.nanoTime();
    other.close();
    assertEquals(1001, there.closedWith());
    assertTrue(System.nanoTime() - start < Duration.ofSeconds(8).toNanos(), "it took long to stop");
    here.settle();
    here.close();
  }
}
