package commonground.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.TestSite;
import commonground.support.Weighed;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How many bytes people wait for. Prints the figures. */
class PageWeightTest {

  private static final int FIRST_VISIT = 150_000;
  private static final int LATER_PAGE = 20_000;
  private static final int THREAD_PLAIN = 60_000;

  @RegisterExtension static final TestSite site = new TestSite();

  private static PersonId ana = new PersonId(0);
  private static DiscussionId thread = new DiscussionId(0);

  /** A public space with a thread of 20 posts of 60 words each. */
  @BeforeAll
  static void somebody_has_written() {
    var world = site.world();
    var space = world.space("talk", "Talk", Kind.COMMUNITY, Visibility.PUBLIC);
    ana = site.person("Ana Test");
    world.join(space, ana, Role.MEMBER);
    var member = world.member(ana, "talk");
    thread = world.start(member, "What helped?", "Walking, mostly. ".repeat(20));
    for (var number = 2; number <= 20; number++) {
      world.reply(
          member,
          thread,
          number - 1,
          "It helped me too, number "
              + number
              + ". "
              + "I walk to the shops and back each day. ".repeat(6));
    }
  }

  @Test
  void a_first_visit_is_light() {
    var weights = Weighed.firstVisit(site.browser());
    var all = weights.values().stream().mapToInt(weight -> weight).sum();
    weights.forEach((path, weight) -> System.out.printf("%,9d bytes  %s%n", weight, path));
    System.out.printf("%,9d bytes  first visit, compressed%n", all);
    assertTrue(all <= FIRST_VISIT, "A first visit has " + all + " bytes: " + weights);
  }

  @Test
  void later_pages_are_light() {
    var browser = site.signedIn(ana);
    var discussions = "/spaces/talk/discussions";
    for (var path :
        List.of(
            "/",
            "/spaces",
            "/spaces/talk",
            "/spaces/talk/people",
            discussions,
            discussions + "/new",
            discussions + "/" + thread.value(),
            "/account",
            "/help",
            "/privacy")) {
      var got = Weighed.fetch(browser, path);
      System.out.printf(
          "%,9d bytes  %s, compressed (%,d plain)%n", got.weight(), path, got.plain());
      assertTrue(got.weight() <= LATER_PAGE, path + " has " + got.weight() + " bytes");
    }
  }

  @Test
  void a_thread_of_twenty_posts_is_light() {
    var got = Weighed.fetch(site.signedIn(ana), "/spaces/talk/discussions/" + thread.value());
    System.out.printf("%,9d bytes  thread of 20 posts, plain%n", got.plain());
    assertTrue(got.plain() <= THREAD_PLAIN, "The page has " + got.plain() + " bytes");
  }
}
