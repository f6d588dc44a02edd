package commonground.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a question means to the index.
 *
 * @param expression a {@code tsquery} of words, without where to look
 * @param ranking a {@code tsquery} by which rows are compared: the words alone
 * @param roots the words to be marked where they stand
 * @param also other names that are looked for too, for the reader to know
 */
record Meaning(String expression, String ranking, Set<String> roots, Set<String> also) {

  /**
   * @param names for words of the question, places of people who are called so, each a {@code
   *     tsquery}
   */
  static Meaning of(Question question, Synonyms synonyms, Map<String, List<String>> names) {
    return new Reading(synonyms, names).meaning(question);
  }

  /** One of these words, as the index has them; not empty. */
  static Meaning any(Set<String> roots) {
    return new Meaning(Expression.any(Expression.quoted(roots)), "", roots, Set.of());
  }

  /** Reads one question. */
  private static final class Reading {
    private final Synonyms synonyms;
    private final Map<String, List<String>> names;
    private final List<String> needed = new ArrayList<>();

    /** Ways in which a row itself has one of the words, not only the title above it. */
    private final Set<String> own = new LinkedHashSet<>();

    private final List<String> ranked = new ArrayList<>();
    private final Set<String> roots = new HashSet<>();
    private final Set<String> also = new LinkedHashSet<>();

    Reading(Synonyms synonyms, Map<String, List<String>> names) {
      this.synonyms = synonyms;
      this.names = names;
    }

    Meaning meaning(Question question) {
      var wanted = question.wanted();
      for (var at = 0; at < wanted.size(); ) {
        at += wanted.get(at).free() ? words(wanted, at) : phrase(wanted.get(at));
      }
      // A post is found by the title above it only together with a word of its own.
      if (needed.size() == 1) {
        needed.clear();
      }
      needed.add(Expression.any(own));
      question
          .excluded()
          .forEach(part -> needed.add(Expression.not(Expression.phrase(part.roots()))));
      return new Meaning(
          Expression.all(needed), Expression.any(ranked), Set.copyOf(roots), Set.copyOf(also));
    }

    private int phrase(Question.Part part) {
      var phrase = Expression.phrase(part.roots());
      roots.addAll(part.roots());
      ranked.add(phrase);
      own.add(phrase);
      needed.add(phrase);
      return 1;
    }

    /** One word, or several that are one name. */
    private int words(List<Question.Part> wanted, int at) {
      var free =
          wanted.subList(at, wanted.size()).stream()
              .takeWhile(Question.Part::free)
              .map(part -> part.terms().getFirst())
              .toList();
      var meant = synonyms.first(free.stream().map(Terms.Term::root).toList());
      var length = meant.map(Synonyms.Meant::length).orElse(1);
      var others = new ArrayList<String>();
      meant.ifPresent(name -> name.others().forEach(other -> others.add(other(other))));
      var words = free.subList(0, length);
      if (length == 1) {
        others.addAll(names.getOrDefault(words.getFirst().word(), List.of()));
      }
      add(words, others);
      return length;
    }

    private String other(Synonyms.Name name) {
      also.add(name.words());
      roots.addAll(name.roots());
      return Expression.phrase(name.roots());
    }

    private void add(List<Terms.Term> words, List<String> others) {
      var plain = words.stream().map(term -> Expression.quoted(term.root())).toList();
      var titled =
          words.stream()
              .map(term ->
                  Expression.any(
                      List.of(
                          Expression.quoted(term.root()),
                          Expression.quoted(Marks.title(term.root())))))
              .toList();
      words.forEach(term -> roots.add(term.root()));
      ranked.addAll(plain);
      own.addAll(plain);
      own.addAll(others);
      others.addFirst(Expression.all(titled));
      needed.add(Expression.any(others));
    }
  }

  /** The same where it is looked for in these places only; none for everywhere. */
  String in(List<String> places) {
    return Expression.all(Stream.concat(Stream.of(expression), places.stream()).toList());
  }
}
