package commonground.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Names say what a thing is; and every package says what it is for. */
class NamesTest {

  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "util", "utils", "utility", "common", "core", "impl", "dto", "manager", "helper",
          "service");

  /** Words of the product that would be another word's job. */
  private static final Set<String> OTHER_PEOPLES_WORDS =
      Set.of("user", "group", "channel", "item", "entity", "tenant");

  /** GOV.UK Frontend and the product itself have these in names. */
  private static final Set<String> KNOWN = Set.of("LinkGroup", "ResearchUserGroup");

  @Test
  void nothing_is_called_by_a_word_that_says_nothing() {
    assertEquals(List.of(), called(EMPTY_WORDS));
  }

  @Test
  void the_product_speaks_its_own_words() {
    assertEquals(List.of(), called(OTHER_PEOPLES_WORDS));
  }

  private static List<String> called(Set<String> words) {
    var found = new TreeSet<String>();
    for (var type : Classes.MAIN) {
      var known = KNOWN.stream().anyMatch(type.getSimpleName()::startsWith);
      if (!known && words(type.getSimpleName()).stream().anyMatch(words::contains)) {
        found.add(type.getName());
      }
      if (Arrays.stream(type.getPackageName().split("\\.")).anyMatch(words::contains)) {
        found.add(type.getPackageName());
      }
    }
    return List.copyOf(found);
  }

  /** The words of a name in lower case, a plural by its singular. */
  private static List<String> words(String name) {
    return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"))
        .map(word -> word.toLowerCase(Locale.ROOT).replaceFirst("(?<=..)s$", ""))
        .toList();
  }

  @Test
  void every_package_says_what_it_is_for_and_that_nothing_is_null() throws IOException {
    for (var root : List.of(Path.of("src/main/java"), Path.of("src/test/java"))) {
      try (var folders = Files.walk(root)) {
        for (var folder : folders.filter(NamesTest::hasClasses).toList()) {
          var info = folder.resolve("package-info.java");
          // A test package is the same package as the one it tests, and needs no second page.
          var one =
              Files.exists(info)
                  ? info
                  : Path.of("src/main/java")
                      .resolve(root.relativize(folder))
                      .resolve("package-info.java");
          var text = Files.exists(one) ? Files.readString(one) : "";
          assertEquals(true, text.contains("@NullMarked") && text.startsWith("/**"), "" + folder);
        }
      }
    }
  }

  private static boolean hasClasses(Path folder) {
    try (var files =
        Files.isDirectory(folder) ? Files.list(folder) : java.util.stream.Stream.<Path>of()) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
