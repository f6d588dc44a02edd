package commonground.platform.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("long")
class MarkdownTest {

  /** A second on a machine of its own; the tests share theirs. */
  private static final Duration QUICK = Duration.ofSeconds(5);

  private final Markdown markdown = new Markdown();

  @Test
  void paragraphs_emphasis_and_lists_are_rendered() {
    assertEquals(
        "<p>A <strong>bold</strong> <em>word</em> <del>gone</del></p>\n<ul><li>one</li><li>two</li></ul>",
        html("A **bold** *word* ~~gone~~\n\n- one\n- two")
            .replace("\n<li>", "<li>")
            .replace("</li>\n</ul>", "</li></ul>"));
  }

  @Test
  void a_line_break_stays_one() {
    assertEquals("<p>one<br />\ntwo</p>", html("one\ntwo"));
  }

  @Test
  void html_is_shown_as_text() {
    var page = parsed("Hello <b>there</b>\n\n<div onclick=\"x()\">you</div>");
    assertTrue(page.select("b, div").isEmpty(), page.html());
    assertTrue(
        page.text().contains("<b>there</b>") && page.text().contains("<div onclick="), page.text());
  }

  @ParameterizedTest
  @CsvSource({
    "[a](https://example.org/x?y=1&z=2), https://example.org/x?y=1&z=2",
    "see https://example.org/a_b now, https://example.org/a_b",
    "[mail](mailto:a@example.org), mailto:a@example.org",
    "a@example.org, mailto:a@example.org",
    "[a](HTTP://EXAMPLE.ORG), HTTP://EXAMPLE.ORG"
  })
  void links_to_the_web_and_to_mail_work_and_vouch_for_nothing(String source, String href) {
    var link = parsed(source).expectFirst("a");
    assertEquals(href, link.attr("href"));
    assertEquals(
        Set.of("nofollow", "ugc", "noopener", "noreferrer"), Set.of(link.attr("rel").split(" ")));
  }

  @Test
  void a_picture_becomes_a_link_with_its_words() {
    var link =
        parsed("![The **knee** from the side](https://example.org/knee.png)").expectFirst("a");
    assertEquals("The knee from the side", link.text());
    assertEquals("https://example.org/knee.png", link.attr("href"));
    assertEquals("picture", parsed("![](https://example.org/knee.png)").text());
    assertEquals(
        1, parsed("[![knee](https://a.example/k.png)](https://b.example)").select("a").size());
  }

  @Test
  void headings_fit_under_the_heading_of_a_post_and_skip_no_level() {
    assertEquals(List.of("h3", "h4", "h5", "h3"), headings("# a\n\n## b\n\n### c\n\n# d"));
    assertEquals(List.of("h3", "h4", "h4"), headings("### a\n\n###### b\n\n##### c"));
    assertEquals(
        List.of("h3", "h4", "h5", "h6", "h6"),
        headings("# a\n\n## b\n\n### c\n\n#### d\n\n##### e"));
  }

  @Test
  void the_lines_of_html_stay_lines() {
    assertEquals("<p>&lt;div&gt;<br />\na<br />\n&lt;/div&gt;</p>", html("<div>\na\n</div>"));
    assertEquals("<p>a &lt;b<br />\nc&gt; d</p>", html("a <b\nc> d"));
  }

  @Test
  void a_task_says_to_the_ear_whether_it_is_done_and_is_no_form() {
    var page = parsed("- [ ] walk\n- [x] rest\n- [y] read");
    assertEquals(List.of("To do: walk", "Done: rest", "[y] read"), page.select("li").eachText());
    assertEquals(1, page.select("li:has(.cg-task--done[aria-hidden=true])").size());
    assertTrue(page.select("input").isEmpty());
    assertEquals("To do: walk", parsed("- [ ] walk\n\n- rest").expectFirst("li > p").text());
    assertEquals("Done: rest", markdown.plainText("1. [X] rest"));
  }

  @Test
  void a_table_names_its_columns_and_an_empty_head_is_no_heading() {
    var page = parsed("| n | |\n|---|---|\n| a | 1 |");
    assertEquals(List.of("n"), page.select("th[scope=col]").eachText());
    assertEquals(1, page.select("th").size());
    assertEquals(2, page.select("thead > tr > *").size());
  }

