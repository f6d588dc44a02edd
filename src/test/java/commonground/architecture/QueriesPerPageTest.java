package commonground.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.demo.Chatter;
import commonground.demo.World;
import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Perspective;
import commonground.spaces.Role;
import commonground.spaces.SpaceId;
import commonground.spaces.Visibility;
import commonground.support.Eventually;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A page asks as often for forty rows as for two. */
@Tag("long")
class QueriesPerPageTest {

  @RegisterExtension static final TestSite site = new TestSite();

  private final World world = site.world();
  private final PersonId ana = site.person("Ana Test");
  private final HttpBrowser browser = site.signedIn(ana);

  @Test
  void home_and_the_list_of_spaces_with_many_spaces() {
    space("first");
    assertAsksAsOften("/", () -> IntStream.range(0, 12).forEach(n -> space("home-" + n)));
    assertAsksAsOften("/spaces", () -> IntStream.range(0, 12).forEach(n -> space("list-" + n)));
  }

  @Test
  void a_space_and_its_people_with_many_people() {
    var space = space("people");
    Runnable grow = () -> IntStream.range(0, 12).forEach(n -> join(space, "Number " + n));
    assertAsksAsOften("/spaces/people", grow);
    assertAsksAsOften("/spaces/people/people", () -> join(space, "One More"));
    assertAsksAsOften("/spaces/people/me", () -> join(space, "Yet Another"));
  }

  @Test
  void a_space_and_its_discussions_with_many_discussions() {
    space("talk");
    start("talk", 2);
    assertAsksAsOften("/spaces/talk", () -> start("talk", 3));
    assertAsksAsOften("/spaces/talk/discussions", () -> start("talk", 35));
  }

  @Test
  void a_thread_with_2_and_with_40_posts() {
    var space = space("thread");
    var ben = join(space, "Ben Test");
    var member = world.member(ben, "thread");
    var thread = world.start(member, "A thread", "Hello");
    world.reply(member, thread, 1, "To the first");
    assertAsksAsOften(
        "/spaces/thread/discussions/" + thread.value(),
        () -> IntStream.rangeClosed(2, 39).forEach(n -> world.reply(member, thread, n, "More")));
  }

  @Test
  void a_thread_with_2_and_with_40_quotes_and_links_to_places() {
    var ben = join(space("quotes"), "Ben Quotes");
    var member = world.member(ben, "quotes");
    var thread = world.start(member, "A thread", "Hello");
    var path = "/spaces/quotes/discussions/" + thread.value();
    var link = "\n\n" + site.url() + path;
    world.reply(member, thread, 0, "[quote post 1]" + link);
    assertAsksAsOften(
        path,
        () ->
            IntStream.rangeClosed(2, 39)
                .forEach(n ->
                    world.reply(
                        member, thread, 0, "[quote post " + n + "]" + link + "/posts/" + n)));
  }

  @Test
  void a_room_with_2_and_with_40_messages_and_mentions() {
    var ben = join(space("room"), "Ben Room");
    var member = world.member(ben, "room");
    var chatter = new Chatter(site.db());
    var room = chatter.own(member);
    var path = "/spaces/room/chat/" + room.value();
    chatter.say(member, room, 0, "Dear [@" + ana.value() + "]");
    chatter.say(member, room, 1, "To the first");
    assertAsksAsOften(
        path,
        () ->
            IntStream.rangeClosed(2, 39)
                .forEach(n -> chatter.say(member, room, n, "[@" + ben.value() + "] " + n)));
    assertAsksAsOften("/spaces/room", () -> chatter.say(member, room, 0, "One more"));
  }

  @Test
  void a_letter_of_a_name_is_asked_about_without_reading_all_names_again() {
    space("letters");
    var path = "/spaces/letters/mentions?quiet&name=";
    assertEquals(asked(path + "!"), asked(path + "an"), "! begins no name");
  }

