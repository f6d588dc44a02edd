package commonground.platform.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Turns settings into values and gathers every mistake on the way. A value that cannot be read is a
 * mistake and becomes a stand-in, so that reading goes on; no stand-in outlives {@link #done}.
 */
final class Values {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,6})([smhd])");
  private static final Set<String> SECRET = Set.of("database.url", "mail.url");

  static final String FOLDER = "a folder that can be written to, or a name that is free for one";

  private final Path home;
  private final String profile;
  private final Map<String, Setting> settings;
  private final List<ConfigMistake> mistakes;
  private final Set<String> read = new LinkedHashSet<>();

  Values(Path home, String profile, Map<String, Setting> settings, List<ConfigMistake> mistakes) {
    this.home = home;
    this.profile = profile;
    this.settings = settings;
    this.mistakes = new ArrayList<>(mistakes);
  }

  /** The same settings, one of them decided by the program itself; as if nothing had been read. */
  Values with(String key, String text) {
    var changed = new HashMap<>(settings);
    changed.put(key, new Setting(key, text, "the program"));
    return new Values(home, profile, changed, List.of());
  }

  String profile() {
    return profile;
  }

  boolean given(String key) {
    var setting = settings.get(key);
    return setting != null && !setting.text().isEmpty();
  }

  int number(String key, int least, int most) {
    var expected = "a whole number from " + least + " to " + most;
    return read(key, expected, least, text -> whole(text, least, most));
  }

  private static Optional<Integer> whole(String text, int least, int most) {
    if (!text.matches("\\d{1,9}")) {
      return Optional.empty();
    }
    return Optional.of(Integer.parseInt(text)).filter(n -> n >= least && n <= most);
  }

  Duration duration(String key, Duration least, Duration most, String range) {
    return read(
        key,
        "a duration such as 30m, 12h or 7d, " + range,
        least,
        text -> duration(text).filter(d -> d.compareTo(least) >= 0 && d.compareTo(most) <= 0));
  }

  private static Optional<Duration> duration(String text) {
    var parts = DURATION.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var number = Long.parseLong(parts.group(1));
    return Optional.of(
        switch (parts.group(2)) {
          case "s" -> Duration.ofSeconds(number);
          case "m" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          default -> Duration.ofDays(number);
        });
  }

  /** One line without control characters; what is empty is not there. */
  Optional<String> line(String key, int most) {
    return optional(
        key,
        "one line of up to " + most + " characters",
        text ->
            text.length() > most || text.chars().anyMatch(Character::isISOControl)
                ? Optional.empty()
                : Optional.of(text));
  }

  /** A folder or file, where a relative one starts at the home of the program. */
  Optional<Path> path(String key, String expected, Function<Path, Boolean> fits) {
    return optional(
        key,
        expected,
        text -> Optional.of(home.resolve(text).toAbsolutePath().normalize()).filter(fits::apply));
  }

  /** The folder that the site keeps things in. */
  Path folder(String key) {
    return path(key, FOLDER, Values::canBeFolder)
        .orElseGet(() -> {
          if (right(key)) {
            mistake(key, FOLDER);
          }
          return home;
        });
  }

  static boolean canBeFolder(Path path) {
    return !Files.exists(path) || (Files.isDirectory(path) && Files.isWritable(path));
  }

  /** Like {@link #read}, where nothing at all is right too. */
  <T> Optional<T> optional(String key, String expected, Function<String, Optional<T>> reading) {
    var setting = settings.get(key);
    if (setting != null && setting.text().isEmpty()) {
      read.add(key);
      return Optional.empty();
    }
    return tried(key, expected, reading);
  }

  /**
   * The value that the reading makes of the text.
   *
   * @param reading empty, or an IllegalArgumentException, where the text is not what is expected
   */
  <T> T read(String key, String expected, T standIn, Function<String, Optional<T>> reading) {
    return tried(key, expected, reading).orElse(standIn);
  }

  private <T> Optional<T> tried(
      String key, String expected, Function<String, Optional<T>> reading) {
    read.add(key);
    var setting = settings.get(key);
    if (setting == null) {
      undocumented(key);
      return Optional.empty();
    }
    Optional<T> value;
    try {
      value = reading.apply(setting.text());
    } catch (IllegalArgumentException e) {
      value = Optional.empty();
    }
    if (value.isEmpty()) {
      mistake(key, expected);
    }
    return value;
  }

  /** Whether no mistake was found in this setting so far. */
  boolean right(String key) {
    return mistakes.stream().noneMatch(mistake -> mistake.key().equals(Setting.name(key)));
  }

  private void undocumented(String key) {
    mistakes.add(
        new ConfigMistake(
            Setting.name(key),
            "no line for " + key + " in config/default.properties",
            "every setting with its default there",
            "Put config/default.properties back as it was delivered."));
  }

  void mistake(String key, String expected) {
    mistakes.add(new ConfigMistake(Setting.name(key), found(key), expected, remedy(key)));
  }

  private String found(String key) {
    var setting = settings.getOrDefault(key, new Setting(key, "", "nowhere"));
    if (setting.text().isEmpty()) {
      return "nothing (" + setting.source() + ")";
    }
    var shown =
        SECRET.contains(key)
            ? "a value that is not shown, because it may hold a password"
            : '"' + setting.text().replaceAll("//[^/]*@", "//…@") + '"';
    return shown + " (" + setting.source() + ")";
  }

  private String remedy(String key) {
    var setting = settings.get(key);
    return setting != null && setting.fromEnvironment()
        ? "Correct or unset " + setting.source() + "."
        : "Correct " + key + " in config/local.properties, or set " + Setting.variable(key) + ".";
  }

  /**
   * Ends the reading.
   *
   * @throws ConfigMistakes if there was any, or a setting that nobody asked for
   */
  void done() {
    settings.values().stream()
        .filter(setting -> !read.contains(setting.key()))
        .forEach(this::unknown);
    if (!mistakes.isEmpty()) {
      throw new ConfigMistakes(mistakes);
    }
  }

  private void unknown(Setting setting) {
    var name = setting.fromEnvironment() ? setting.source() : setting.key();
    var near =
        Nearest.to(setting.key(), read)
            .map(key -> setting.fromEnvironment() ? Setting.variable(key) : key);
    // The value stays out of it: this may be a secret under a misspelled name.
    mistakes.add(
        new ConfigMistake(
            name,
            "a setting that does not exist (" + setting.source() + ")",
            near.map(key -> "did you mean " + key + "?").orElse("a name from default.properties"),
            "Correct the name or remove it."));
  }
}
