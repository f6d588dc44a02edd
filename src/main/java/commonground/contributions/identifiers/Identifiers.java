package commonground.contributions.identifiers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what may tell who somebody is: NHS numbers, dates of birth with a postcode near, phone
 * numbers. {@code identifiers-found.js} finds the same in the browser; a test holds them together.
 */
public final class Identifiers {

  /** So many are looked for. */
  static final int MOST = 50;

  /** A blank, also one that a word processor put there. */
  private static final String BLANK = "[\\s\\p{Z}]";

  /** Between two digits: blanks and dashes of all sorts, and what has no width. */
  private static final String APART = "[\\s\\p{Z}\\p{Pd}\\p{Cf}\\u2212]{1,3}";

  /** Between two groups of them also a dot or a stroke. */
  private static final String GAP = "[\\s\\p{Z}\\p{Pd}\\p{Cf}\\u2212./]{1,3}";

  /** Not inside a longer number, a word or an amount, nor the value of a field. */
  private static final String BEGINS =
      "(?<![\\p{L}\\p{Nd}£$€])(?<!\\p{Nd}[-.,:/])(?<![\\p{L}\\p{Nd}][_=])";

  private static final String ENDS = "(?![\\p{L}\\p{Nd}=])(?![-.,:]\\p{Nd})(?![_/][\\p{L}\\p{Nd}])";

  /** Numbers of something else: addresses, and what stands behind the name of a register. */
  private static final Pattern OTHER =
      Pattern.compile(
          "(?:https?://|www\\.)[^\\s\\p{Z}]+|\\b(?:doi[:\\s]{0,2})?10\\.\\d{4,9}/[^\\s\\p{Z}]+"
              + "|[^\\s\\p{Z}@]{1,64}@[^\\s\\p{Z}]{1,255}"
              + "|\\b(?:PMID|PMCID|PMC|ISRCTN|NCT|CRD|EudraCT|IRAS|ISBN(?:-1[03])?|ISSN|ORCID)"
              + "[:#\\s]{0,3}\\d[\\dX-]*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TEN =
      Pattern.compile(
          BEGINS
              + "(?:\\p{Nd}{10}|\\p{Nd}{3}"
              + GAP
              + "\\p{Nd}{3}"
              + GAP
              + "\\p{Nd}{4}|\\p{Nd}(?:"
              + APART
              + "\\p{Nd}){9})"
              + ENDS);

  /**
   * Of people: landlines (01, 02) and mobiles (07). Numbers that begin with 03 or 08 are those of
   * helplines and offices, which people should pass on.
   */
  private static final Pattern PHONE =
      Pattern.compile(
          BEGINS
              + "\\(?(?:(?:\\+|00)44"
              + "(?:[\\s\\p{Z}\\p{Pd}]{0,2}\\(0\\))?[\\s\\p{Z}\\p{Pd}(]{0,2}|0(?=\\p{Nd}{2}))"
              + "[127]\\p{Nd}(?:(?:[\\s\\p{Z}\\p{Pd})]{0,3}|[./](?=\\p{Nd}{3}))\\p{Nd}){7,8}"
              + ENDS);

  private static final String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";

  private static final Pattern DAY =
      Pattern.compile(
          BEGINS
              + "(?:(?:0?[1-9]|[12]\\d|3[01])(?:([-/.])(?:0?[1-9]|1[0-2]|"
              + MONTH
              + ")\\1|(?:st|nd|rd|th)?(?:"
              + BLANK
              + "of)?"
              + BLANK
              + MONTH
              + ",?"
              + BLANK
              + ")(?:19|20)?\\d\\d"
              + "|(?:19|20)\\d\\d([-/.])(?:0[1-9]|1[0-2])\\2(?:0[1-9]|[12]\\d|3[01])|"
              + MONTH
              + BLANK
              + "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?,?"
              + BLANK
              + "(?:19|20)\\d\\d)"
              + "(?![\\p{L}\\p{Nd}])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d|\\d\\d$");

  /** As Royal Mail writes them, in capitals or not. */
  private static final Pattern POSTCODE =
      Pattern.compile(
          "\\b[A-PR-UWYZ](?:\\d{1,2}|[A-HK-Y]\\d{1,2}|\\d[A-HJKPSTUW]|[A-HK-Y]\\d[ABEHMNPRVWXY])"
              + BLANK
              + "{0,2}\\d[ABD-HJLNP-UW-Z]{2}\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BORN =
      Pattern.compile(
          "\\b(?:(?:new)?born|birth|birthday|dob|d\\.o\\.b|baby|child(?:ren)?|sons?|daughters?)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Characters between a date and a postcode that belong together. */
  private static final int NEAR = 120;

  /** Characters before a date in which a word says that somebody was born then. */
  private static final int SAID = 40;

  /** Somebody was born until then; what is later is a meeting, unless a word says otherwise. */
  private static final int LATEST = 2015;

  private Identifiers() {}

  /** What is found, in order. */
  public static List<Found> in(String text) {
    var words = OTHER.matcher(text).replaceAll(match -> " ".repeat(match.group().length()));
    var found = new ArrayList<Found>();
    add(found, Found.Kind.NHS_NUMBER, TEN.matcher(words), m -> isNhsNumber(m.group()));
    add(found, Found.Kind.PHONE, PHONE.matcher(words), m -> true);
    var places = places(words);
    if (!places.isEmpty()) {
      add(found, Found.Kind.BIRTH, DAY.matcher(words), m -> isBirth(words, m, places));
    }
    return found.stream().sorted(Comparator.comparingInt(Found::from)).limit(MOST).toList();
  }

  private static boolean isNhsNumber(String written) {
    var digits = digits(written);
    return NhsNumber.checks(digits) && NhsNumber.isGivenOut(digits);
  }

  private static void add(
      List<Found> found, Found.Kind kind, Matcher each, Predicate<Matcher> counts) {
    var more = MOST;
    while (more > 0 && each.find()) {
      if (counts.test(each) && found.stream().noneMatch(one -> overlaps(one, each))) {
        found.add(new Found(kind, each.start(), each.end()));
        more--;
      }
    }
  }

  private static boolean overlaps(Found one, Matcher other) {
    return other.start() < one.to() && one.from() < other.end();
  }

  /** In any script, without what stands between them. */
  private static String digits(String written) {
    var digits = new StringBuilder();
    written
        .codePoints()
        .filter(Character::isDigit)
        .forEach(digit -> digits.append(Character.digit(digit, 10)));
    return digits.toString();
  }

  /** Where a postcode begins. */
  private static NavigableSet<Integer> places(String words) {
    return POSTCODE
        .matcher(words)
        .results()
        .map(MatchResult::start)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isBirth(String words, Matcher day, NavigableSet<Integer> places) {
    var near = !places.subSet(day.start() - NEAR, day.end() + NEAR).isEmpty();
    var before = words.substring(Math.max(0, day.start() - SAID), day.start());
    return near && (year(day) <= LATEST || BORN.matcher(before).find());
  }

  /** Of two digits, the one that is likely: 26 is a meeting, 54 is a birth. */
  private static int year(Matcher day) {
    var written = YEAR.matcher(day.group());
    var year = written.find() ? Integer.parseInt(written.group()) : LATEST + 1;
    return year >= 100 ? year : year <= 40 ? 2000 + year : 1900 + year;
  }
}