  @Test
  void a_thread_with_2_and_with_40_mentions_and_reactions() {
    var space = space("attached");
    var ben = join(space, "Ben Attached");
    var member = world.member(ben, "attached");
    var thread = world.start(member, "A thread", "Dear [@" + ana.value() + "]");
    var path = "/spaces/attached/discussions/" + thread.value();
    react(path, 1);
    assertAsksAsOften(
        path,
        () ->
            IntStream.rangeClosed(2, 40)
                .forEach(n -> {
                  var other = join(space, "Number " + n + " Attached");
                  world.reply(member, thread, 1, "[@" + other.value() + "] [@patients]");
                  react(path, n);
                }));
    assertAsksAsOften("/notices", () -> world.reply(member, thread, 1, "[@" + ana.value() + "]"));
  }

  private void react(String path, int number) {
    browser.post(
        path + "/reactions", Map.of("_token", browser.token(), "give", number + "-helpful"));
  }

  @Test
  void invitations_to_send_and_sent_to_many_people() {
    world.join(space("mailed"), ana, Role.FACILITATOR);
    var path = "/spaces/mailed/invitations/";
    check(path, 2).submit("main form", Map.of());
    assertAsksAsOften(path + "sent", () -> check(path, 20).submit("main form", Map.of()));
    assertEquals(asked(() -> check(path, 2)), asked(() -> check(path, 40)));
  }

  @Test
  void your_drafts_and_home_with_many_drafts() {
    draft("start", 1);
    draft("reply", 1);
    assertAsksAsOften("/drafts", () -> IntStream.range(2, 20).forEach(n -> draft("reply", n)));
    assertAsksAsOften("/", () -> IntStream.range(2, 20).forEach(n -> draft("start", n)));
  }

  @Test
  void what_is_new_in_one_and_in_many_spaces() {
    news("news");
    assertAsksAsOften("/catch-up", () -> IntStream.range(0, 12).forEach(n -> news("news-" + n)));
  }

  private void news(String slug) {
    var ben = join(space(slug), "Ben " + slug);
    var member = world.member(ben, slug);
    world.reply(member, world.start(member, "A thread", "Hello"), 1, "To the first");
    world.reply(member, world.start(world.member(ana, slug), "Mine", "Hello"), 1, "To Ana");
  }

  private void draft(String kind, int number) {
    browser.post(
        "/drafts",
        Map.of(
            "_token",
            browser.token(),
            "_box",
            kind + "-" + number + "-0",
            "_page",
            "page-" + kind + "-" + number,
            "_quiet",
            "1",
            "post",
            "Words"));
  }

  private HttpBrowser.Page check(String path, int people) {
    var list =
        IntStream.rangeClosed(1, people)
            .mapToObj(n -> "someone" + n + "@test.example")
            .collect(Collectors.joining("\n"));
    return browser.get(path + "email").submit("main form", Map.of("people", list));
  }

  private SpaceId space(String slug) {
    var space = world.space(slug, "Space " + slug, Kind.COMMUNITY, Visibility.LISTED);
    world.join(space, ana, Role.MEMBER, Perspective.PATIENT);
    return space;
  }

  private PersonId join(SpaceId space, String name) {
    var person = world.person(name);
    world.join(space, person, Role.MEMBER, Perspective.ACADEMIC);
    return person;
  }

  private void start(String slug, int threads) {
    var member = world.member(ana, slug);
    IntStream.range(0, threads).forEach(n -> world.start(member, "Thread " + n, "Hello"));
  }

  private void assertAsksAsOften(String path, Runnable grow) {
    var before = asked(path);
    assertTrue(before > 0, path + " asks nothing");
    grow.run();
    Eventually.that("the jobs of growing are done", QueriesPerPageTest::quiet);
    assertEquals(before, asked(path), path + " asks more often when there is more");
  }

  private static boolean quiet() {
    return site.db()
        .the(
            "select not exists (select 1 from jobs where died_at is null and due_at <= now()) as quiet",
            row -> row.flag("quiet"));
  }

  /** The fewest of several times: the event log and the jobs are asked about meanwhile too. */
  private long asked(String path) {
    return asked(() -> browser.get(path));
  }

  private long asked(Supplier<HttpBrowser.Page> page) {
    return IntStream.range(0, 8)
        .mapToLong(n -> {
          var before = site.db().asked();
          assertEquals(200, page.get().status());
          return site.db().asked() - before;
        })
        .min()
        .orElseThrow();
  }
}
