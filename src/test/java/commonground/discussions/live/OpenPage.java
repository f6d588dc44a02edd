package commonground.discussions.live;

import commonground.support.HttpBrowser;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * A page of a thread that stays open, and takes in what has changed by the rules of {@code
 * live-thread.js}: a part that shows something else is replaced, a post that comes after the others
 * is added to them.
 */
final class OpenPage {

  /** What counts as read goes along only with all the posts that it counts. */
  private static final Set<String> READING = Set.of("news", "reading");

  /** Tokens, the names of forms and of pages that are written on, and how long ago it was. */
  private static final String VARIES =
      "[name=_token], [name=_once], [name=_page], [name=_from], [name=_from_saves]";

  private final HttpBrowser browser;
  private final String address;
  private final Element main;

  OpenPage(HttpBrowser browser, String address) {
    this.browser = browser;
    this.address = address;
    this.main = main(browser.get(address));
  }

  private static Element main(HttpBrowser.Page page) {
    return page.html().expectFirst("main");
  }

  private static Element list(Element page) {
    return page.expectFirst(".cg-thread");
  }

  /** What the page shows, without what differs between two openings of it. */
  String shown() {
    return masked(main);
  }

  /** The same of the page as it is if it is opened now. */
  String fresh() {
    return masked(main(browser.get(address)));
  }

  private static String masked(Element page) {
    var copy = page.clone();
    copy.select(VARIES).remove();
    copy.select(".cg-post__ago").forEach(ago -> ago.text(""));
    copy.select("[data-part=heading] .cg-row__meta")
        .forEach(line -> line.html(line.html().replaceAll("\\([^)]*\\)", "")));
    // What the page had when it was opened; the script counts on from there.
    copy.select(".cg-thread")
        .forEach(list -> list.removeAttr("data-last").removeAttr("data-count"));
    copy.select(".cg-thread").removeAttr("data-posts");
    return copy.html().replaceAll("\\s+", " ").replaceAll("> | <", "\n");
  }

  /** What the script on it asks. */
  HttpBrowser.Page ask() {
    var list = list(main);
    var query = list.attr("data-query");
    var have = list.select("> li").eachAttr("data-print").stream().collect(Collectors.joining("-"));
    return browser.sendOnly(
        browser.request(
            list.attr("data-live")
                + "/since/"
                + list.attr("data-revision")
                + (query.isEmpty() ? "?" : query + "&")
                + "standing="
                + list.attr("data-standing")
                + "&have="
                + have));
  }

  /** Takes in what that was answered. */
  void take(HttpBrowser.Page answer) {
    var fresh = answer.html().body();
    var other = list(fresh);
    var numbers = List.of(other.attr("data-posts").split(" "));
    posts(other, !list(main).attr("data-query").contains("view="));
    var shown = new HashSet<>(list(main).select("> li").eachAttr("data-part"));
    var whole = shown.containsAll(numbers);
    for (var part : fresh.select("div[data-part]")) {
      var name = part.attr("data-part");
      var was = main.expectFirst("div[data-part=" + name + "]");
      if (!was.attr("data-print").equals(part.attr("data-print"))) {
        if (whole || !READING.contains(name)) {
          was.replaceWith(part.clone());
        }
      } else if (whole && name.equals("writing") && was.selectFirst("[name=_seen]") != null) {
        was.expectFirst("[name=_seen]").val(part.expectFirst("[name=_seen]").val());
      }
    }
    for (var data : List.of("data-revision", "data-standing")) {
      list(main).attr(data, other.attr(data));
    }
  }

  private void posts(Element other, boolean inTime) {
    for (var post : other.select("> li")) {
      var was = list(main).selectFirst("> li[data-part=" + post.attr("data-part") + "]");
      if (was != null) {
        was.replaceWith(post.clone());
      } else if (inTime) {
        list(main).appendChild(post.clone());
      }
    }
  }
}
