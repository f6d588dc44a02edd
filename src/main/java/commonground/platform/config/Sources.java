package commonground.platform.config;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lays the files and the environment over each other; the later one wins. */
final class Sources {
  static final String PRODUCTION = "production";
  private static final String PROFILE = Setting.PREFIX + "PROFILE";

  /** Where the test suite finds its own things; no settings of a site. */
  private static final String TEST = Setting.PREFIX + "TEST_";

  /** What the scripts read before there is a program. */
  private static final Set<String> FOR_SCRIPTS =
      Set.of(PROFILE, Setting.PREFIX + "JAVA_OPTS", Setting.PREFIX + "CHROMIUM");

  private final Path folder;
  private final List<ConfigMistake> mistakes = new ArrayList<>();
  private final Map<String, Setting> settings = new LinkedHashMap<>();
  private String profile = PRODUCTION;

  private Sources(Path home) {
    this.folder = home.resolve("config");
  }

  static Values read(Path home, Map<String, String> environment) {
    var sources = new Sources(home);
    sources.files(environment.getOrDefault(PROFILE, PRODUCTION).strip());
    sources.environment(new TreeMap<>(environment));
    return new Values(home, sources.profile, sources.settings, sources.mistakes);
  }

  private void files(String wanted) {
    lay("default.properties");
    if (!wanted.equals(PRODUCTION) && !wanted.isEmpty()) {
      profile(wanted);
    }
    // A test that read this machine's own settings could write to a real site's database.
    if (!wanted.equals("test") && Files.exists(folder.resolve("local.properties"))) {
      lay("local.properties");
    }
  }

  private void profile(String wanted) {
    var known = profiles();
    if (known.contains(wanted)) {
      profile = wanted;
      lay(wanted + ".properties");
      return;
    }
    mistakes.add(
        new ConfigMistake(
            "PROFILE",
            "\"" + wanted + "\" (" + PROFILE + ")",
            "one of " + String.join(", ", known) + ", or none on a real site",
            "Correct or unset " + PROFILE + "."));
  }

  private List<String> profiles() {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".properties"))
          .map(name -> name.substring(0, name.length() - ".properties".length()))
          .filter(name -> !name.equals("default") && !name.equals("local"))
          .sorted()
          .collect(Collectors.toList());
    } catch (IOException e) {
      return List.of();
    }
  }

  private void lay(String name) {
    var file = folder.resolve(name);
    var source = "config/" + name;
    var properties = new OnceOnly(source);
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (MalformedInputException e) {
      unreadable(file, "bytes that are not UTF-8");
    } catch (IOException e) {
      unreadable(file, Files.exists(file) ? "a file that cannot be read" : "no such file");
    } catch (IllegalArgumentException e) {
      unreadable(file, "\\u without four hexadecimal digits after it");
    }
    settings.putAll(properties.found);
  }

  private void unreadable(Path file, String found) {
    mistakes.add(
        new ConfigMistake(
            "config/" + file.getFileName(),
            found + " (" + file.toAbsolutePath() + ")",
            "a readable properties file in UTF-8",
            "Put the file back, or mend what it holds."));
  }

  private void environment(Map<String, String> environment) {
    environment.forEach((variable, text) -> {
      if (variable.startsWith(Setting.PREFIX)
          && !variable.startsWith(TEST)
          && !FOR_SCRIPTS.contains(variable)) {
        var key = Setting.key(variable);
        settings.put(key, new Setting(key, text.strip(), variable));
      }
    });
  }

  /** Properties keep the last of two equal keys in silence; here the second is a mistake. */
  private final class OnceOnly extends Properties {
    private static final long serialVersionUID = 1;

    private final transient Map<String, Setting> found = new LinkedHashMap<>();
    private final String source;

    OnceOnly(String source) {
      this.source = source;
    }

    @Override
    public synchronized Object put(Object key, Object value) {
      var name = (String) key;
      var before = found.put(name, new Setting(name, ((String) value).strip(), source));
      if (before != null) {
        mistakes.add(
            new ConfigMistake(
                Setting.name(name),
                "two lines for " + name + " (" + source + ")",
                "one line for each setting",
                "Remove one of them."));
      }
      return value;
    }
  }
}
