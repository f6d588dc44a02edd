package commonground.search;

import commonground.contributions.Subject;
import commonground.platform.db.Db;
import commonground.platform.views.Markdown;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody may have meant who found nothing. It is made from what they typed and from what
 * they may read, and of nothing else: no other post or message can change it.
 */
final class Suggestions {

  /** Letters of a word that may be mistyped; shorter ones are like too many others. */
  private static final int SHORTEST = 4;

  /** Posts and messages that are looked at for one word. */
  private static final int LOOKED_AT = 5;

  /** Words that are looked at. */
  private static final int WORDS = 4;

  private final Db db;
  private final Finder finder;
  private final Results results;
  private final Markdown markdown;

  Suggestions(Db db, Finder finder, Results results, Markdown markdown) {
    this.db = db;
    this.finder = finder;
    this.results = results;
    this.markdown = markdown;
  }

  /** The same question with other words for those that stand nowhere; empty if there are none. */
  Optional<String> instead(Reach reach, Question question) {
    var typed = question.typed();
    var missing =
        question.wanted().stream()
            .filter(part -> part.free() && part.terms().getFirst().word().length() >= SHORTEST)
            .limit(WORDS)
            .filter(part -> standing(reach, Set.of(part.terms().getFirst().root()), 1).isEmpty())
            .toList();
    for (var part : missing) {
      var other = meant(reach, part.terms().getFirst().word());
      if (other.isEmpty()) {
        return Optional.empty();
      }
      typed =
          typed.replaceFirst(Pattern.quote(part.typed()), Matcher.quoteReplacement(other.get()));
    }
    return missing.isEmpty() ? Optional.empty() : Optional.of(typed);
  }

  private List<Subject> standing(Reach reach, Set<String> roots, int most) {
    return finder
        .newest(reach, Meaning.any(roots), Choice.EVERYTHING, Choice.After.NOTHING, most)
        .hits()
        .stream()
        .map(Hit::subject)
        .toList();
  }

  /**
   * The word that stands most often in the newest posts with one that may be meant; first those
   * that differ from what was typed by nothing else.
   */
  private Optional<String> meant(Reach reach, String typed) {
    var slips = Slips.of(typed);
    var roots = known(slips);
    if (roots.isEmpty()) {
      return Optional.empty();
    }
    var often = new HashMap<String, Integer>();
    var written = new HashMap<String, String>();
    for (var found : results.of(reach, standing(reach, roots, LOOKED_AT))) {
      var text = found.where().title() + "\n" + found.plain(markdown);
      for (var term : Terms.of(text)) {
        if (roots.contains(term.root())) {
          often.merge(term.word(), 1, Integer::sum);
          var here = text.substring(term.from(), term.to()).toLowerCase(Locale.UK);
          written.putIfAbsent(term.word(), here);
        }
      }
    }
    var order =
        Comparator.comparing((String word) -> !slips.contains(word))
            .thenComparing(word -> -often.getOrDefault(word, 0))
            .thenComparing(Comparator.naturalOrder());
    return often.keySet().stream().min(order).map(written::get);
  }

  /**
   * What these words have in common with their other forms, as far as it stands in any post. That
   * only spares the index from looking for the others: all of them are asked for at once, and what
   * nobody may read is not found.
   */
  private Set<String> known(Set<String> words) {
    var roots = new Roots();
    return Set.copyOf(
        db.list(
            "select word from search_words where word = any($1)",
            row -> row.text("word"),
            words.stream().map(roots::of).distinct().toList()));
  }
}
