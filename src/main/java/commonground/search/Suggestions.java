package commonground.search;

import commonground.discussions.PostId;
import commonground.platform.db.Db;
import commonground.platform.views.Markdown;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody may have meant who found nothing. The list of words only gives guesses: what is
 * said is taken from a post that this reader may read, so it tells nothing else.
 */
final class Suggestions {

  /** Letters of a word that may be mistyped; shorter ones are like too many others. */
  private static final int SHORTEST = 4;

  /** Guesses for one word. */
  private static final int GUESSES = 5;

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
            .filter(part -> any(reach, part.terms().getFirst().root()).isEmpty())
            .toList();
    for (var part : missing) {
      var other = meant(reach, part.terms().getFirst().root());
      if (other.isEmpty()) {
        return Optional.empty();
      }
      typed =
          typed.replaceFirst(Pattern.quote(part.typed()), Matcher.quoteReplacement(other.get()));
    }
    return missing.isEmpty() ? Optional.empty() : Optional.of(typed);
  }

  private Optional<PostId> any(Reach reach, String root) {
    return finder
        .newest(reach, Meaning.word(root), Choice.EVERYTHING, Choice.After.NOTHING, 1)
        .hits()
        .stream()
        .map(Hit::id)
        .findFirst();
  }

  private Optional<String> meant(Reach reach, String root) {
    for (var guess : db.list(LIKE, row -> row.text("word"), root, Slips.of(root), GUESSES)) {
      var written = any(reach, guess).flatMap(post -> written(reach, post, guess));
      if (written.isPresent()) {
        return written;
      }
    }
    return Optional.empty();
  }

  private static final String LIKE =
      """
      select word
      from search_words
      where word = any($2) or word % $1
      order by word = any($2) desc, similarity(word, $1) desc, posts desc, word
      limit $3
      """;

  /** How this post writes the word. */
  private Optional<String> written(Reach reach, PostId post, String root) {
    return results.of(reach, List.of(post)).stream()
        .map(found -> found.title() + "\n" + markdown.plainText(found.source()))
        .flatMap(text ->
            Terms.of(text).stream()
                .filter(term -> term.root().equals(root))
                .map(term -> text.substring(term.from(), term.to()).toLowerCase(Locale.UK)))
        .findFirst();
  }
}
