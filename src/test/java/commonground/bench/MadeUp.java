package commonground.bench;

import java.util.SplittableRandom;

/**
 * Words that nobody uses, so that the list of words is as long as where a million posts are
 * written: a few are common, most are rare.
 */
final class MadeUp {

  private static final String[] BEGINS = {
    "b", "c", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "st", "br",
    "pl", "gr"
  };

  private static final String[] ENDS = {"am", "el", "ir", "on", "ur", "ab", "ep", "ik", "ob", "um"};

  /** Words that each stand in one post of 50,000. */
  static final int RARE = 50;

  /** One post of so many has one of them. */
  private static final int BETWEEN = 1_000;

  private MadeUp() {}

  /** A word of three syllables. */
  static String word(int number) {
    var word = new StringBuilder();
    var rest = number;
    for (var syllable = 0; syllable < 3; syllable++) {
      word.append(BEGINS[rest % BEGINS.length]).append(ENDS[rest / BEGINS.length % ENDS.length]);
      rest /= BEGINS.length * ENDS.length;
    }
    return word.toString();
  }

  /** No other word is made of these letters. */
  static String rare(int number) {
    return "zy" + word(1 + number * 7919) + "ax";
  }

  /** The number of the rare word that a post has; -1 for none. */
  static int rareIn(long post) {
    return post % BETWEEN == 0 ? (int) (post / BETWEEN % RARE) : -1;
  }

  /** Ends a post's first paragraph; "" where the plan has no words. */
  static String sentence(Plan plan, long post) {
    if (plan.words() == 0) {
      return "";
    }
    var chance = new SplittableRandom(post);
    var sentence = new StringBuilder(" We call it");
    for (var i = 0; i < 3; i++) {
      var near = chance.nextDouble();
      sentence.append(' ').append(word((int) (plan.words() * near * near * near)));
    }
    var rare = rareIn(post);
    return sentence.append(rare < 0 ? "" : " " + rare(rare)).append('.').toString();
  }
}
