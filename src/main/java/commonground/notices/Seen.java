package commonground.notices;

import commonground.discussions.DiscussionId;
import commonground.discussions.reading.Skims;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far threads went when a page counted what is new in them: what comes later stays unread,
 * whenever the button is pressed.
 *
 * @param threads at most {@link Skims#MOST}
 */
record Seen(Map<DiscussionId, Long> threads) {

  private static final Pattern PAIR = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

  /** The newest of them, if there are too many. */
  static Seen of(List<Unread> threads) {
    var seen = new LinkedHashMap<DiscussionId, Long>();
    threads.stream().limit(Skims.MOST).forEach(one -> seen.put(one.thread(), one.last()));
    return new Seen(seen);
  }

  /** What a form says; what is no pair of numbers is left out. */
  static Seen read(String text) {
    var seen = new LinkedHashMap<DiscussionId, Long>();
    PAIR.matcher(text)
        .results()
        .limit(Skims.MOST)
        .forEach(pair ->
            seen.put(
                new DiscussionId(Long.parseLong(pair.group(1))), Long.parseLong(pair.group(2))));
    return new Seen(seen);
  }

  /** For a form: pairs of a thread and its revision. */
  String text() {
    return threads.entrySet().stream()
        .map(one -> one.getKey().value() + "-" + one.getValue())
        .collect(Collectors.joining(" "));
  }
}
