package commonground.kill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the kill test is asked to do.
 *
 * @param what posts, chat or both
 * @param kills if it was said; each part has its own number else
 * @param writers of chat
 * @param readers of chat
 * @param seed of what is random
 * @param prove whether to break what the look must then see
 */
record Arguments(
    List<What> what, OptionalInt kills, int writers, int readers, int seed, boolean prove) {

  /** During what the site is killed. */
  enum What {
    POSTS,
    CHAT
  }

  static final String USAGE =
      "Usage: scripts/dev/kill-test [posts | chat] [--kills N] [--writers N] [--readers N]"
          + " [--seed N] [--prove]";

  private static final String NUMBER = "[1-9][0-9]{0,3}";

  /** Empty if it is not understood. */
  static Optional<Arguments> read(int seed, String... typed) {
    var usual = new Arguments(List.of(What.values()), OptionalInt.empty(), 50, 100, seed, false);
    return usual.read(new ArrayList<>(Arrays.asList(typed)));
  }

  private Optional<Arguments> read(List<String> rest) {
    if (rest.isEmpty()) {
      return Optional.of(this);
    }
    var word = rest.removeFirst();
    return switch (word) {
      case "posts" -> only(What.POSTS).read(rest);
      case "chat" -> only(What.CHAT).read(rest);
      case "--prove" -> new Arguments(what, kills, writers, readers, seed, true).read(rest);
      case "--kills" ->
          number(rest, n -> new Arguments(what, OptionalInt.of(n), writers, readers, seed, prove));
      case "--writers" -> number(rest, n -> new Arguments(what, kills, n, readers, seed, prove));
      case "--readers" -> number(rest, n -> new Arguments(what, kills, writers, n, seed, prove));
      case "--seed" -> number(rest, n -> new Arguments(what, kills, writers, readers, n, prove));
      default -> Optional.empty();
    };
  }

  private Arguments only(What one) {
    return new Arguments(List.of(one), kills, writers, readers, seed, prove);
  }

  private interface With {
    Arguments number(int number);
  }

  private static Optional<Arguments> number(List<String> rest, With with) {
    return rest.isEmpty() || !rest.getFirst().matches(NUMBER)
        ? Optional.empty()
        : with.number(Integer.parseInt(rest.removeFirst())).read(rest);
  }
}
