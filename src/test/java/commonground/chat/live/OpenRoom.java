package commonground.chat.live;

import static java.util.Comparator.comparing;

import commonground.support.HttpBrowser;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jsoup.Jsoup;
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

  /** What says how much is unread: a page that is read does not count it again. */
  private static final String UNREAD = "[data-part=unread], [data-part=reading]";

  private final HttpBrowser browser;
  private final String address;
  private final String me;
  private final Element main;

  OpenRoom(HttpBrowser browser, String address) {
    this.browser = browser;
    this.address = address;
    var page = browser.get(address);
    this.me = page.html().expectFirst("html").attr("data-person");
    this.main = main(page);
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

  /** What the page shows but for how much is unread. */
  String lines() {
    return masked(read(main));
  }

  /** The same of the page as it is if it is opened now. */
  String freshLines() {
    return masked(read(main(browser.get(address))));
  }

  private static Element read(Element page) {
    var copy = page.clone();
    copy.select(UNREAD).remove();
    return copy;
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

  /**
   * Takes in what the site sends along to all who listen.
   *
   * @param news of a frame
   * @return false if the page asks instead
   */
  boolean push(JsonObject news) {
    if (!takes(news)) {
      var answer = ask();
      if (answer.status() == 200) {
        take(answer);
      }
      return false;
    }
    if (news.getLong("revision") > Long.parseLong(list(main).attr("data-revision"))) {
      for (var line : lines(news)) {
        var place = Jsoup.parse(line.getString("html")).body().child(0);
        put(own(place), line.getString("day"));
      }
      List.of("revision", "all")
          .forEach(data -> list(main).attr("data-" + data, news.getLong(data).toString()));
      list(main).attr("data-last", list(main).attr("data-all"));
    }
    return true;
  }

  /** Whether it begins where the page ends, and looks to this reader as to everybody. */
  private boolean takes(JsonObject news) {
    var muted = List.of(list(main).attr("data-muted").split(" "));
    return list(main).hasAttr("data-plain")
        && news.getLong("after") <= Long.parseLong(list(main).attr("data-revision"))
        && news.getString("state").equals(list(main).attr("data-state"))
        && lines(news).stream().noneMatch(line -> muted.contains(line.getLong("by").toString()));
  }

  private static List<JsonObject> lines(JsonObject news) {
    return news.getJsonArray("lines").stream().map(JsonObject.class::cast).toList();
  }

  /** What is sent to all is as who may press its buttons sees it, and has pressed none. */
  private Element own(Element place) {
    var bar = place.selectFirst(".cg-reactions");
    if (bar != null && (place.attr("data-by").equals(me) || main.selectFirst("#react") == null)) {
      bar.select("details").remove();
      if (bar.childrenSize() == 0) {
        bar.remove();
      }
    }
    var was = "> [data-number=" + place.attr("data-number") + "] [aria-pressed=true]";
    for (var pressed : list(main).select(was)) {
      place
          .select("button[value=" + pressed.attr("value") + "]")
          .attr("aria-pressed", "true")
          .attr("name", pressed.attr("name"));
    }
    return place;
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
