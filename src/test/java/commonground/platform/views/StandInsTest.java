package commonground.platform.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import commonground.support.Attacks;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that stand for something else. */
class StandInsTest {

  private static final String LINE = "[quote post 14]";
  private static final String MARKED = "<p class=\"cg-standin\">[quote post 14]</p>";

  private final Markdown markdown = new Markdown();

  private String html(String source) {
    return markdown.render(source).toString().replace("\n", "");
  }

  @Test
  void a_line_of_its_own_is_marked_also_without_blank_lines_around_it() {
    assertEquals(MARKED, html(LINE));
    assertEquals(MARKED + "<p>I agree</p>", html(LINE + "\n\nI agree"));
    assertEquals(
        "<p>You said:</p>" + MARKED + "<p>I <em>agree</em></p>",
        html("You said:\n" + LINE + "  \nI *agree*"));
    assertEquals(MARKED + MARKED + "<p>Both</p>", html(LINE + "\n" + LINE + "\nBoth"));
    assertEquals(
        "<p class=\"cg-standin\">[Quote post 3, characters 1 to 20]</p>",
        html("  [Quote post 3, characters 1 to 20]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "as in [quote post 14] here",
        "- [quote post 14]",
        "> [quote post 14]",
        "`[quote post 14]`",
        "    [quote post 14]",
        "```\n[quote post 14]\n```",
        "**a\n[quote post 14]\nb**",
        "[quote post 14](https://a.example)",
        "# [quote post 14]",
        "<p class=\"cg-standin\">[quote post 14]</p>"
      })
  void elsewhere_it_is_what_it_says(String source) {
    assertEquals(0, Jsoup.parse(html(source)).select(".cg-standin").size(), html(source));
  }

  @Test
  void twenty_of_a_text_are_marked() {
    var found = Jsoup.parse(html((LINE + "\n").repeat(50)));
    assertEquals(20, found.select(".cg-standin").size());
    assertEquals(30, found.text().split("quote").length - 1 - 20);
  }

  @Test
  void a_room_and_a_hundred_messages_are_marked_beside_twenty_quotes() {
    var messages = "[quote message 1 of room 7]\n".repeat(100);
    var html = html((LINE + "\n").repeat(20) + "[quote room 7]\n" + messages);
    assertEquals(121, Jsoup.parse(html).select(".cg-standin").size());
    assertTrue(html.contains("<p class=\"cg-standin\">[quote room 7]</p>"), html);
  }

  @ParameterizedTest
  @CsvSource({
    "'[quote post 14]\n\nI agree', I agree",
    "'I agree\n[quote post 14]', I agree",
    "'[quote post 14]', ''",
    "'`[quote post 14]` quotes', '[quote post 14] quotes'"
  })
  void it_is_silent_in_the_words_alone(String source, String words) {
    assertEquals(words, markdown.plainText(source));
    assertEquals(words, markdown.firstLine(source, 100));
  }

  /** A browser counts the characters of the page, this program those of the plain words. */
  @Test
  void plain_words_are_the_words_of_the_page_but_for_blanks() {
    var sendable = Attacks.all().stream().filter(attack -> !STRAY.matcher(attack).find()).toList();
    assertTrue(sendable.size() > 400, "strings: " + sendable.size());
    for (var attack : sendable) {
      assertEquals(shown(attack), letters(markdown.plainText(attack)), () -> visible(attack));
    }
    for (var source :
        new String[] {
          "# A\n\n- [ ] b\n- [x] **c**\n\n| d | e |\n|---|---|\n| f | g |\n\n1. h\n   > i &amp; j",
          "<b>k</b>\n\n![l](https://a.example) www.m.example <https://n.example>\\\no `p  q` ~~r~~",
          "[s](mailto:t@u.example \"v\") \ud83d\ude00 &nbsp; w",
        }) {
      assertEquals(shown(source), letters(markdown.plainText(source)), source);
    }
  }

  /** What no form lets through. */
  private static final Pattern STRAY =
      Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f\\ufffe\\uffff]|\\p{Cs}");

  private static String visible(String text) {
    return text.chars()
        .mapToObj(c -> c > 126 ? "\\u%04x".formatted(c) : "" + (char) c)
        .collect(Collectors.joining());
  }

  private String shown(String source) {
    return letters(Jsoup.parseBodyFragment(markdown.render(source).toString()).body().wholeText());
  }

  private static String letters(String text) {
    return text.replaceAll("[\\x00-\\x20\\xa0]", "");
  }
}
