package commonground.chat.talking;

import commonground.platform.web.Form;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which messages a page of a room shows. Their numbers have no gaps, so a page is a stretch of
 * numbers.
 *
 * @param first at least 1
 * @param last below {@code first} in a room without messages
 * @param all how many the room has
 */
public record Stretch(int first, int last, int all) {

  /** Messages on one page. */
  static final int PAGE = 50;

  /** The last page. */
  static Stretch latest(int all) {
    return new Stretch(Math.max(1, all - PAGE + 1), all, all);
  }

  /** The page that begins with this number; the last one if so few follow. */
  public static Stretch from(int number, int all) {
    return number > all - PAGE ? latest(all) : new Stretch(number, number + PAGE - 1, all);
  }

  /** The page that ends with this number; the first one if so few stand before it. */
  static Stretch to(int number, int all) {
    return number < PAGE ? from(1, all) : from(number - PAGE + 1, all);
  }

  /** The page with this number in its middle. */
  static Stretch around(int number, int all) {
    return from(Math.max(1, number - PAGE / 2), all);
  }

  /** The page that an address asks for; the last one if it asks for none. */
  public static Stretch read(Form query, int all) {
    return number(query, "from", n -> from(n, all))
        .or(() -> number(query, "to", n -> to(n, all)))
        .or(() -> number(query, "at", n -> around(n, all)))
        .orElseGet(() -> latest(all));
  }

  private static Optional<Stretch> number(
      Form query, String name, Function<Integer, Stretch> page) {
    return query
        .number(name)
        .filter(n -> n > 0)
        .map(n -> page.apply((int) Math.min(n, Integer.MAX_VALUE / 2)));
  }

  public boolean isFirst() {
    return first == 1;
  }

  public boolean isLast() {
    return last == all;
  }

  public boolean has(int number) {
    return first <= number && number <= last;
  }

  /** What the address of the page before it asks for; "" for the first one. */
  String older() {
    return isFirst() ? "" : "?to=" + (first - 1);
  }

  /** What the address of the page after it asks for; "" for the last one. */
  String newer() {
    return isLast() ? "" : "?from=" + (last + 1);
  }

  /** What its own address asks for. */
  String here() {
    return isLast() ? "" : "?from=" + first;
  }
}
