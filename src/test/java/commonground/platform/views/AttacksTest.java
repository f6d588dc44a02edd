package commonground.platform.views;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.support.Attacks;
import commonground.support.Harmless;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What attackers write is rendered into harmless HTML, wherever in a text it stands. */
class AttacksTest {

  /** Places in Markdown; a string takes the place of %s. */
  private static final List<String> PLACES =
      List.of(
          "%s",
          "before %s after",
          "- %s",
          "1. a\n2. %s\n\n   b",
          "- [x] %s",
          "> %s",
          "# %s",
          "**%s**",
          "~~%s~~",
          "[%s](https://example.org)",
          "![%s](https://example.org)",
          "[a](%s)",
          "[a](https://example.org \"%s\")",
          "[a](<%s>)",
          "<%s>",
          "<p title=\"%s\">",
          "| %s |\n|---|\n| x |",
          "| x |\n|---|\n| %s |",
          "```%s\nx\n```",
          "`%s`");

  private final Markdown markdown = new Markdown();

  static Set<String> kinds() {
    return Attacks.BY_KIND.keySet();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void of_an_attack_only_harmless_elements_are_left(String kind) {
    assertAll(
        Attacks.BY_KIND.getOrDefault(kind, List.of()).stream()
            .flatMap(attack -> PLACES.stream().map(place -> place.replace("%s", attack)))
            .map(source ->
                () -> assertEquals(List.of(), Harmless.complaints(html(source)), source)));
  }

  @Test
  void all_of_them_in_one_text_are_harmless_too() {
    for (var text : Attacks.inPieces(Attacks.all(), Markdown.MOST)) {
      assertEquals(List.of(), Harmless.complaints(html(text)));
    }
  }

  @Test
  void there_are_enough_of_them_and_none_twice() {
    var all = Attacks.all();
    assertTrue(all.size() >= 300, all.size() + " attacks");
    assertEquals(all.size(), Set.copyOf(all).size());
  }

  @Test
  void what_is_not_harmless_is_seen() {
    var harmful =
        Stream.of(
            "<script>x</script>",
            "<p onclick=x>x</p>",
            "<p style=x>x</p>",
            "<p id=x>x</p>",
            "<p class=cg-done>x</p>",
            "<a href=javascript:x>x</a>",
            "<a href=/sign-out>x</a>",
            "<a href=https://example.org rel=opener>x</a>",
            "<img src=https://example.org>",
            "<input>",
            "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;x'>");
    harmful.forEach(html -> assertFalse(Harmless.complaints(html).isEmpty(), html));
  }

  private String html(String source) {
    return markdown.render(source).toString();
  }
}
