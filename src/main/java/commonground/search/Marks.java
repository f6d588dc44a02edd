package commonground.search;

import commonground.people.PersonId;
import commonground.spaces.SpaceId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What stands among the words of a row and is no word: where it is, whose, and of which days. So
 * one index answers the whole question, and reads little where few of the words are in places that
 * the reader may look into.
 */
final class Marks {

  /** Written for everyone. */
  static final String EVERYONE = "/e";

  /** A message, and no post. */
  static final String MESSAGE = "/m";

  private static final int LEVELS = 4;

  private Marks() {}

  static String space(SpaceId space) {
    return "/s" + space.value();
  }

  static String writer(PersonId writer) {
    return "/w" + writer.value();
  }

  /** A word of the title of the thread or room, on what is not the first post of a thread. */
  static String title(String root) {
    return "~" + root;
  }

  /** Whether it is a word, and not one of these. */
  static boolean isWord(String lexeme) {
    return !lexeme.startsWith("/") && !lexeme.startsWith("~");
  }

  /** The stretches of 1, 8, 64 and 512 days in which this lies. */
  static List<String> days(Instant at) {
    return IntStream.range(0, LEVELS).mapToObj(level -> days(number(at, level), level)).toList();
  }

  private static String days(long number, int level) {
    return "/d" + level + ":" + number;
  }

  private static long number(Instant at, int level) {
    return Math.floorDiv(at.getEpochSecond(), length(level));
  }

  /** In seconds. */
  private static long length(int level) {
    return ChronoUnit.DAYS.getDuration().toSeconds() << (3 * level);
  }

  /**
   * Days to look through.
   *
   * @param days marks, of which each row has one; none where every row counts
   * @param from their beginning
   */
  record Stretch(List<String> days, Instant from) {}

  /**
   * Back from a moment, in steps that grow: whoever goes on only while too little was found finds
   * about eight times as much as they need, whatever they look for.
   *
   * @param until the end of the first stretch lies after it
   * @param since nothing before it is wanted
   */
  static List<Stretch> back(Instant until, Instant since) {
    var stretches = new ArrayList<Stretch>();
    for (var level = 0; level < LEVELS; level++) {
      var last = number(until, level);
      var from = Instant.ofEpochSecond((last - 1) * length(level));
      stretches.add(new Stretch(List.of(days(last, level), days(last - 1, level)), from));
      if (!from.isAfter(since)) {
        return List.copyOf(stretches);
      }
    }
    stretches.add(new Stretch(List.of(), Instant.EPOCH));
    return List.copyOf(stretches);
  }
}
