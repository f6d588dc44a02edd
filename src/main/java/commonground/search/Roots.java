package commonground.search;

import org.tartarus.snowball.ext.EnglishStemmer;

/** Finds what English words have in common with their other forms (Snowball, "Porter 2"). */
final class Roots {

  private final EnglishStemmer stemmer = new EnglishStemmer();

  /**
   * @param word in small letters
   * @return the word itself where it is not written in a to z; "" only of apostrophes
   */
  String of(String word) {
    if (!word.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '\'')) {
      return word.replace("'", "");
    }
    stemmer.setCurrent(word);
    stemmer.stem();
    var root = stemmer.getCurrent().replace("'", "");
    return root.isEmpty() ? word.replace("'", "") : root;
  }
}
