package commonground.discussions.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import commonground.platform.events.Recorded;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.SpaceEvent;
import commonground.spaces.Visibility;
import commonground.support.TestSite;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AroundTest {

  @RegisterExtension static final TestSite site = new TestSite();

  @Test
  void a_node_that_is_started_later_says_the_same_as_one_that_heard_it() {
    var world = site.world();
    var space = world.space("around", "Around", Kind.COMMUNITY, Visibility.LISTED);
    var ana = site.person("Ana Around");
    world.join(space, ana, Role.MEMBER);
    var member = world.member(ana, "around");
    var early = new Around(site.db());
    var before = early.names(member.space());
    assertEquals(before, new Around(site.db()).names(member.space()));

    world.call(space, ana, "Anouk");
    var id =
        site.db()
            .the(
                "select max(id) as id from events where kind = 'space.profilechanged'",
                row -> row.number("id"));
    early.hear(new Recorded(id, Instant.EPOCH, new SpaceEvent.ProfileChanged(space, ana)));

    assertNotEquals(before, early.names(member.space()));
    var late = new Around(site.db());
    assertEquals(early.names(member.space()), late.names(member.space()));
    assertEquals(early.standing(member), late.standing(member));
  }
}
