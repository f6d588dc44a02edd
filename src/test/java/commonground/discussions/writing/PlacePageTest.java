package commonground.discussions.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.demo.World;
import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Links to places of this site: by title to whoever may go there, as typed to everybody else. */
class PlacePageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final List<String> places = new ArrayList<>();
  private static PersonId ana = new PersonId(0);
  private static String page = "";

  /** A post in a public space that names places of every kind. */
  @BeforeAll
  static void linked() {
    var world = site.world();
    ana = site.person("Ana Linked");
    for (var visibility : Visibility.values()) {
      var slug = visibility.name().toLowerCase(java.util.Locale.ROOT);
      var space = world.space(slug, "The " + slug + " space", Kind.COMMUNITY, visibility);
      world.join(space, ana, Role.MEMBER);
      var id = world.start(world.member(ana, slug), "A title in " + slug, "First");
      world.reply(world.member(ana, slug), id, 0, "Second");
      add(slug, id);
    }
    narrowed(world);
    add("absent", new DiscussionId(1));
    places.add("/spaces/public/discussions/999999");
    places.add("/spaces/public/discussions/1/posts/99");
    var hub = world.space("hub", "Hub", Kind.COMMUNITY, Visibility.PUBLIC);
    world.join(hub, ana, Role.MEMBER);
    var words = places.stream().map(site.url()::concat).collect(Collectors.joining("\n\n"));
    var id = world.start(world.member(ana, "hub"), "Links", words);
    page = "/spaces/hub/discussions/" + id.value();
  }

  private static void add(String slug, DiscussionId id) {
    var thread = "/spaces/" + slug + "/discussions/" + id.value();
    places.addAll(List.of("/spaces/" + slug, thread, thread + "#post-2", thread + "/posts/2"));
  }

  /** A public space in which some was written for members. */
  private static void narrowed(World world) {
    var space = world.space("mixed", "Mixed", Kind.COMMUNITY, Visibility.LISTED);
    world.join(space, ana, Role.MEMBER);
    var closed = world.start(world.member(ana, "mixed"), "Before it was opened", "First");
    world.reply(world.member(ana, "mixed"), closed, 0, "Second");
    site.db().run("update spaces set visibility = 'public' where id = $1", space);
    var open = world.start(world.member(ana, "mixed"), "After it was opened", "First");
    world.reply(world.member(ana, "mixed"), open, 0, "For all");
    site.db()
        .run("update posts set audience = 'members' where discussion_id = $1 and number = 2", open);
    add("mixed", closed);
    add("mixed", open);
  }

  private static List<String> shown(HttpBrowser browser) {
    var links = browser.get(page).html().select("#post-1 .cg-prose a");
    assertEquals(places.stream().map(site.url()::concat).toList(), links.eachAttr("href"));
    return links.eachText();
  }

  /** That a link has a title tells no more than opening it would. */
  private static void assertTitlesAreOfWhatOpens(HttpBrowser browser) {
    var texts = shown(browser);
    for (var n = 0; n < places.size(); n++) {
      var place = places.get(n);
      var number = place.contains("#post-") ? place.replaceAll(".*-", "") : "";
      var answer = browser.get(place);
      var opens =
          answer.status() == 200
              && !answer.path().startsWith("/sign-in")
              && (number.isEmpty() || !answer.html().select("#post-" + number).isEmpty());
      assertEquals(
          opens, !texts.get(n).equals(site.url() + place), place + " shows " + texts.get(n));
    }
  }

  @Test
  void a_place_is_named_to_whoever_it_opens_for_and_to_nobody_else() {
    assertTitlesAreOfWhatOpens(site.browser());
    assertTitlesAreOfWhatOpens(site.signedIn(site.person("Olu Outside")));
    assertTitlesAreOfWhatOpens(site.signedIn(ana));
    var bo = site.person("Bo Hidden");
    site.world()
        .join(
            site.world().space("hidden", "The hidden space", Kind.COMMUNITY, Visibility.HIDDEN),
            bo,
            Role.OBSERVER);
    assertTitlesAreOfWhatOpens(site.signedIn(bo));
  }

  @Test
  void a_title_says_space_discussion_and_post() {
    var texts = shown(site.signedIn(ana));
    assertEquals("The hidden space", texts.get(places.indexOf("/spaces/hidden")));
    assertTrue(texts.contains("The hidden space: A title in hidden"), "" + texts);
    assertTrue(texts.contains("The hidden space: A title in hidden, post 2"), "" + texts);
    assertFalse(site.browser().get(page).text().contains("title in hidden"));
  }

  @Test
  void hidden_and_missing_look_the_same_and_ask_the_same() {
    var olu = site.signedIn(site.person("Olu Guess"));
    assertEquals(guess(olu, "absent"), guess(olu, "hidden"));
    assertEquals(asked(olu, "absent"), asked(olu, "hidden"));
  }

  private static String thread(String slug) {
    return site.url()
        + places.stream()
            .filter(place -> place.startsWith("/spaces/" + slug + "/discussions/"))
            .findFirst()
            .orElseThrow();
  }

  private static String preview(HttpBrowser by, String slug) {
    var world = site.world();
    var hub = world.space("hub", "Hub", Kind.COMMUNITY, Visibility.PUBLIC);
    world.join(hub, site.person("Olu Guess"), Role.MEMBER);
    return by.get("/spaces/hub/discussions/new")
        .submit("main form", Map.of("post", "Go to " + thread(slug) + " now", "_preview", "yes"))
        .html()
        .select(".cg-preview .cg-prose")
        .html();
  }

  private static String guess(HttpBrowser by, String slug) {
    return preview(by, slug).replace(slug, "a").replaceAll("discussions/\\d+", "discussions/1");
  }

  private static long asked(HttpBrowser by, String slug) {
    return IntStream.range(0, 8)
        .mapToLong(n -> {
          var before = site.db().asked();
          preview(by, slug);
          return site.db().asked() - before;
        })
        .min()
        .orElseThrow();
  }

  @Test
  void words_that_the_writer_chose_stay() {
    var world = site.world();
    var address = site.url() + "/spaces/public";
    var words =
        "See [our space](%1$s), `%1$s`, [%1$s!](%1$s), %1$s/x and %1$s. [other](https://a.example)";
    var id = world.start(world.member(ana, "hub"), "Own words", words.formatted(address));
    var prose =
        site.signedIn(ana)
            .get("/spaces/hub/discussions/" + id.value())
            .html()
            .select(".cg-prose")
            .first();
    assertEquals(
        "See our space, %1$s, %1$s!, %1$s/x and The public space. other".formatted(address),
        prose == null ? "" : prose.text());
  }
}
