package commonground.discussions.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;

import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many forms that arrive at the same moment. */
class AtOnceTest {

  private static final int COPIES = 20;

  @RegisterExtension static final TestSite site = new TestSite();

  private static PersonId ada = new PersonId(0);
  private static PersonId ben = new PersonId(0);

  @BeforeAll
  static void space() {
    var world = site.world();
    var space = world.space("atonce", "At once", Kind.COMMUNITY, Visibility.HIDDEN);
    ada = site.person("Ada Atonce");
    ben = site.person("Ben Atonce");
    world.join(space, ada, Role.MEMBER);
    world.join(space, ben, Role.MEMBER);
  }

  private static long thread(String title) {
    return site.world().start(site.world().member(ada, "atonce"), title, "First").value();
  }

  private static String path(long thread) {
    return "/spaces/atonce/discussions/" + thread;
  }

  /** Sends each of these forms at the same moment; where each leads. */
  private static List<String> atOnce(Stream<Callable<HttpBrowser.Page>> forms) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(forms.toList()).stream()
          .map(answer -> {
            try {
              return answer.get().status() + " " + answer.get().header("Location");
            } catch (ExecutionException | InterruptedException e) {
              throw new AssertionError(e);
            }
          })
          .toList();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Callable<HttpBrowser.Page> reply(
      HttpBrowser browser, String token, long thread, String words, String once) {
    var fields = Map.of("_token", token, "_once", once, "post", words);
    var request = browser.form(path(thread) + "/posts", fields).header("Origin", site.url());
    return () -> browser.sendOnly(request);
  }

  @Test
  void twenty_copies_of_one_reply_are_one_post() {
    var thread = thread("Copies");
    var browser = site.signedIn(ada);
    var token = browser.token();
    var once = UUID.randomUUID().toString();
    var answers =
        atOnce(
            IntStream.range(0, COPIES).mapToObj(i -> reply(browser, token, thread, "Hello", once)));
    assertEquals(Set.of("303 " + path(thread) + "?said=posted-2#post-2"), Set.copyOf(answers));
    assertEquals(List.of(1L, 2L), numbers(thread));
  }

  @Test
  void twenty_copies_of_one_start_are_one_discussion() {
    var browser = site.signedIn(ada);
    var page = browser.get("/spaces/atonce/discussions/new");
    var fields = new HashMap<>(HttpBrowser.fields(page.form("main form")));
    fields.put("title", "Started at once");
    fields.put("post", "Hello");
    var answers =
        atOnce(
            IntStream.range(0, COPIES)
                .mapToObj(i -> {
                  var request = browser.form("/spaces/atonce/discussions", fields);
                  return () -> browser.sendOnly(request.header("Origin", site.url()));
                }));
    assertEquals(1, Set.copyOf(answers).size(), answers.toString());
    long started =
        site.db()
            .the(
                "select count(*) as n from discussions where title = 'Started at once'",
                row -> row.number("n"));
    assertEquals(1, started);
  }

  @Test
  void replies_of_two_people_at_once_are_numbered_without_gaps() {
    var thread = thread("Numbers");
    var one = site.signedIn(ada);
    var two = site.signedIn(ben);
    var tokens = Map.of(one, one.token(), two, two.token());
    var answers =
        atOnce(
            IntStream.range(0, COPIES)
                .mapToObj(i -> {
                  var who = i % 2 == 0 ? one : two;
                  var token = tokens.getOrDefault(who, "");
                  return reply(who, token, thread, "Reply " + i, UUID.randomUUID().toString());
                }));
    assertEquals(COPIES, Set.copyOf(answers).size());
    var all = LongStream.rangeClosed(1, COPIES + 1).boxed().toList();
    assertEquals(all, numbers(thread));
    assertEquals(all, revisions(thread));
  }

  private static List<Long> numbers(long thread) {
    return site.db()
        .list(
            "select number from posts where discussion_id = $1 order by number",
            row -> row.number("number"),
            thread);
  }

  private static List<Long> revisions(long thread) {
    return site.db()
        .list(
            "select revision from posts where discussion_id = $1 order by revision",
            row -> row.number("revision"),
            thread);
  }
}
