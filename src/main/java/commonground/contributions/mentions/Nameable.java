package commonground.contributions.mentions;

import commonground.people.PersonId;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Somebody whom words can name.
 *
 * @param name as the space knows them
 * @param about who they are here: role and perspectives
 * @param parts the words of the name, folded
 */
record Nameable(PersonId person, String name, String about, List<String> parts) {

  /** A word, with what stands inside words: O'Neil, Anne-Marie. */
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:['’-][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*");

  /** Names that Markdown shows as they are typed after the sign, and that begin as names do. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "[\\p{L}\\p{N}](?:[^\\\\`*_\\[\\]<>&~|]"
              + "|(?<=[\\p{L}\\p{N}])_(?=[\\p{L}\\p{N}])|&(?!#?\\w+;))*");

  /** By name, as people read a list; of two with one name, who came first. */
  static final Comparator<Nameable> BY_NAME =
      Comparator.comparing((Nameable one) -> String.join(" ", one.parts))
          .thenComparing(one -> one.person.value());

  /** Words of a name that are compared. */
  private static final int WORDS = 12;

  static Nameable of(PersonId person, String name, String about) {
    return new Nameable(person, name, about, words(name).stream().map(Word::folded).toList());
  }

  /**
   * A word of a text.
   *
   * @param end where it ends in the text
   */
  record Word(String text, String folded, int end) {

    /** Of what belongs to somebody, "Ana's", the name; otherwise the same. */
    Word owner() {
      return folded.endsWith("'s") ? word(text.substring(0, text.length() - 2), end - 2) : this;
    }
  }

  /** The first words of a text. */
  static List<Word> words(String text) {
    return WORD.matcher(text)
        .results()
        .limit(WORDS)
        .map(found -> word(found.group(), found.end()))
        .toList();
  }

  private static Word word(String text, int end) {
    return new Word(text, fold(text), end);
  }

  /** In small letters, without accents; one sign for all apostrophes. */
  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .replace('’', '\'')
        .toLowerCase(Locale.ROOT);
  }

  /**
   * Whether words name somebody who is called so when the name itself is typed in them. Others are
   * named by their number: signs that Markdown reads would take their name apart.
   */
  static boolean canBeTyped(String name) {
    return PLAIN.matcher(name).matches();
  }

  /**
   * How many of these words are the whole name, or say at its end that something is theirs; 0 if
   * they do not begin with it.
   */
  int begins(List<Word> words) {
    if (parts.isEmpty() || words.size() < parts.size()) {
      return 0;
    }
    var last = parts.size() - 1;
    for (var i = 0; i < last; i++) {
      if (!parts.get(i).equals(words.get(i).folded())) {
        return 0;
      }
    }
    return endsWith(words.get(last)) || parts.getLast().equals(words.get(last).owner().folded())
        ? parts.size()
        : 0;
  }

  /** Whether this is its last word. */
  boolean endsWith(Word word) {
    return !parts.isEmpty() && parts.getLast().equals(word.folded());
  }

  /** Whether words cannot tell the two apart; one is called like oneself. */
  boolean isCalledLike(Nameable other) {
    return parts.equals(other.parts);
  }

  /** Whether the name begins with this word, or is it when it is written without blanks. */
  boolean firstIs(String word) {
    return !parts.isEmpty()
        && (parts.getFirst().equals(word) || String.join("", parts).equals(word));
  }

  /** Whether one of its words is this one. */
  boolean has(String word) {
    return parts.contains(word);
  }

  /** Whether each of these beginnings of words begins another word of the name, in their order. */
  boolean fits(List<String> beginnings) {
    var at = 0;
    for (var part : parts) {
      if (at < beginnings.size() && part.startsWith(beginnings.get(at))) {
        at++;
      }
    }
    return at == beginnings.size();
  }
}
