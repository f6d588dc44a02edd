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
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  private static final Set<String> ATTRIBUTES =
      Set.of("href", "rel", "class", "start", "role", "aria-label", "tabindex");

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
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<iframe src=javascript:alert(1)>",
        "<style>*{display:none}</style>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<form action=//evil><input name=_token></form>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java&#10;script:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:msgbox(1))",
        "[x](file:///etc/passwd)",
        "[x](//evil.example/path)",
        "[x](/sign-out)",
        "[x](#top)",
        "[x](https:evil)",
        "[x]( \u0001javascript:alert(1))",
        "<javascript:alert(1)>",
        "[x](https://e.example/\"onmouseover=\"alert(1))",
        "[x](https://e.example \"t\" onmouseover=alert(1))",
        "![x](https://e.example/p.png\" onerror=\"alert(1))",
        "![x](javascript:alert(1))",
        "![`<img src=x onerror=alert(1)>`](https://e.example)",
        "[![a](https://e.example/p.png)](javascript:alert(1))",
        "[a]: javascript:alert(1)\n\n[a]",
        "`</code><script>alert(1)</script>`",
        "```\"onload=alert(1)\n</pre><script>alert(1)</script>\n```",
        "| a |\n|---|\n| <table><img src=x onerror=alert(1)></table> |",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<!--><script>alert(1)</script>-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?php echo 1 ?><script>alert(1)</script>",
        "\u0000<script>\u0000alert(1)</script>",
        "http://a.example/<script>alert(1)</script>",
        "https://e.example/?a=1&quot;onmouseover=alert(1)",
        "www.e.example\"onmouseover=alert(1)"
      })
  void an_attack_leaves_only_harmless_elements(String attack) {
    for (var source :
        List.of(
            attack,
            "- " + attack,
            "> " + attack,
            "# " + attack,
            "| " + attack + " |\n|---|\n| x |")) {
      var page = parsed(source);
      assertTrue(
          page.body()
              .select(
                  "script, style, img, svg, math, iframe, form, input, object, embed, base, link, meta")
              .isEmpty(),
          page.html());
      for (var element : page.body().select("*")) {
        for (Attribute attribute : element.attributes()) {
          assertTrue(ATTRIBUTES.contains(attribute.getKey()), page.html());
        }
      }
      for (var link : page.select("a[href]")) {
        assertTrue(link.attr("href").matches("(?s)(https?://|mailto:).+"), link.outerHtml());
      }
    }
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
  void a_table_scrolls_in_a_box_that_the_keyboard_reaches() {
    var page = parsed("| n | score |\n|---|---:|\n| a | 1 |");
    assertEquals("0", page.expectFirst("div.cg-scroll:has(> table)").attr("tabindex"));
    assertEquals("1", page.expectFirst("td.cg-right").text());
  }

  static List<String> bombs() {
    return List.of(
        "*a _b ".repeat(12_000),
        "[".repeat(60_000),
        "[a](".repeat(20_000),
        "![".repeat(40_000) + "](https://a.example)".repeat(1_000),
        "> ".repeat(40_000) + "x",
        "- ".repeat(40_000) + "x",
        "`".repeat(50_000) + "x",
        "<".repeat(80_000),
        "&".repeat(80_000),
        "**".repeat(40_000) + "x" + "**".repeat(5_000),
        "a|".repeat(20_000) + "\n" + "-|".repeat(20_000) + "\n" + "|\n".repeat(5_000),
        "[a]: https://e.example/" + "x".repeat(40_000) + "\n\n" + "[a] ".repeat(14_000),
        "1. a\n   1. b\n".repeat(5_000),
        "https://a.example/(((".repeat(4_000));
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void a_text_made_to_be_slow_is_rendered_soon_and_stays_small(String bomb) {
    assertTimeout(
        QUICK,
        () -> {
          var html = html(bomb.substring(0, Math.min(bomb.length(), Markdown.MOST)));
          assertTrue(html.length() < 8_000_000, html.length() + " characters");
        });
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
