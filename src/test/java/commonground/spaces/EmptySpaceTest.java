package commonground.spaces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.people.PersonId;
import commonground.support.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever may write is told how to begin, until somebody has. */
class EmptySpaceTest {

  @RegisterExtension static final TestSite site = new TestSite();

  @Test
  void a_space_without_a_discussion_says_three_things_to_do_to_those_who_may_write() {
    var space = site.world().space("begin", "Begin", Kind.COMMUNITY, Visibility.PUBLIC);
    var ada = site.person("Ada Begins");
    var ben = site.person("Ben Begins");
    site.world().join(space, ada, Role.FACILITATOR);
    site.world().join(space, ben, Role.OBSERVER);
    assertEquals(3, things(ada));
    assertEquals(0, things(ben));
    assertEquals(
        0, site.browser().get("/spaces/begin").html().select("#first-steps ~ ol > li").size());

    site.world().start(site.world().member(ada, "begin"), "Hello", "Who is here?");
    assertEquals(0, things(ada));
  }

  private static int things(PersonId person) {
    var page = site.signedIn(person).get("/spaces/begin").html();
    return page.select("#first-steps ~ ol > li").size();
  }
}
