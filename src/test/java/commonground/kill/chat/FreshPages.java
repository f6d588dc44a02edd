package commonground.kill.chat;

import commonground.support.HttpBrowser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rooms as they are for who opens them now. */
final class FreshPages {

  private FreshPages() {}

  /**
   * All lines of these rooms, in order.
   *
   * @param browser of a member, at the node that is asked
   */
  static Map<Long, List<Line>> read(HttpBrowser browser, List<Long> rooms) {
    var all = new HashMap<Long, List<Line>>();
    rooms.forEach(room -> all.put(room, read(browser, room)));
    return all;
  }

  private static List<Line> read(HttpBrowser browser, long room) {
    var lines = new ArrayList<Line>();
    for (var from = 1; ; ) {
      var list = browser.get(Site.path(room) + "?from=" + from).html().expectFirst(".cg-lines");
      var next = from;
      for (var place : list.select("> [data-number]")) {
        var line = Line.of(place);
        if (line.number() >= next) {
          lines.add(line);
          from = line.number() + 1;
        }
      }
      if (from > Integer.parseInt(list.attr("data-all")) || from == next) {
        return lines;
      }
    }
  }
}
