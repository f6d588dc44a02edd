package commonground.spaces;

import commonground.platform.web.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which spaces somebody looks for.
 *
 * @param words each is in the name or the purpose, in small letters; none for all spaces
 * @param after the last space of the page before this one; 0 for the first page
 */
record Sought(List<String> words, SpaceId after) {

  static final Sought EVERYTHING = new Sought(List.of(), new SpaceId(0));

  /** More says nothing that fewer do not. */
  private static final int WORDS_MOST = 10;

  /** What the address of the list says. */
  static Sought of(Form query) {
    var words =
        Arrays.stream(query.text("q").toLowerCase(Locale.ROOT).split("[\\s\\p{Z}]+"))
            .filter(word -> !word.isEmpty())
            .limit(WORDS_MOST)
            .toList();
    return new Sought(words, new SpaceId(query.number("after").orElse(0L)));
  }

  /** Whether this is the first page. */
  boolean first() {
    return after.value() == 0;
  }
}
