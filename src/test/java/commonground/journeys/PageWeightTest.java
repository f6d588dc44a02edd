package commonground.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.spaces.Kind;
import commonground.spaces.Role;
import commonground.spaces.Visibility;
import commonground.support.HttpBrowser;
import commonground.support.TestSite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How many bytes people wait for. Prints the figures. */
class PageWeightTest {

  private static final int FIRST_VISIT = 150_000;
  private static final int LATER_PAGE = 20_000;
  private static final int THREAD_PLAIN = 60_000;

  /** What a style sheet or a script asks for in turn. */
  private static final Pattern NAMED =
      Pattern.compile("url\\(\"?([^\")]+)\"?\\)|from\\s*\"(\\.[^\"]+)\"|import\\s*\"(\\.[^\"]+)\"");

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
    var browser = site.browser();
    var weights = new LinkedHashMap<String, Integer>();
    var waiting = new ArrayDeque<>(List.of("/"));
    while (!waiting.isEmpty()) {
      var path = waiting.poll();
      if (!weights.containsKey(path)) {
        var got = fetch(browser, path);
        weights.put(path, got.weight());
        waiting.addAll(got.names(path));
      }
    }
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
      var got = fetch(browser, path);
      System.out.printf(
          "%,9d bytes  %s, compressed (%,d plain)%n", got.weight(), path, got.plain());
      assertTrue(got.weight() <= LATER_PAGE, path + " has " + got.weight() + " bytes");
    }
  }

  @Test
  void a_thread_of_twenty_posts_is_light() {
    var got = fetch(site.signedIn(ana), "/spaces/talk/discussions/" + thread.value());
    System.out.printf("%,9d bytes  thread of 20 posts, plain%n", got.plain());
    assertTrue(got.plain() <= THREAD_PLAIN, "The page has " + got.plain() + " bytes");
  }

  /**
   * @param weight bytes as they travel
   */
  private record Got(int weight, String text) {

    int plain() {
      return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The paths of files that this one makes a browser fetch. */
    List<String> names(String path) {
      if (!path.startsWith("/assets/")) {
        return Jsoup.parse(text)
            .select("link[rel~=stylesheet|icon][href], script[src], img[src]")
            .stream()
            .map(at -> at.hasAttr("href") ? at.attr("href") : at.attr("src"))
            .toList();
      }
      return NAMED
          .matcher(text)
          .results()
          .map(match -> first(match.group(1), match.group(2), match.group(3)))
          .filter(name -> !name.startsWith("data:"))
          .map(name -> URI.create(path).resolve(name).toString())
          .toList();
    }

    private static String first(String... groups) {
      return java.util.Arrays.stream(groups)
          .filter(java.util.Objects::nonNull)
          .findFirst()
          .orElseThrow();
    }
  }

  private static Got fetch(HttpBrowser browser, String path) {
    var page =
        browser.send(
            HttpRequest.newBuilder(URI.create(site.url() + path))
                .header("Accept-Encoding", "gzip"));
    assertTrue(page.status() == 200, path + " gave " + page.status());
    return new Got(page.bytes().length, text(page));
  }

  private static String text(HttpBrowser.Page page) {
    if (!page.header("Content-Encoding").equals("gzip")) {
      return page.text();
    }
    try (var plain = new GZIPInputStream(new ByteArrayInputStream(page.bytes()))) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
