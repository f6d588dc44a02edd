package commonground.platform.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.spaces.Joining;
import commonground.spaces.Kind;
import commonground.spaces.Pause;
import commonground.spaces.Pauses;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Spaces;
import commonground.spaces.Visibility;
import commonground.spaces.members.Roles;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.LiveSocket;
import commonground.support.SecondNode;
import commonground.support.TestSite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Two nodes that share nothing but a database. What happens at one is heard at the other; who may
 * no longer hear is silent at both.
 */
@Timeout(120)
@Tag("long")
class TwoNodesTest {

  @RegisterExtension static final TestSite site = new TestSite();

  /** As {@code trust.md} promises it. */
  private static final Duration SOON = Duration.ofSeconds(2);

  private static SecondNode other;
  private static int number;

  private String slug = "";
  private SpaceId space = new SpaceId(1);
  private PersonId writer = new PersonId(1);
  private PersonId reader = new PersonId(1);
  private HttpBrowser facilitator = site.browser();
  private DiscussionId thread = new DiscussionId(1);

  @BeforeAll
  static void second() {
    other = new SecondNode(site);
  }

  @AfterAll
  static void stop() {
    other.close();
  }

  @BeforeEach
  void begin() {
    slug = "nodes-" + ++number;
    space = site.world().space(slug, "Nodes", Kind.COMMUNITY, Visibility.PUBLIC);
    writer = person("Writer", Role.FACILITATOR);
    reader = person("Reader", Role.MEMBER);
    facilitator = site.signedIn(writer);
    thread = site.world().start(site.world().member(writer, slug), "Knees", "What helps?");
  }

  private PersonId person(String name, Role role) {
    var person = site.person(name + " " + number);
    site.world().admit(space, person, role);
    return person;
  }

  private String name() {
    return "thread/" + thread.value();
  }

  private long revision() {
    return site.db()
        .the(
            "select revision from discussions where id = $1",
            row -> row.number("revision"),
            thread);
  }

  private String hint() {
    return "{\"" + name() + "\":" + revision() + "}";
  }

  private void reply() {
    site.world().reply(site.world().member(writer, slug), thread, 0, "Walking.");
  }

  /** A page of this browser at each node, which hears that thread. */
  private List<LiveSocket> pages(HttpBrowser browser) {
    var pages = List.of(LiveSocket.of(site, browser), other.socket(browser));
    pages.forEach(page -> page.listen(name(), 0).hears(hint()));
    return pages;
  }

  private void allHear(List<LiveSocket> pages) {
    var hint = hint();
    pages.forEach(page -> page.hears(hint));
  }

  @Test
  void a_change_at_one_is_heard_at_both_within_about_a_second() {
    var pages = pages(site.signedIn(reader));
    facilitator
        .get("/spaces/" + slug + "/discussions/" + thread.value())
        .submit("form[action$=/posts]", Map.of("post", "Walking."));
    var hint = hint();
    for (var page : pages) {
      Eventually.that("hears " + hint, Duration.ofMillis(2_500), () -> page.heard().contains(hint));
    }
  }

  /** After this act pages of the reader are silent; those of the writer are not. */
  private void silences(HttpBrowser browser, Runnable act) {
    var pages = pages(browser);
    var witnesses = pages(facilitator);
    reply();
    allHear(pages);
    act.run();
    Eventually.that(
        "both are silent",
        SOON.plusMillis(500), // for the machine
        () -> pages.stream().allMatch(TwoNodesTest::over));
    var before = pages.stream().map(LiveSocket::heard).toList();
    reply();
    allHear(witnesses);
    assertEquals(before, pages.stream().map(LiveSocket::heard).toList());
    pages.forEach(LiveSocket::close);
    witnesses.forEach(LiveSocket::close);
  }

  private static boolean over(LiveSocket page) {
    return page.isClosed() || page.heard().getLast().startsWith("{\"refused\":");
  }

  @Test
  void whoever_is_removed_from_a_space_is_silent() {
    close();
    silences(site.signedIn(reader), () -> site.world().leave(site.world().member(reader, slug)));
  }

  private void close() {
    site.world().open(site.world().member(writer, slug), Visibility.HIDDEN, Joining.INVITATION);
    thread = site.world().start(site.world().member(writer, slug), "Hips", "What helps?");
  }

  @Test
  void whoever_was_outside_is_silent_once_a_space_is_hidden() {
    var outside = site.signedIn(site.person("Outside " + number));
    silences(
        outside,
        () ->
            site.world()
                .open(site.world().member(writer, slug), Visibility.HIDDEN, Joining.INVITATION));
  }

  @Test
  void whoever_signs_out_is_closed() {
    var browser = site.signedIn(reader);
    silences(browser, () -> browser.post("/sign-out", Map.of("_token", browser.token())));
  }

  @Test
  void a_device_that_is_signed_out_from_another_is_closed() {
    var browser = site.signedIn(reader);
    silences(browser, () -> site.signOutEverywhere(reader));
  }

  @Test
  void a_site_administrator_who_reads_for_a_while_is_silent_after_it() {
    close();
    var mail = "admin" + number + "@test.example";
    var administrator = site.world().person("Admin " + number, mail, true);
    site.givePassword(administrator);
    var browser = site.signedIn(administrator);
    browser
        .get("/admin")
        .submit("form[action=/admin/inspections]", Map.of("space", slug, "reason", "A report."));
    site.db()
        .run(
            "update inspections set ends_at = $2 where space_id = $1",
            space,
            Instant.now().plusSeconds(3));
    try (var page = other.socket(browser)) {
      page.listen(name(), 0).hears(hint());
      reply();
      page.hears(hint()).hears("{\"refused\":\"" + name() + "\"}");
    }
  }

  @Test
  void whoever_gets_another_role_looks_again_and_hears_on() {
    close();
    looksAgain(() ->
        new Roles(site.db(), spaces())
            .give(site.world().member(writer, slug), reader, Role.OBSERVER));
  }

  @Test
  void whoever_is_paused_looks_again_and_hears_on() {
    close();
    var now = Instant.now();
    var pause = new Pause(now.plus(Duration.ofDays(1)), "Rest.");
    looksAgain(() ->
        site.db()
            .transaction(tx -> {
              new Pauses(spaces()).begin(tx, space, reader, pause, writer, now);
              return 0;
            }));
  }

  private Spaces spaces() {
    return new Spaces(site.db(), () -> false);
  }

  /** They read on; what they may do is another, so after this act their pages ask for all. */
  private void looksAgain(Runnable act) {
    var pages = pages(site.signedIn(reader));
    reply();
    allHear(pages); // and so what came before that reply, on both nodes
    var before = pages.stream().map(this::looks).toList();
    act.run();
    Eventually.that(
        "both look again",
        SOON.plusMillis(500), // for the machine
        () -> IntStream.range(0, pages.size()).allMatch(i -> looks(pages.get(i)) > before.get(i)));
    reply();
    allHear(pages);
    pages.forEach(LiveSocket::close);
  }

  /** How often this page was told to find out what has changed. */
  private long looks(LiveSocket page) {
    var look = "{\"" + name() + "\":0}";
    return page.heard().stream().filter(look::equals).count();
  }
}
