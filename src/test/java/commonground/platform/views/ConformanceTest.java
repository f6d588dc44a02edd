package commonground.platform.views;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

/**
 * The examples of the CommonMark specification 0.31.2, as commonmark-java brings them. Each comes
 * out as expected but for {@link SafeDifferences}, or stands with its reason in {@code
 * commonmark-differences.txt}.
 */
class ConformanceTest {

  private static final int EXAMPLES = 652;

  private final Markdown markdown = new Markdown();

  @Test
  void every_example_comes_out_as_expected_or_has_a_reason() throws IOException {
    var reasons = reasons();
    var examples = ExampleReader.readExamples(TestResources.getSpec());
    assertEquals(EXAMPLES, examples.size());
    var wrong = new ArrayList<String>();
    for (var number = 1; number <= examples.size(); number++) {
      var difference = difference(examples.get(number - 1));
      if (difference.isEmpty() == reasons.containsKey(number)) {
        wrong.add("\nExample " + number + (difference.isEmpty() ? " needs no reason" : difference));
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** "" if there is none. */
  private String difference(Example example) {
    var expected = SafeDifferences.expected(example.getSource(), example.getHtml());
    var ours = SafeDifferences.ours(markdown.render(example.getSource()).toString());
    return expected.equals(ours)
        ? ""
        : " (" + example.getSection() + ")\n" + example.getSource() + expected + "\n" + ours;
  }

  @Test
  void a_difference_is_seen() {
    assertEquals(SafeDifferences.expected("*a*", "<p><em>a</em></p>"), ours("*a*"));
    assertTrue(!SafeDifferences.expected("*a*", "<p>*a*</p>").equals(ours("*a*")));
    assertTrue(!SafeDifferences.expected("a\\\nb", "<p>a b</p>").equals(ours("a\\\nb")));
  }

  private String ours(String source) {
    return SafeDifferences.ours(markdown.render(source).toString());
  }

  /** The reason for each number of an example that differs. */
  private static Map<Integer, String> reasons() throws IOException {
    var reasons = new TreeMap<Integer, String>();
    try (var file = ConformanceTest.class.getResourceAsStream("/commonmark-differences.txt")) {
      var text = new String(requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      for (var line : text.split("\n")) {
        if (!line.isBlank() && !line.startsWith("#")) {
          var parts = line.split(" ", 2);
          reasons.put(Integer.parseInt(parts[0]), parts[1]);
        }
      }
    }
    return reasons;
  }
}
