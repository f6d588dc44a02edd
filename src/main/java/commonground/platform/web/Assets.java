package commonground.platform.web;

import commonground.platform.db.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Stylesheet, scripts and pictures, read and compressed once at the start. All of them stand under
 * one hash of everything, {@code /assets/<hash>/<name>}: scripts and styles may then name each
 * other by relative paths, and a changed file changes every address.
 */
public final class Assets {

  private static final String ROOT = "/assets/";
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "webp", "image/webp");

  private final Map<String, Asset> assets = new HashMap<>();
  private final String hash;

  /**
   * @param folders with {@code css}, {@code js} and {@code img}; a file in a later one replaces the
   *     same file of an earlier one, so an organisation can bring its own logo. What is hidden, as
   *     macOS's {@code .DS_Store}, is passed over
   * @param theme colours by custom property, {@code --cg-accent} to {@code #0e5f5a}; see {@link
   *     Theme}
   * @throws CannotStart if the theme holds anything but known colours with enough contrast, or a
   *     file has a type that is not served
   */
  public Assets(List<Path> folders, Map<String, String> theme) {
    var files = new TreeMap<String, byte[]>();
    folders.forEach(folder -> read(folder, files));
    files.put("app.css", stylesheet(files, theme).getBytes(StandardCharsets.UTF_8));
    files.put("js/govuk-frontend.min.js", GovukFrontend.script().getBytes(StandardCharsets.UTF_8));
    this.hash = Packed.hash(files);
    files.forEach((name, bytes) -> assets.put(name, Packed.asset(type(name), bytes)));
  }

  /**
   * The address of {@code app.css}, {@code js/app.js}, {@code img/logo.svg}…
   *
   * @throws IllegalArgumentException if there is no such asset
   */
  public String url(String name) {
    if (!assets.containsKey(name)) {
      throw new IllegalArgumentException("no asset '" + name + "'; there are " + assets.keySet());
    }
    return ROOT + hash + "/" + name;
  }

  /**
   * @param path of a request. One with another hash, from a page of an older or newer version,
   *     finds today's file, which may then not be kept
   */
  public Optional<Asset> find(String path) {
    int slash = path.startsWith(ROOT) ? path.indexOf('/', ROOT.length()) : -1;
    if (slash < 0) {
      return Optional.empty();
    }
    var own = path.substring(ROOT.length(), slash).equals(hash);
    return Optional.ofNullable(assets.get(path.substring(slash + 1))).map(a -> a.at(own));
  }

  /** GOV.UK Frontend first, so that ours may change it; the theme last. */
  private static String stylesheet(SortedMap<String, byte[]> files, Map<String, String> theme) {
    var css = new StringBuilder(GovukFrontend.stylesheet());
    var own = files.subMap("css/", "css0");
    own.values()
        .forEach(file -> css.append(GovukFrontend.withoutComments(text(file))).append('\n'));
    own.clear();
    return css.append(Theme.css(theme, css.toString())).toString();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void read(Path folder, Map<String, byte[]> files) {
    try (var found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        var name = folder.relativize(file).toString().replace('\\', '/');
        if (!("/" + name).contains("/.")) {
          files.put(name, Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("assets cannot be read from " + folder, e);
    }
  }

  private static String type(String name) {
    var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null) {
      throw new CannotStart(
          name
              + ", in webroot or THEME_DIR, has a type that is not served. Remove it; served are "
              + new TreeMap<>(TYPES).keySet());
    }
    return type;
  }
}
