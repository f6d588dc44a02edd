package commonground.fuzz;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The inputs that {@code scripts/dev/fuzz} begins with, and those it once found. */
class CorpusTest {

  static List<Path> corpus() throws IOException {
    try (var files = Files.list(Path.of("src/test/resources/fuzz/markdown"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void is_harmless(Path input) throws IOException {
    var bytes = Files.readAllBytes(input);
    assertDoesNotThrow(() -> MarkdownFuzz.fuzzerTestOneInput(bytes));
  }
}
