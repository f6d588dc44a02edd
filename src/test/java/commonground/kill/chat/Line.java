package commonground.kill.chat;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A message as a page shows it.
 *
 * @param name of the message; "" if it is deleted, or says what nobody sent
 * @param version of its words, as in {@link Fact}; 0 if nobody sent these
 * @param text all that is read there
 */
record Line(int number, String name, int version, String text) {

  private static final Pattern WORDS =
      Pattern.compile("(Writer [0-9]+, message [0-9]+), version ([0-9]+)");

  /** A hundred pages show the same line: it is read and kept once. */
  private static final ConcurrentMap<String, Line> PUSHED = new ConcurrentHashMap<>();

  private static final ConcurrentMap<Line, Line> KNOWN = new ConcurrentHashMap<>();

  /** As it is sent along to open pages. */
  static Line pushed(String html) {
    return PUSHED.computeIfAbsent(
        html, sent -> of(Jsoup.parseBodyFragment(sent).expectFirst("[data-number]")));
  }

  /**
   * @param place the element with its number
   */
  static Line of(Element place) {
    var prose = place.expectFirst(".cg-prose");
    var said = WORDS.matcher(prose.text());
    var gone = prose.hasClass("cg-removed");
    var right = !gone && said.matches();
    var line =
        new Line(
            Integer.parseInt(place.attr("data-number")),
            right ? said.group(1) : "",
            gone ? Fact.GONE : right ? Integer.parseInt(said.group(2)) : 0,
            place.text());
    var known = KNOWN.putIfAbsent(line, line);
    return known == null ? line : known;
  }
}
