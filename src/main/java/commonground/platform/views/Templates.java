package commonground.platform.views;

import com.github.jknack.handlebars.io.AbstractTemplateLoader;
import com.github.jknack.handlebars.io.TemplateLoader;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/** The text of every template, read once. A template's name is its path without {@code .hbs}. */
public final class Templates {

  /** The beginning of {@code {{> name view}}}: its braces, and the name. */
  static final Pattern PARTIAL = Pattern.compile("(\\{\\{~?)>\\s*([\\w/-]+)");

  private static final String SUFFIX = ".hbs";

  private final SortedMap<String, Source> sources = new TreeMap<>();

  private Templates() {}

  /**
   * Every {@code .hbs} file below a folder of the class path.
   *
   * @throws IllegalStateException if there is none: a build that forgot its resources
   */
  public static Templates onClasspath(String folder) {
    var found = new Templates();
    try {
      var loader = Templates.class.getClassLoader();
      for (URL url : Collections.list(loader.getResources(folder))) {
        if (url.openConnection() instanceof JarURLConnection jar) {
          found.readJar(jar.getJarFile(), folder + "/");
        } else {
          found.readFolder(Path.of(url.toURI()), folder + "/");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("templates cannot be read from " + folder, e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("templates cannot be found in " + folder, e);
    }
    if (found.sources.isEmpty()) {
      throw new IllegalStateException("no template below " + folder + " on the class path");
    }
    return found;
  }

  /** These and the others; of two with one name the other wins. */
  public Templates and(Templates others) {
    var both = new Templates();
    both.sources.putAll(sources);
    both.sources.putAll(others.sources);
    return both;
  }

  /** A template given as text, for a test. */
  public Templates and(String name, String text) {
    var more = new Templates().and(this);
    more.add(name, name + SUFFIX, text);
    return more;
  }

  public static Templates none() {
    return new Templates();
  }

  public Set<String> names() {
    return Collections.unmodifiableSet(sources.keySet());
  }

  /**
   * @throws NullPointerException if there is no such name
   */
  String text(String name) {
    return Objects.requireNonNull(sources.get(name), name).text();
  }

  TemplateLoader loader() {
    return new Loader();
  }

  private void readJar(JarFile jar, String prefix) throws IOException {
    for (var entry : Collections.list(jar.entries())) {
      var path = entry.getName();
      if (path.startsWith(prefix) && path.endsWith(SUFFIX)) {
        try (var in = jar.getInputStream(entry)) {
          add(
              name(path.substring(prefix.length())),
              path,
              new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
  }

  private void readFolder(Path root, String prefix) throws IOException {
    try (var files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList()) {
        URI relative = root.toUri().relativize(file.toUri());
        add(name(relative.getPath()), prefix + relative.getPath(), Files.readString(file));
      }
    }
  }

  private static String name(String path) {
    return path.substring(0, path.length() - SUFFIX.length());
  }

  private void add(String name, String file, String text) {
    sources.put(name, new Source(file, text));
  }

  private final class Loader extends AbstractTemplateLoader {
    @Override
    public TemplateSource sourceAt(String name) throws IOException {
      var source = sources.get(name);
      if (source == null) {
        throw new FileNotFoundException(name + SUFFIX);
      }
      return source;
    }
  }

  private static final class Source implements TemplateSource {
    private final String file;
    private final String text;

    Source(String file, String text) {
      this.file = file;
      this.text = text;
    }

    String text() {
      return text;
    }

    /**
     * Handlebars' own partials see their caller's names, and take {@code size} and {@code empty}
     * from it; ours see only the record they are given.
     */
    @Override
    public String content(Charset charset) {
      return PARTIAL.matcher(text).replaceAll("$1" + Functions.PARTIAL + " \"$2\"");
    }

    @Override
    public String filename() {
      return file;
    }

    @Override
    public long lastModified() {
      return 0;
    }

    @Override
    public String toString() {
      return file;
    }
  }
}
