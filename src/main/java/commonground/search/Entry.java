package commonground.search;

import commonground.contributions.Subject;
import commonground.people.PersonId;
import commonground.spaces.SpaceId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the index keeps of a post or a message.
 *
 * @param title of its thread or room; "" for none
 * @param first whether the post begins the thread: then the title is its own
 * @param words of it, without marks
 */
public record Entry(
    Subject.Kind kind,
    SpaceId space,
    PersonId writer,
    boolean everyone,
    Instant at,
    String title,
    boolean first,
    String words) {

  /** Raised when the same words give another row: then all of them are made again. */
  public static final int VERSION = 1;

  /** Words of one text that are kept. */
  private static final int MOST = 20_000;

  /** PostgreSQL takes a megabyte of words for a row (12.11); places are not counted here. */
  private static final int BYTES_MOST = 600_000;

  /** The last place that PostgreSQL counts is 16,383, and of one word it keeps 256 (12.11). */
  private static final int PLACES_MOST = 16_000;

  private static final int PLACES_OF_ONE = 200;

  /** So that a phrase does not begin in the title and end in the post. */
  private static final int GAP = 10;

  /** A text that the database reads as {@code tsvector}. */
  public String vector() {
    return places().entrySet().stream()
        .map(one -> Expression.quoted(one.getKey()) + of(one))
        .collect(Collectors.joining(" "));
  }

  /** Those of its words that count in the list of words. */
  public Set<String> roots() {
    return places().keySet().stream().filter(Marks::isWord).collect(Collectors.toUnmodifiableSet());
  }

  private Map<String, StringBuilder> places() {
    var places = new LinkedHashMap<String, StringBuilder>();
    marks().forEach(mark -> places.put(mark, new StringBuilder()));
    var heading = Terms.of(title, MOST);
    if (first) {
      put(places, heading, 1, "A");
    } else {
      heading.forEach(term -> places.put(Marks.title(term.root()), new StringBuilder()));
    }
    put(places, Terms.of(words, MOST), heading.size() + GAP, "");
    return places;
  }

  private List<String> marks() {
    var marks = new ArrayList<>(Marks.days(at));
    marks.add(Marks.space(space));
    marks.add(Marks.writer(writer));
    if (everyone) {
      marks.add(Marks.EVERYONE);
    }
    if (kind == Subject.Kind.MESSAGE) {
      marks.add(Marks.MESSAGE);
    }
    return marks;
  }

  private static String of(Map.Entry<String, StringBuilder> one) {
    return one.getValue().isEmpty() ? "" : ":" + one.getValue();
  }

  private static void put(
      Map<String, StringBuilder> places, List<Terms.Term> terms, int start, String weight) {
    var place = start;
    var bytes = 0;
    for (var term : terms) {
      var there = places.get(term.root());
      if (there == null) {
        bytes += term.root().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > BYTES_MOST) {
          return;
        }
        there = new StringBuilder();
        places.put(term.root(), there);
      }
      if (place <= PLACES_MOST && there.length() < PLACES_OF_ONE * 6) {
        there.append(there.isEmpty() ? "" : ",").append(place).append(weight);
      }
      place++;
    }
  }
}