  @Test
  void nothing_is_there_for_the_ear_that_says_nothing() {
    assertEquals("https://example.org", parsed("[](https://example.org)").select("a").text());
    assertEquals("", html("#"));
    assertEquals(List.of("h3"), headings("#\n\n## a"));
  }

  @Test
  void a_table_scrolls_in_a_box_that_the_keyboard_reaches() {
    var page = parsed("| n | score |\n|---|---:|\n| a | 1 |");
    assertEquals("0", page.expectFirst("div.cg-scroll:has(> table)").attr("tabindex"));
    assertEquals("1", page.expectFirst("td.cg-right").text());
  }

  /** Each is repeated until the text is as long as it may be. */
  static List<String> bombs() {
    return List.of(
        "*a _b ",
        "*_~a~~",
        "**a*a_b_",
        "*_",
        "**",
        "~~a_*",
        "[",
        "[a](",
        "[a][",
        "[a]()[[",
        "![",
        "![a](",
        "](",
        "> ",
        "- ",
        "`",
        "`a``",
        "<",
        "<a ",
        "<?",
        "&",
        "a|",
        "|a\n|-\n",
        "|a|b\n|-|-\n|c|d\n",
        "1. a\n   1. b\n",
        "- a\n  ",
        "\\\n",
        "a\n",
        "[a]: b\n",
        "https://a.example/(((",
        "a@b.c ",
        "*_~a~~".repeat(140) + "\n\n",
        "[a][".repeat(230) + "\n\n",
        "**a*a_b_".repeat(140) + "\n\n");
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void a_text_made_to_be_slow_is_rendered_soon_and_stays_small(String piece) {
    for (var end : List.of("", "](u)", "\n\n[a]: /u", "\n---")) {
      var bomb =
          piece
                  .repeat(Markdown.MOST / piece.length() + 1)
                  .substring(0, Markdown.MOST - end.length())
              + end;
      assertTimeout(
          QUICK,
          () -> {
            var html = html(bomb);
            assertTrue(html.length() < 8_000_000, html.length() + " characters");
          });
    }
  }

  @Test
  void one_long_address_is_not_repeated_without_end() {
    var bomb = "[a]: https://e.example/" + "x".repeat(40_000) + "\n\n" + "[a] ".repeat(14_000);
    assertTrue(html(bomb).length() < 1_000_000);
  }

  @Test
  void a_paragraph_with_more_marks_than_anybody_types_stays_as_it_is() {
    assertEquals(300, parsed("*a* ".repeat(300)).select("em").size());
    var many = parsed("*a* ".repeat(600) + "\n**b**\n\n*c*");
    assertEquals("c", many.select("em").text());
    assertTrue(many.text().endsWith("*a* **b** c"), many.text());
  }

  @Test
  void after_a_thousand_lines_without_a_gap_there_is_one() {
    assertEquals(1, parsed("a\n".repeat(1_000)).select("p").size());
    assertEquals(3, parsed("a\n".repeat(2_001)).select("p").size());
  }

  @Test
  void a_text_over_the_limit_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> html("x".repeat(Markdown.MOST + 1)));
  }

  @Test
  void plain_text_holds_the_words_alone() {
    assertEquals(
        "Title\nbold and code a link\none\ntwo",
        markdown.plainText(
            "# Title\n\n**bold** and `code` [a link](https://a.example)\n\n- one\n- two"));
  }

  @Test
  void the_first_line_is_cut_between_words() {
    assertEquals(
        "Does anyone have…",
        markdown.firstLine("Does anyone\n\nhave *evidence* on stretching?", 20));
    assertEquals("short", markdown.firstLine("short", 20));
    assertFalse(Character.isHighSurrogate(markdown.firstLine("😀".repeat(40), 10).charAt(8)));
  }

  private List<String> headings(String source) {
    return parsed(source).select("h1, h2, h3, h4, h5, h6").stream().map(h -> h.tagName()).toList();
  }

  private Document parsed(String source) {
    return Jsoup.parseBodyFragment(html(source));
  }

  private String html(String source) {
    return markdown.render(source).toString();
  }
}
