package commonground.kill.chat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jsoup.nodes.Element;

/**
 * A page of a room that stays open at the room's end, and takes in what has changed by the rules of
 * {@code room.js} and {@code room-lines.js}.
 */
final class OpenPage {

  /** As in {@code room-lines.js}. */
  private static final int MOST = 400;

  private static final int KEPT = 300;

  private final NavigableMap<Integer, Line> lines = new TreeMap<>();
  private final Sights sights;
  private final Stopwatch watch;
  private final IntPredicate deaf;
  private final String path;
  private long revision;
  private String state = "";
  private String standing = "";
  private int first;
  private int last;
  private boolean plain;

  /**
   * @param page as it was opened
   * @param deaf the numbers of messages that it drops
   */
  OpenPage(Element page, Sights sights, Stopwatch watch, IntPredicate deaf) {
    var list = page.expectFirst(".cg-lines");
    this.deaf = deaf;
    this.sights = sights;
    this.watch = watch;
    this.path = list.attr("data-live");
    this.first = Integer.parseInt(list.attr("data-first"));
    this.last = Integer.parseInt(list.attr("data-last"));
    learn(list);
    list.select("> [data-number]").forEach(place -> set(Line.of(place)));
  }

  private void learn(Element list) {
    revision = Long.parseLong(list.attr("data-revision"));
    state = list.attr("data-state");
    standing = list.attr("data-standing");
    plain = list.hasAttr("data-plain");
  }

  private void set(Line line) {
    if (line.number() >= first && !deaf.test(line.number())) {
      lines.put(line.number(), line);
    }
    see(line);
  }

  /** Its reader sees it, there or on a page of older messages. */
  void see(Line line) {
    if (!deaf.test(line.number())) {
      sights.saw(line, watch.ms());
    }
  }

  long revision() {
    return revision;
  }

  List<Line> lines() {
    return List.copyOf(lines.values());
  }

  /** Whether what was sent along begins where the page ends, and is all that has changed. */
  boolean takes(JsonObject news) {
    return plain && news.getLong("after") <= revision && news.getString("state").equals(state);
  }

  /** Takes in what was sent along. */
  void push(JsonObject news) {
    if (news.getLong("revision") > revision) {
      JsonArray sent = news.getJsonArray("lines");
      sent.forEach(line -> set(Line.pushed(((JsonObject) line).getString("html"))));
      revision = news.getLong("revision");
      grow(news.getInteger("all"));
    }
  }

  private void grow(int all) {
    last = all;
    if (lines.size() > MOST) {
      while (lines.size() > KEPT) {
        lines.pollFirstEntry();
      }
      first = lines.firstKey();
    }
  }

  /** What it asks for what has changed. */
  String asks() {
    return path
        + "/since/"
        + revision
        + "?first="
        + first
        + "&last="
        + last
        + "&standing="
        + standing
        + "&end=yes";
  }

  /** A page with what was said from this number on. */
  String from(int number) {
    return path + "?from=" + number;
  }

  /** Takes in what that was answered. If it has missed very much, the page begins anew. */
  void take(Element answer) {
    var list = answer.expectFirst(".cg-lines");
    if (Long.parseLong(list.attr("data-revision")) < revision) {
      return; // It was overtaken.
    }
    if (list.hasAttr("data-whole")) {
      lines.clear();
      first = Integer.parseInt(list.attr("data-first"));
    }
    list.select("> [data-number]").forEach(place -> set(Line.of(place)));
    learn(list);
    grow(Integer.parseInt(list.attr("data-all")));
  }

  /** The number of its first line; 1 if it has none. */
  int first() {
    return first;
  }

  /** The number of its last line; 0 if it has none. */
  int last() {
    return last;
  }
}
