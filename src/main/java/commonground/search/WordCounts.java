package commonground.search;

import commonground.platform.db.Tx;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many posts more or fewer have which words. A word that no post has is not kept: nothing
 * remembers what was erased.
 */
final class WordCounts {

  private final Map<String, Long> changes = new TreeMap<>();

  void come(Collection<String> words) {
    words.forEach(word -> changes.merge(word, 1L, Long::sum));
  }

  /**
   * @param lexemes of a row that is deleted; those that are no words are left out
   */
  void gone(Collection<String> lexemes) {
    lexemes.stream().filter(Marks::isWord).forEach(word -> changes.merge(word, -1L, Long::sum));
  }

  void write(Tx tx) {
    changes.values().removeIf(change -> change == 0);
    if (changes.isEmpty()) {
      return;
    }
    var words = changes.keySet().stream().toList();
    tx.run(
        """
        insert into search_words as w (word, posts)
        select n.word, n.change
        from unnest($1::text[], $2::bigint[]) as n (word, change)
        on conflict (word) do update set posts = w.posts + excluded.posts
        """,
        words,
        changes.values().stream().toList());
    tx.run("delete from search_words where word = any($1) and posts <= 0", words);
  }
}
