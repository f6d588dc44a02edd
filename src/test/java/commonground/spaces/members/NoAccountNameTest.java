package commonground.spaces.members;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.joining.Offer;
import commonground.people.PersonId;
import commonground.platform.mail.MailFolder;
import commonground.spaces.Joining;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Slug;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces.NewSpace;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Where people choose their names, the name of an account stands nowhere: every page of two such
 * spaces, walked by everybody who may read there.
 */
@Tag("long")
class NoAccountNameTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private static final List<String> NEVER = List.of("zebedee", "quillfeather");

  private static PersonId zeb;
  private static PersonId fay;
  private static PersonId ana;
  private static PersonId admin;

  @BeforeAll
  static void people() {
    zeb = site.world().person("Zebedee Quillfeather", "z@test.example", false);
    site.givePassword(zeb);
    fay = site.person("Fay Facilitates");
    ana = site.person("Ana Reads");
    admin = site.world().person("Ada Administers", "ada@test.example", true);
    site.givePassword(admin);
    // Nobody has just made their account on the way.
    site.pass(Duration.ofHours(2));
    furnish("seen", Visibility.PUBLIC, Joining.ASK);
    furnish("unseen", Visibility.HIDDEN, Joining.INVITATION);
  }

  private static void furnish(String slug, Visibility visibility, Joining joining) {
    var world = site.world();
    var space =
        world.space(new NewSpace(new Slug(slug), "Group", "", Kind.RUG, visibility, joining));
    world.call(space, fay, "Robin");
    world.join(space, fay, Role.FACILITATOR);
    world.call(space, ana, "Wren");
    world.join(space, ana, Role.MEMBER);
    comesIn(slug, joining);
    write(slug);
  }

  /** By a link, or by asking and being let in; with the name for this space alone. */
  private static void comesIn(String slug, Joining joining) {
    var link = site.world().invite(site.world().member(fay, slug), Offer.of(Role.MEMBER));
    var asks = joining == Joining.ASK;
    var page = site.signedIn(zeb).get(asks ? "/spaces/" + slug + "/ask" : link.path());
    assertEquals("", page.field("name"));
    assertEquals(422, page.submit("main form", Map.of("agree", "yes")).status());
    page.submit("main form", Map.of("agree", "yes", "name", "Blue Heron"));
    if (asks) {
      var fays = site.signedIn(fay);
      var requests = fays.get("/spaces/" + slug + "/requests");
      assertTrue(requests.text().contains("Blue Heron"), requests.text());
      var home = fays.get("/");
      assertTrue(home.text().contains("Blue Heron asks to join Group"), home.text());
      assertEquals(Set.of(), walk(fays, slug));
      fays.get(requests.html().select(".cg-row a").attr("href"))
          .submit("main form", Map.of("_answer", "yes"));
    }
  }

  /**
   * They write, are answered and muted, bring somebody in, and somebody else is removed by them.
   */
  private static void write(String slug) {
    var world = site.world();
    var space = id(slug);
    world.join(space, zeb, Role.FACILITATOR);
    var member = world.member(zeb, slug);
    var thread = world.start(member, "A question", "My words");
    world.reply(world.member(ana, slug), thread, 1, "An answer");
    world.reply(member, thread, 2, "Thank you");
    var zebs = site.signedIn(zeb);
    var gone = site.person("Gone " + slug);
    world.join(space, gone, Role.MEMBER);
    zebs.get("/spaces/" + slug + "/people/" + gone.value() + "/removal")
        .submit("form[action$=/removal]", Map.of("reason", "Not kind"));
    zebs.get("/spaces/" + slug + "/invitations").submit("main form", Map.of());
  }

  private static SpaceId id(String slug) {
    return site.world().member(fay, slug).space().id();
  }

  /** The addresses of the pages on which the account's name stands. */
  private static Set<String> walk(HttpBrowser browser, String slug) {
    var found = new HashSet<String>();
    var known = new HashSet<String>();
    var next = new ArrayDeque<>(List.of("/", "/spaces", "/spaces/" + slug));
    while (!next.isEmpty()) {
      var path = next.remove();
      var page = browser.get(path);
      assertTrue(page.status() < 500, path);
      if (NEVER.stream().anyMatch(page.text().toLowerCase(Locale.ROOT)::contains)) {
        found.add(path);
      }
      page
          .html()
          .select("a[href^=/spaces/" + slug + "], a[href^=/join], img[src^=/spaces]")
          .stream()
          .map(a -> a.attr("href") + a.attr("src"))
          .map(href -> href.replaceAll("#.*", ""))
          .filter(known::add)
          .forEach(next::add);
    }
    assertTrue(known.size() > 2, "Only " + known + " was walked");
    return found;
  }

  @Test
  void on_no_page_for_a_member_a_facilitator_or_a_visitor() {
    for (var slug : List.of("seen", "unseen")) {
      assertEquals(Set.of(), walk(site.signedIn(ana), slug));
      assertEquals(Set.of(), walk(site.signedIn(fay), slug));
    }
    assertEquals(Set.of(), walk(site.browser(), "seen"));
    var search = site.signedIn(ana).get("/spaces/unseen/people?name=quillfeather").html();
    assertEquals(0, search.select(".cg-person").size());
  }

  @Test
  void on_no_page_for_an_administrator_who_opened_it() {
    var browser = site.signedIn(admin);
    browser
        .get("/admin")
        .submit("form[action=/admin/inspections]", Map.of("space", "unseen", "reason", "To see"));
    assertTrue(
        browser.get("/spaces/unseen").text().contains("You read here as site administrator"));
    assertEquals(Set.of(), walk(browser, "unseen"));
  }

  @Test
  void in_no_mail_and_in_no_event() {
    site.mail(site.email(fay), "Blue Heron asks to join Group");
    var mails =
        new MailFolder(site.config().mail().folder())
            .newest(500).stream()
                .map(mail -> (mail.subject() + " " + mail.text()).toLowerCase(Locale.ROOT))
                .toList();
    var events =
        site.db().list("select lower(data::text) as data from events", row -> row.text("data"));
    for (var name : NEVER) {
      assertFalse(mails.stream().anyMatch(mail -> mail.contains(name)), name);
      assertFalse(events.stream().anyMatch(data -> data.contains(name)), name);
    }
  }

  @Test
  void in_a_space_that_shows_accounts_it_stands_as_ever() {
    var open = site.world().space("open", "Open", Kind.COMMUNITY, Visibility.LISTED);
    site.world().join(open, zeb, Role.MEMBER);
    site.world().join(open, ana, Role.MEMBER);
    assertEquals(Set.of("/spaces/open/people"), shown());
  }

  private static Set<String> shown() {
    var all = walk(site.signedIn(ana), "open");
    all.removeIf(path -> path.matches(".*/people/[0-9]+.*"));
    return all;
  }
}
