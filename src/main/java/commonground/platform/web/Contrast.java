package commonground.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Contrast between two colours (WCAG 2.2, 1.4.3 and 1.4.11). */
final class Contrast {

  /** Of text, at least; and of the edge of what can be operated. */
  private static final double TEXT = 4.5;

  private static final double EDGE = 3;

  /** Avatars, {@code --cg-avatar-1} to this. */
  private static final int AVATARS = 8;

  /** What stands on what in our stylesheet. */
  static final List<Pair> PAIRS = pairs();

  private Contrast() {}

  private static List<Pair> pairs() {
    var texts =
        Stream.of("ink", "muted", "link", "link-hover", "link-visited", "accent", "error", "warm")
            .flatMap(
                front -> Stream.of("ground", "paper").map(back -> new Pair(front, back, TEXT)));
    var onSoft =
        Stream.of("ink", "muted", "link", "link-hover")
            .flatMap(front ->
                Stream.of("soft", "warm-soft", "accent-soft", "sun-soft")
                    .map(b -> new Pair(front, b, TEXT)));
    var single =
        Stream.of(
            new Pair("warm", "warm-soft", TEXT),
            new Pair("accent", "accent-soft", TEXT),
            new Pair("on-accent", "accent", TEXT),
            new Pair("on-accent", "accent-hover", TEXT),
            new Pair("on-accent", "error", TEXT),
            new Pair("ink", "focus", TEXT),
            new Pair("edge", "paper", EDGE),
            new Pair("edge", "ground", EDGE),
            new Pair("on-footer", "footer", TEXT));
    var avatars =
        IntStream.rangeClosed(1, AVATARS).mapToObj(n -> new Pair("on-accent", "avatar-" + n, TEXT));
    return Stream.of(texts, onSoft, single, avatars).flatMap(s -> s).toList();
  }

  /** From 1, the same colour, to 21, black on white. */
  static double ratio(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    return 0.2126 * linear(hex, 1) + 0.7152 * linear(hex, 3) + 0.0722 * linear(hex, 5);
  }

  private static double linear(String hex, int at) {
    double part = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  /**
   * @param front property without {@code --cg-}
   * @param least the ratio that is needed
   */
  record Pair(String front, String back, double least) {

    /** What to mend; "" if the contrast is enough. */
    String tooWeak(Map<String, String> colours) {
      double ratio = ratio(colour(colours, front), colour(colours, back));
      return ratio >= least
          ? ""
          : String.format(
              Locale.ROOT,
              "--cg-%s on --cg-%s has contrast %.2f, at least %.1f is needed",
              front,
              back,
              ratio,
              least);
    }

    private static String colour(Map<String, String> colours, String name) {
      return Objects.requireNonNull(colours.get("--cg-" + name), "--cg-" + name);
    }
  }
}
