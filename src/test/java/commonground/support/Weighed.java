package commonground.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;

/**
 * A file or page as a browser gets it.
 *
 * @param weight bytes as they travel
 * @param text unpacked
 */
public record Weighed(int weight, String text) {

  /** What a style sheet or a script asks for in turn. */
  private static final Pattern NAMED =
      Pattern.compile("url\\(\"?([^\")]+)\"?\\)|from\\s*\"(\\.[^\"]+)\"|import\\s*\"(\\.[^\"]+)\"");

  /** All that a browser gets that is here for the first time, by its path. */
  public static Map<String, Integer> firstVisit(HttpBrowser browser) {
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
    return weights;
  }

  public static Weighed fetch(HttpBrowser browser, String path) {
    var page = browser.send(browser.request(path).header("Accept-Encoding", "gzip"));
    if (page.status() != 200) {
      throw new AssertionError(path + " gave " + page.status());
    }
    return new Weighed(page.bytes().length, text(page));
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

  /** Bytes unpacked. */
  public int plain() {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The paths of files that this one makes a browser fetch. */
  private List<String> names(String path) {
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
        .flatMap(
            match -> Stream.of(1, 2, 3).flatMap(group -> Stream.ofNullable(match.group(group))))
        .filter(name -> !name.startsWith("data:"))
        .map(name -> URI.create(path).resolve(name).toString())
        .toList();
  }
}
