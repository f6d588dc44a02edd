package commonground.discussions.changing;

import commonground.discussions.Version;
import commonground.discussions.differences.Differences;
import commonground.discussions.differences.Stretch;
import commonground.discussions.differences.Stretch.Fate;
import commonground.platform.views.Count;
import commonground.platform.views.TimeView;
import commonground.platform.views.When;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One change of a post, or its beginning.
 *
 * @param heading what happened then
 * @param sum how much changed, or why that is not shown; "" for the beginning
 * @param more whether further changes are left out here
 * @param href where the whole version is; "" if it is hidden
 */
record ChangeView(
    String heading,
    TimeView at,
    String sum,
    List<StretchView> stretches,
    boolean more,
    String href) {

  /** So many stretches, and so many characters of them, are shown of one change. */
  private static final int STRETCHES = 200;

  private static final int CHARACTERS = 20_000;

  /** Of what stayed the same, so many words are shown beside a change. */
  private static final int BESIDE = 12;

  private static final Pattern BEGINNING = Pattern.compile("(?:\\S++\\s++){" + BESIDE + "}");
  private static final Pattern END = Pattern.compile("(?:\\s++\\S++){" + BESIDE + "}\\s*+$");

  /** Words with one fate. */
  record StretchView(boolean removed, boolean added, String words) {}

  /** The beginning of a post, or of what is left of it. */
  static ChangeView beginning(Version first, String href) {
    return of("Written", first, first.hidden().map(ChangeView::hidden).orElse(""), List.of(), href);
  }

  static ChangeView between(Version before, Version after, String href) {
    if (after.hidden().isPresent()) {
      return of("Changed", after, hidden(after.hidden().get()), List.of(), href);
    }
    if (before.hidden().isPresent()) {
      var why = "What changed is not shown, because the version before it is erased.";
      return of("Changed", after, why, List.of(), href);
    }
    var told = Differences.between(before.source(), after.source());
    return of("Changed", after, sum(told), told, href);
  }

  private static ChangeView of(
      String heading, Version version, String sum, List<Stretch> told, String href) {
    var shown = shown(told);
    return new ChangeView(
        heading,
        When.at(version.writtenAt(), When.UK),
        sum,
        shown,
        shown.size() < told.size(),
        version.hidden().isPresent() ? "" : href);
  }

  private static String hidden(Version.Hidden hidden) {
    return "This version is erased. "
        + (hidden.by().isEmpty() ? "A moderator" : hidden.by())
        + " did it on "
        + When.at(hidden.at(), When.UK).words()
        + ". The reason: "
        + hidden.why().words()
        + ".";
  }

  private static String sum(List<Stretch> told) {
    if (told.stream().allMatch(stretch -> stretch.fate() == Fate.KEPT)) {
      return "Only blanks and line breaks changed.";
    }
    var removed = count(told, Fate.REMOVED);
    var added = count(told, Fate.ADDED);
    if (removed + added == 0) {
      return "Only signs changed.";
    }
    var first = removed == 0 ? "" : "Removed " + Count.of(removed, "word", "words");
    var second = added == 0 ? "" : "dded " + Count.of(added, "word", "words");
    var and = removed == 0 ? "A" : added == 0 ? "" : ", a";
    return first + and + second + ".";
  }

  private static int count(List<Stretch> told, Fate fate) {
    return told.stream().filter(one -> one.fate() == fate).mapToInt(Stretch::count).sum();
  }

  /** As many as fit, in full; what stayed between them is shortened. */
  private static List<StretchView> shown(List<Stretch> told) {
    var shown = new ArrayList<StretchView>();
    var length = 0;
    for (var i = 0; i < told.size() && i < STRETCHES; i++) {
      var stretch = told.get(i);
      var words =
          stretch.fate() == Fate.KEPT
              ? beside(stretch.words(), i > 0, i < told.size() - 1)
              : stretch.words();
      length += words.length();
      if (length > CHARACTERS) {
        break;
      }
      shown.add(
          new StretchView(stretch.fate() == Fate.REMOVED, stretch.fate() == Fate.ADDED, words));
    }
    return shown;
  }

  /**
   * The words that stand next to a change.
   *
   * @param after whether a change stands before them
   * @param before whether one follows
   */
  private static String beside(String words, boolean after, boolean before) {
    var first = BEGINNING.matcher(words);
    var beginning = after && first.lookingAt() ? words.substring(0, first.end()) : "";
    var tail = words.substring(Math.max(0, words.length() - 1_000));
    var last = END.matcher(tail);
    var end = before && last.find() ? tail.substring(last.start()) : "";
    var shortened = (after && !beginning.isEmpty()) || (before && !end.isEmpty());
    return shortened && beginning.length() + end.length() < words.length()
        ? beginning + "… " + end.stripLeading()
        : words;
  }
}
