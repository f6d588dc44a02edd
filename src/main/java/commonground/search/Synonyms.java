package commonground.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Names that mean the same, such as "GP" and "general practitioner". */
public final class Synonyms {

  /** Words of a name; a longer one means only itself. */
  private static final int LONGEST = 6;

  private final Map<List<String>, List<Name>> others = new HashMap<>();

  /**
   * A name.
   *
   * @param roots of its words; not empty
   * @param telling those of them that a question is known by; not empty
   */
  record Name(String words, List<String> roots, List<String> telling) {
    static Stream<Name> of(String words) {
      var terms = Terms.of(words, LONGEST + 1);
      var roots = terms.stream().map(Terms.Term::root).toList();
      var telling =
          terms.stream().filter(term -> !Question.isIdle(term)).map(Terms.Term::root).toList();
      return telling.isEmpty() || roots.size() > LONGEST
          ? Stream.of()
          : Stream.of(new Name(words, roots, telling));
    }
  }

  /**
   * @param groups the names in each mean the same
   */
  Synonyms(Collection<List<String>> groups) {
    groups.forEach(group -> add(group.stream().flatMap(Name::of).toList()));
  }

  private void add(List<Name> names) {
    for (var name : names) {
      names.stream()
          .filter(other -> !other.roots().equals(name.roots()))
          .forEach(
              other -> others.computeIfAbsent(name.telling(), r -> new ArrayList<>()).add(other));
    }
  }

  /** What an operator wrote: groups with semicolons between them, names with commas. */
  public static List<List<String>> parse(String text) {
    return Arrays.stream(text.split(";"))
        .map(group -> Arrays.stream(group.split(",")).map(String::strip).toList())
        .toList();
  }

  /**
   * A name that was found in a question.
   *
   * @param length how many words it has
   * @param others that mean the same
   */
  record Meant(int length, List<Name> others) {}

  /** The longest name with which these words begin. */
  Optional<Meant> first(List<String> roots) {
    for (var length = Math.min(LONGEST, roots.size()); length > 0; length--) {
      var known = others.get(roots.subList(0, length));
      if (known != null) {
        return Optional.of(new Meant(length, List.copyOf(known)));
      }
    }
    return Optional.empty();
  }
}
