package commonground.platform.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a line of chat. */
class BriefMarkdownTest {

  private final Markdown markdown = new Markdown();

  private String brief(String source) {
    return markdown.brief(source).toString().replace("\n", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Hello *all* of **you**         | <p>Hello <em>all</em> of <strong>you</strong></p>",
        "~~no~~ `code`                  | <p><del>no</del> <code>code</code></p>",
        "- one                          | <ul><li>one</li></ul>",
        "> said                         | <blockquote><p>said</p></blockquote>",
        "# Not big                      | <p># Not big</p>",
        "---                            | <p>---</p>",
        "![a cat](https://example.org/) | <p>![a cat](https://example.org/)</p>",
        "[quote post 14]                | <p>[quote post 14]</p>",
        "<b>bold</b>                    | <p>&lt;b&gt;bold&lt;/b&gt;</p>",
        "- [ ] task                     | <ul><li>[ ] task</li></ul>"
      })
  void only_what_fits_into_a_line_of_chat_is_more_than_words(String source, String html) {
    assertEquals(html, brief(source));
  }

  @Test
  void an_underlined_line_and_a_table_are_as_they_were_typed() {
    assertEquals("<p>Title<br />=====</p>", brief("Title\n====="));
    assertEquals("<p>| a | b |<br />|---|---|<br />| 1 | 2 |</p>", brief("| a | b |\n|---|---|\n| 1 | 2 |"));
    assertEquals("<p>one</p><p>indented</p>", brief("one\n\n    indented"));
  }

  @Test
  void code_with_fences_stays_and_so_do_mentions_and_links() {
    assertEquals("<pre><code>x = 1</code></pre>", brief("```\nx = 1\n```"));
    assertEquals(List.of("12"), Markdown.mentioned(brief("Hello [@12]")));
    assertEquals(
        "<p><a href=\"https://example.org\" rel=\"nofollow ugc noopener noreferrer\">https://example.org</a></p>",
        brief("https://example.org"));
    assertFalse(brief("[x](javascript:alert(1))").contains("href"));
  }

  @Test
  void the_first_line_is_words_alone() {
    assertEquals("Hello all [x]", markdown.briefLine("Hello *all*\n\n[x]", 99).toString());
    assertEquals("# A…", markdown.briefLine("# A longer line", 5).toString());
  }
}
