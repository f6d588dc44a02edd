package commonground.contributions.mentions;

import commonground.platform.views.MentionPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds where a text names somebody: {@code @Siobhan}, {@code @"Siobhan Reilly"}. Pure. */
final class Typed {

  /** Of one text; what is beyond stays as it was typed. */
  static final int MOST = 50;

  /** Characters after the sign that are looked at. */
  private static final int REACH = 120;

  /** What may stand before the sign; after anything else it is an address, or escaped. */
  private static final String BEFORE = "(\"'“‘«*_~|—–";

  private static final Pattern QUOTED = Pattern.compile("[\"“]([^\"”]{1,100})[\"”]");

  private Typed() {}

  /**
   * A place where a text names somebody.
   *
   * @param start of the sign
   * @param end of what is looked at
   * @param rest what follows the sign, without quotation marks; as far as the words of its line go
   * @param quoted whether it stood in quotation marks: then {@code rest} is the whole name
   */
  record Place(int start, int end, String rest, boolean quoted) {}

  /** The places of a text, in order: where it has words, and as many as can be shown. */
  static List<Place> in(MentionPlaces text) {
    var places = new ArrayList<Place>();
    var most = MOST - text.count();
    var at = text.source().indexOf('@');
    while (at >= 0 && places.size() < most) {
      var place =
          text.isWords(at) && mayStand(text.source(), at)
              ? place(text, at)
              : Optional.<Place>empty();
      place.ifPresent(places::add);
      var next = place.filter(Place::quoted).map(Place::end).orElse(at + 1);
      at = text.source().indexOf('@', next);
    }
    return List.copyOf(places);
  }

  private static boolean mayStand(String source, int at) {
    return at == 0
        || Character.isWhitespace(source.charAt(at - 1))
        || BEFORE.indexOf(source.charAt(at - 1)) >= 0;
  }

  private static Optional<Place> place(MentionPlaces text, int at) {
    var after = after(text, at + 1);
    if (after.isEmpty()) {
      return Optional.empty();
    }
    var quotation = QUOTED.matcher(after);
    if (quotation.lookingAt()) {
      return Optional.of(new Place(at, at + 1 + quotation.end(), quotation.group(1), true));
    }
    return Character.isLetterOrDigit(after.codePointAt(0))
        ? Optional.of(new Place(at, at + 1 + after.length(), after, false))
        : Optional.empty();
  }

  /** What follows on the line, as far as it is words. */
  private static String after(MentionPlaces text, int start) {
    var end = start;
    while (end < start + REACH && text.isWords(end)) {
      end++;
    }
    return text.source().substring(start, end);
  }
}
