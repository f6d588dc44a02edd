package commonground.chat.live;

import static java.util.Comparator.comparing;

import commonground.support.HttpBrowser;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * A page of a room that stays open, and takes in what has changed by the rules of {@code room.js}:
 * a message that looks different is replaced, one that is new stands below its day, a part that
 * shows something else is replaced.
 */
final class OpenRoom {

  /** Tokens, the names of forms and of pages that are written on, and up to where one has read. */
  private static final String VARIES =
      "[name=_token], [name=_once], [name=_page], [name=_from], [name=_from_saves], [name=_seen],"
          + " .cg-lines__new, script";

  private final HttpBrowser browser;
  private final String address;
  private final Element main;

  OpenRoom(HttpBrowser browser, String address) {
    this.browser = browser;
    this.address = address;
    this.main = main(browser.get(address));
  }

  private static Element main(HttpBrowser.Page page) {
    return page.html().expectFirst("main");
  }

  private static Element list(Element page) {
    return page.expectFirst(".cg-lines");
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
    copy.select(".cg-lines").removeAttr("data-whole");
    for (var flag : List.of("data-end", "data-plain", "data-sight")) {
      copy.select("[" + flag + "]").attr(flag, "yes");
    }
    copy.getAllElements().forEach(OpenRoom::inOneOrder);
    return copy.html().replaceAll("\\s+", " ").replaceAll("> | <", "\n");
  }

  /** Which attribute was put there first is no difference. */
  private static void inOneOrder(Element element) {
    var sorted =
        element.attributes().asList().stream().sorted(comparing(Attribute::getKey)).toList();
    element.clearAttributes();
    sorted.forEach(one -> element.attr(one.getKey(), one.getValue()));
  }

  /** What the script on it asks. */
  HttpBrowser.Page ask() {
    var list = list(main);
    return browser.sendOnly(
        browser.request(
            list.attr("data-live")
                + "/since/"
                + list.attr("data-revision")
                + "?first="
                + list.attr("data-first")
                + "&last="
                + list.attr("data-last")
                + "&standing="
                + list.attr("data-standing")
                + (list.hasAttr("data-end") ? "&end=yes" : "")));
  }

  /** Takes in what that was answered. */
  void take(HttpBrowser.Page answer) {
    var fresh = answer.html().body();
    var other = list(fresh);
    if (other.hasAttr("data-whole")) {
      list(main).empty();
    }
    other.select("> [data-number]").forEach(place -> put(place, day(place)));
    for (var part : fresh.select("[data-part]")) {
      var was = main.expectFirst("[data-part=" + part.attr("data-part") + "]");
      if (!was.attr("data-print").equals(part.attr("data-print"))) {
        was.replaceWith(part.clone());
      }
    }
    other.attributes().forEach(one -> list(main).attr(one.getKey(), one.getValue()));
    List.of("data-sight", "data-end").stream()
        .filter(flag -> !other.hasAttr(flag))
        .forEach(flag -> list(main).removeAttr(flag));
  }

  /** Puts one message in its place. */
  void put(Element place, String day) {
    var number = place.attr("data-number");
    var was = list(main).selectFirst("> [data-number=" + number + "]");
    if (was != null) {
      was.replaceWith(place.clone());
    } else if (list(main).hasAttr("data-end")) {
      if (!list(main).select(".cg-lines__day").eachText().contains(day)) {
        list(main).appendElement("h2").addClass("cg-lines__day").text(day);
      }
      list(main).appendChild(place.clone());
    }
  }

  static String day(Element place) {
    var day = place.previousElementSiblings().select("h2.cg-lines__day").first();
    return day == null ? "" : day.text();
  }

  /** The places with their messages, in order. */
  List<String> places() {
    return list(main).select("> [data-number]").eachText();
  }
}
