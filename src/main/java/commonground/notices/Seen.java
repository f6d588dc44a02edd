package commonground.notices;

import commonground.chat.RoomId;
import commonground.discussions.DiscussionId;
import commonground.discussions.reading.Skims;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far threads and rooms went when a page counted what is new in them: what comes later stays
 * unread, whenever the button is pressed.
 *
 * @param threads at most {@link Skims#MOST}
 * @param rooms as many
 */
record Seen(Map<DiscussionId, Long> threads, Map<RoomId, Long> rooms) {

  private static final Pattern PAIR = Pattern.compile("(r?)(\\d{1,18})-(\\d{1,18})");

  /** The newest of them, if there are too many. */
  static Seen of(CatchUp.Part part) {
    var threads = new LinkedHashMap<DiscussionId, Long>();
    var rooms = new LinkedHashMap<RoomId, Long>();
    part.threads().stream().limit(Skims.MOST).forEach(one -> threads.put(one.thread(), one.last()));
    part.rooms().stream().limit(Skims.MOST).forEach(one -> rooms.put(one.room(), one.revision()));
    return new Seen(threads, rooms);
  }

  /** What a form says; what is no pair of numbers is left out. */
  static Seen read(String text) {
    var threads = new LinkedHashMap<DiscussionId, Long>();
    var rooms = new LinkedHashMap<RoomId, Long>();
    PAIR.matcher(text)
        .results()
        .limit(2L * Skims.MOST)
        .forEach(pair -> {
          var id = Long.parseLong(pair.group(2));
          var revision = Long.parseLong(pair.group(3));
          if (pair.group(1).isEmpty()) {
            threads.put(new DiscussionId(id), revision);
          } else {
            rooms.put(new RoomId(id), revision);
          }
        });
    return new Seen(threads, rooms);
  }

  /** For a form: pairs of a thread, or of a room, and its revision. */
  String text() {
    return Stream.concat(
            threads.entrySet().stream().map(one -> one.getKey().value() + "-" + one.getValue()),
            rooms.entrySet().stream().map(one -> "r" + one.getKey().value() + "-" + one.getValue()))
        .collect(Collectors.joining(" "));
  }
}
