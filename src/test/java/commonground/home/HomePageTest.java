package commonground.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.people.PersonId;
import commonground.spaces.Joining;
import commonground.spaces.Kind;
import commonground.spaces.NameRule;
import commonground.spaces.Role;
import commonground.spaces.Slug;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces.NewSpace;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The first page: what waits for somebody across their spaces. */
class HomePageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static int number;

  private final String slug = "home-" + ++number;
  private final SpaceId space = space(slug, "Knees " + number);
  private final PersonId fay = join("Fay Home", Role.FACILITATOR);
  private final PersonId ben = join("Ben Home", Role.MEMBER);

  private static SpaceId space(String slug, String name) {
    return site.world()
        .space(
            new NewSpace(new Slug(slug), name, "", Kind.COMMUNITY, Visibility.LISTED, Joining.ASK));
  }

  private PersonId join(String name, Role role) {
    var person = site.person(name + " " + number);
    site.world().join(space, person, role);
    return person;
  }

  private static List<String> headings(HttpBrowser browser) {
    return browser.get("/").html().select("main h2, main h3.govuk-heading-s").eachText();
  }

  @Test
  void somebody_for_whom_nothing_waits_is_up_to_date() {
    var page = site.signedIn(ben).get("/");
    assertTrue(page.text().contains("You are up to date."), page.text());
    assertEquals(List.of("Your spaces"), headings(site.signedIn(ben)));
  }

  @Test
  void unread_discussions_stand_by_space_the_newest_first_counted_in_full() {
    var world = site.world();
    var other = space(slug + "-o", "Hips " + number);
    world.join(other, fay, Role.FACILITATOR);
    world.join(other, ben, Role.MEMBER);
    var facilitator = world.member(fay, slug);
    IntStream.rangeClosed(1, 7).forEach(n -> world.start(facilitator, "Thread " + n, "Words"));
    site.pass(Duration.ofMinutes(1));
    var thread = site.world().start(world.member(fay, slug + "-o"), "Stairs", "Words");
    world.reply(world.member(fay, slug + "-o"), thread, 1, "More");

    var bens = site.signedIn(ben);
    var html = bens.get("/").html();
    assertEquals(
        List.of(
            "What waits for you",
            "Hips " + number + " 2 new posts",
            "Knees " + number + " 7 new posts",
            "Your spaces"),
        headings(bens));
    var lines = html.select(".cg-row__title").eachText();
    assertEquals(6, lines.size());
    assertEquals(List.of("Stairs 2 new", "Thread 7 1 new"), lines.subList(0, 2));
    assertEquals(200, bens.get(html.select(".cg-row__title a").attr("href")).status());
    assertFalse(site.signedIn(fay).get("/").text().contains("What waits for you"));
    world.read(world.member(ben, slug + "-o"), thread);
    assertEquals("Knees " + number + " 7 new posts", headings(bens).get(1));
  }

  @Test
  void facilitators_see_who_waits_for_an_answer_and_for_how_long_and_who_asks_sees_it_too() {
    var kim = site.person("Kim Home " + number);
    var kims = site.signedIn(kim);
    kims.get("/spaces/" + slug + "/ask").submit("main form", Map.of("agree", "yes"));
    assertTrue(kims.get("/").text().contains("Waiting since today for an answer"));
    site.pass(Duration.ofDays(3));

    var fays = site.signedIn(fay);
    var line = fays.get("/").html().select(".cg-row");
    assertEquals(
        "Kim Home " + number + " asks to join Knees " + number + " Waiting for 3 days",
        line.text());
    assertFalse(site.signedIn(ben).get("/").text().contains("asks to join"));
    fays.get(line.select("a").attr("href"))
        .submit("main form", Map.of("_answer", "no", "words", "Not now"));
    assertFalse(fays.get("/").text().contains("asks to join"));

    kims = site.signedIn(kim);
    assertTrue(kims.get("/").text().contains("The facilitators said no this time"));
    assertTrue(kims.get("/").follow("Knees " + number).text().contains("Not now"));
    site.pass(Duration.ofDays(15));
    assertFalse(site.signedIn(kim).get("/").text().contains("What you wait for"));
  }

  @Test
  void ground_rules_and_a_name_wait_for_whoever_may_write() {
    var cleo = site.person("Cleo Home " + number);
    site.world().admit(space, cleo, Role.MEMBER);
    var dan = site.person("Dan Home " + number);
    site.world().admit(space, dan, Role.OBSERVER);
    site.world().names(site.world().member(fay, slug), NameRule.DISPLAY);
    var cleos = site.signedIn(cleo);
    assertEquals(
        List.of(
            "What waits for you", "Choose your name", "Ground rules to agree to", "Your spaces"),
        headings(cleos));
    cleos
        .get("/")
        .follow("Choose your name in Knees " + number)
        .submit("main form", Map.of("name", "Heron"));
    cleos
        .get("/")
        .follow("Ground rules of Knees " + number)
        .submit("main form", Map.of("agree", "yes"));
    assertTrue(cleos.get("/").text().contains("You are up to date."));
    assertTrue(site.signedIn(dan).get("/").text().contains("You are up to date."));
  }

  @Test
  void a_visitor_reads_what_this_is_and_how_to_come_in() {
    var page = site.browser().get("/");
    assertTrue(page.text().contains("How to come in"));
    assertTrue(page.text().contains("Knees " + number));
    assertEquals("/join", page.follow("Join with a code").path());
    assertFalse(page.text().contains("What waits for you"));
  }
}
