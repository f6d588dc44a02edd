package commonground.access;

import static java.util.Objects.requireNonNull;

import commonground.platform.web.Route;
import commonground.spaces.Visibility;
import commonground.support.Tour.Who;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What {@code access-matrix.txt} says: for each route and person one status or three. A column may
 * be for several people; a cell may name one of them with a status of their own.
 */
final class AccessMatrix {

  private static final Path FILE = Path.of("src/test/resources/access-matrix.txt");

  private static final List<String> NONE = Collections.nCopies(Who.values().length, "missing");

  /** Of each person their column. */
  private final Map<String, Integer> columns = new LinkedHashMap<>();

  private final Map<String, List<String>> rows = new LinkedHashMap<>();

  AccessMatrix() {
    var lines = lines().stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    var heads = cells(lines.getFirst()).stream().skip(1).toList();
    for (var column = 0; column < heads.size(); column++) {
      for (var name : heads.get(column).split(" ", -1)) {
        columns.put(name, column);
      }
    }
    var people = Arrays.stream(Who.values()).map(AccessMatrix::name).toList();
    if (!List.copyOf(columns.keySet()).equals(people)) {
      throw new AssertionError(FILE + " has columns " + heads + ", expected " + people);
    }
    lines.stream().skip(1).map(AccessMatrix::cells).forEach(this::add);
  }

  private void add(List<String> cells) {
    var key = cells.getFirst().replaceAll(" +", " ");
    if (rows.put(key, cells.subList(1, cells.size())) != null) {
      throw new AssertionError(FILE + " has two lines for " + key);
    }
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  Set<String> routes() {
    return rows.keySet();
  }

  static String key(Route route) {
    return route.method() + " " + route.path();
  }

  private static String name(Who who) {
    return who.name().toLowerCase(Locale.ROOT);
  }

  /** The expected status, or "sign-in". */
  String expected(Route route, Who who, Visibility visibility) {
    var column = requireNonNull(columns.get(name(who)));
    var words = rows.getOrDefault(key(route), NONE).get(column).split(" +", -1);
    var own = name(who) + ":";
    for (var word : words) {
      if (word.startsWith(own)) {
        return word.substring(own.length());
      }
    }
    var cell = Arrays.stream(words).filter(word -> !word.contains(":")).toArray(String[]::new);
    return cell.length == 1 ? cell[0] : cell[List.of(Visibility.values()).indexOf(visibility)];
  }
}
