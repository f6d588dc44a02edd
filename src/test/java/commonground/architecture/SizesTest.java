package commonground.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no longer fits on a screen or in a head is two things. */
class SizesTest {

  private static final int METHOD = 30;

  /** Methods that are longer, each with the reason. A line here that is not needed is a mistake. */
  private static final Map<String, String> LONGER =
      Map.ofEntries(
          Map.entry("platform/web/Answer.send", "a switch with one case for each kind of reply"));

  @ParameterizedTest
  @CsvSource({
    "src/main/java, .java, 350",
    "src/test/java, .java, 500",
    "src/main/resources/templates, .hbs, 80",
    "webroot/js, .js, 150"
  })
  void no_file_is_longer(String folder, String ending, int most) throws IOException {
    try (var files = Files.walk(Path.of(folder))) {
      var longer =
          files.filter(f -> f.toString().endsWith(ending)).filter(f -> lines(f) > most).toList();
      assertEquals(List.of(), longer, "longer than " + most + " lines");
    }
  }

  @Test
  void half_of_the_files_have_less_than_100_lines() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      var sizes =
          files.filter(f -> f.toString().endsWith(".java")).map(SizesTest::lines).sorted().toList();
      assertEquals(true, sizes.get(sizes.size() / 2) < 100, "the median of " + sizes);
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void no_method_is_longer_but_for_a_reason() {
    var longer = new TreeSet<String>();
    for (var file : Source.MAIN.files()) {
      longer.addAll(Methods.longerThan(METHOD, file));
    }
    assertEquals(new TreeSet<>(LONGER.keySet()), longer);
  }

  /** The lines from the brace that opens a body to the one that closes it. */
  private static final class Methods extends TreePathScanner<Void, String> {
    private final int most;
    private final Source.File file;
    private final List<String> longer = new ArrayList<>();

    private Methods(int most, Source.File file) {
      this.most = most;
      this.file = file;
    }

    static List<String> longerThan(int most, Source.File file) {
      var methods = new Methods(most, file);
      methods.scan(new TreePath(file.tree()), "");
      return methods.longer;
    }

    @Override
    public Void visitClass(ClassTree type, String outer) {
      var name = type.getSimpleName().toString();
      return super.visitClass(type, outer.isEmpty() ? name : outer + "." + name);
    }

    @Override
    public Void visitMethod(MethodTree method, String type) {
      var body = method.getBody();
      if (body != null && lines(body) > most) {
        var folder = file.packageName().replaceFirst("^commonground\\.?", "").replace('.', '/');
        longer.add((folder.isEmpty() ? "" : folder + "/") + type + "." + method.getName());
      }
      return super.visitMethod(method, type);
    }

    private long lines(com.sun.source.tree.Tree part) {
      var positions = Source.MAIN.trees().getSourcePositions();
      var lines = file.tree().getLineMap();
      return lines.getLineNumber(positions.getEndPosition(file.tree(), part))
          - lines.getLineNumber(positions.getStartPosition(file.tree(), part))
          + 1;
    }
  }
}
