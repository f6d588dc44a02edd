package commonground.search;

import commonground.platform.web.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody looks for. Whatever was typed is read as a question: nothing is a mistake.
 *
 * @param typed one line of up to {@link #LENGTH} characters
 * @param parts what has to be found, or must not; without those that say nothing
 */
record Question(String typed, List<Part> parts) {

  /** Characters; what is beyond is not read. */
  static final int LENGTH = 200;

  /** Parts, and words of each; what is beyond is not read. */
  private static final int MOST = 12;

  private static final Pattern QUOTES = Pattern.compile("[“”„‟«»＂]");

  /** A part in quotes, of which the last may be missing, or anything without blanks. */
  private static final Pattern PART = Pattern.compile("(-?)\"([^\"]*)(?:\"|$)|(\\S+)");

  /** They stand in nearly every text, and say nothing where other words say something. */
  private static final Set<String> IDLE =
      Set.of(
          ("a about after all also am an and any are as at be been but by can could did do does for"
                  + " from had has have he her his how i if in into is it its me my no not of on or"
                  + " our she should so some than that the their them then there these they this to"
                  + " us was we were what when where which who why will with would you your")
              .split(" "));

  /**
   * Something to be found.
   *
   * @param typed as it was typed, without minus and quotes
   * @param terms its words, which have to stand one after the other; not empty
   * @param exact whether it stood in quotes
   * @param excluded whether it must not be there
   */
  record Part(String typed, List<Terms.Term> terms, boolean exact, boolean excluded) {

    /** Whether it is one word that may be read freely. */
    boolean free() {
      return terms.size() == 1 && !exact && !excluded;
    }

    boolean idle() {
      return free() && isIdle(terms.getFirst());
    }

    List<String> roots() {
      return terms.stream().map(Terms.Term::root).toList();
    }
  }

  static boolean isIdle(Terms.Term term) {
    return IDLE.contains(term.word());
  }

  static Question parse(String raw) {
    var line = OneLine.of(raw, LENGTH);
    var typed = line.length() <= LENGTH ? line : cut(line);
    var parts = new ArrayList<Part>();
    var found = PART.matcher(QUOTES.matcher(typed).replaceAll("\""));
    while (found.find() && parts.size() < MOST) {
      var exact = found.group(3) == null;
      var text = exact ? found.group(2) : found.group(3);
      var excluded = exact ? !found.group(1).isEmpty() : text.startsWith("-");
      var bare = exact || !excluded ? text.strip() : text.substring(1);
      var terms = Terms.of(bare, MOST);
      if (!terms.isEmpty()) {
        parts.add(new Part(bare, terms, exact, excluded));
      }
    }
    return new Question(typed, telling(parts));
  }

  private static String cut(String line) {
    var end = Character.isHighSurrogate(line.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
    return line.substring(0, end).strip();
  }

  /** Idle words are left out, unless there are no others. */
  private static List<Part> telling(List<Part> parts) {
    return parts.stream().anyMatch(part -> !part.excluded() && !part.idle())
        ? parts.stream().filter(part -> !part.idle()).toList()
        : List.copyOf(parts);
  }

  /** What has to be found. */
  List<Part> wanted() {
    return parts.stream().filter(part -> !part.excluded()).toList();
  }

  /** What must not be there. */
  List<Part> excluded() {
    return parts.stream().filter(Part::excluded).toList();
  }

  /** Whether it asks for anything. */
  boolean asks() {
    return !wanted().isEmpty();
  }
}
