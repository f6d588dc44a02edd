package commonground.chat.making;

import commonground.chat.talking.Stretch;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which messages of a room somebody has picked.
 *
 * @param numbers in order
 */
public record Picks(List<Integer> numbers) {

  /** So many fit into one discussion: who wants more makes two. */
  public static final int MOST = 100;

  /** Numbers that are looked at: a page shows 50 beside those that were picked before. */
  private static final int LOOKED_AT = 1_000;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  public Picks {
    numbers = List.copyOf(numbers);
  }

  /**
   * What a form or an address says: numbers, also several in one field, so that a form with many
   * has not too many fields. What is no number of a message is left out.
   */
  static Picks read(Collection<String> values) {
    return of(
        values.stream()
            .flatMap(BLANKS::splitAsStream)
            .filter(value -> value.matches("[1-9][0-9]{0,8}"))
            .limit(LOOKED_AT)
            .map(Integer::valueOf));
  }

  private static Picks of(Stream<Integer> numbers) {
    SortedSet<Integer> each = numbers.collect(Collectors.toCollection(TreeSet::new));
    return new Picks(List.copyOf(each));
  }

  Picks and(Collection<Integer> others) {
    return of(Stream.concat(numbers.stream(), others.stream()));
  }

  Picks without(Collection<Integer> others) {
    return of(numbers.stream().filter(number -> !others.contains(number)));
  }

  /** Those that do not stand on this page. */
  Picks beside(Stretch page) {
    return of(numbers.stream().filter(number -> !page.has(number)));
  }

  /** So many that their lines are shown. */
  Picks shown() {
    return of(numbers.stream().limit(MOST));
  }

  /** The others. */
  Picks carried() {
    return of(numbers.stream().skip(MOST));
  }

  /** As one field of a form says them. */
  String field() {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  boolean has(int number) {
    return numbers.contains(number);
  }

  /**
   * The first of them.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  int first() {
    return numbers.getFirst();
  }

  int count() {
    return numbers.size();
  }

  boolean isEmpty() {
    return numbers.isEmpty();
  }

  /** "message 3", "messages 3, 5 and 8". */
  static String words(List<Integer> numbers) {
    var each = numbers.stream().map(String::valueOf).toList();
    return each.size() == 1
        ? "message " + each.getFirst()
        : "messages "
            + String.join(", ", each.subList(0, each.size() - 1))
            + " and "
            + each.getLast();
  }
}
