package commonground.contributions.mentions;

import commonground.people.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides whom a text names, and what has to be asked. Pure. */
final class Resolving {

  /** Names that are offered for one that is not clear. */
  static final int OFFERED = 8;

  private final List<Nameable> people;
  private final Set<PersonId> before;
  private final Map<Integer, String> answers;
  private final Map<String, Question> asked = new LinkedHashMap<>();

  /**
   * @param people who can be named
   * @param before whom the words named before, if they are changed: of two with one name, it is
   *     them
   * @param answers to the questions, by their numbers: the number of a person, or {@link #WORDS}
   */
  private Resolving(List<Nameable> people, Set<PersonId> before, Map<Integer, String> answers) {
    this.people = people;
    this.before = before;
    this.answers = answers;
  }

  /** The answer that a name is no name. */
  static final String WORDS = "words";

  /**
   * A name that is not clear.
   *
   * @param number from 1, in the order in which they stand in the text
   * @param typed as it was typed, with the sign
   * @param offered who may be meant, by name; none where nobody has such a name
   */
  record Question(int number, String typed, List<Nameable> offered) {}

  /**
   * A text as it is kept.
   *
   * @param questions that are not answered
   */
  record Resolved(String source, List<Question> questions) {}

  /**
   * @param places of the text where somebody may be named
   */
  static Resolved of(
      String text,
      List<Typed.Place> places,
      List<Nameable> people,
      Set<PersonId> before,
      Map<Integer, String> answers) {
    return new Resolving(people, before, answers).resolve(text, places);
  }

  private Resolved resolve(String text, List<Typed.Place> places) {
    var source = new StringBuilder(text.length() + 50);
    var open = new ArrayList<Question>();
    var done = 0;
    for (var place : places) {
      if (place.start() >= done) {
        var named = named(place);
        source.append(text, done, place.start());
        source.append(
            switch (named) {
              case Named.One one -> "[@" + one.whom().person().value() + "]";
              case Named.All all -> all.circle().mark();
              case Named.Words words -> "\\" + text.substring(place.start(), words.end());
              case Named.Open question -> {
                open.add(question.question());
                yield text.substring(place.start(), question.end());
              }
              case Named.Nobody nobody -> "@";
            });
        done = named.end();
      }
    }
    return new Resolved(
        source.append(text, done, text.length()).toString(), open.stream().distinct().toList());
  }

  /** What a place comes to, and where in the text it ends. */
  private sealed interface Named {
    int end();

    record One(Nameable whom, int end) implements Named {}

    record All(Circle circle, int end) implements Named {}

    /** Somebody said that it names nobody. */
    record Words(int end) implements Named {}

    record Open(Question question, int end) implements Named {}

    /** There is no word after the sign. */
    record Nobody(int end) implements Named {}
  }

  private Named named(Typed.Place place) {
    var words = Nameable.words(place.rest());
    if (words.isEmpty()) {
      return new Named.Nobody(place.start() + 1);
    }
    return place.quoted() ? quoted(place, words) : named(place, words);
  }

  private Named quoted(Typed.Place place, List<Nameable.Word> words) {
    var exact = people.stream().filter(one -> one.begins(words) == words.size()).toList();
    var offered = exact.isEmpty() ? fitting(words) : exact;
    return only(exact)
        .<Named>map(one -> new Named.One(one, place.end()))
        .orElseGet(() -> open("@\"" + place.rest() + "\"", offered, place.end()));
  }

  private Named named(Typed.Place place, List<Nameable.Word> words) {
    var first = words.getFirst().owner();
    var circle = Circle.find(first.folded());
    var most = people.stream().mapToInt(one -> one.begins(words)).max().orElse(0);
    if (circle.isPresent() && most < 2) {
      return new Named.All(circle.get(), place.start() + 1 + first.end());
    }
    return most > 0 ? whole(place, words, most) : part(place, words, first);
  }

  private Named whole(Typed.Place place, List<Nameable.Word> words, int most) {
    var last = words.get(most - 1);
    var begun = people.stream().filter(one -> one.begins(words) == most).toList();
    var typed = begun.stream().filter(one -> one.endsWith(last)).toList();
    var whole = typed.isEmpty() ? begun : typed;
    var name = typed.isEmpty() ? last.owner() : last;
    var end = place.start() + 1 + end(place.rest(), name.end(), whole);
    return only(whole)
        .filter(one -> most > 1 || before.contains(one.person()) || !goesOn(place, words, name))
        .<Named>map(one -> new Named.One(one, end))
        .orElseGet(() -> open("@" + place.rest().substring(0, name.end()), whole, end));
  }

  private Named part(Typed.Place place, List<Nameable.Word> words, Nameable.Word first) {
    var part = part(first.folded());
    var end = place.start() + 1 + first.end();
    return only(part)
        .filter(one -> !goesOn(place, words, first))
        .<Named>map(one -> new Named.One(one, end))
        .orElseGet(
            () -> open("@" + first.text(), part.isEmpty() ? fitting(List.of(first)) : part, end));
  }

  /** Where the name ends: signs at its end belong to it, as in "Ana (GP)". */
  private static int end(String rest, int words, List<Nameable> whole) {
    return whole.stream()
        .map(Nameable::name)
        .filter(name -> rest.regionMatches(true, 0, name, 0, name.length()))
        .mapToInt(String::length)
        .max()
        .orElse(words);
  }

  /** Those whose name begins with a word, or else those in whose name it is. */
  private List<Nameable> part(String word) {
    var first = people.stream().filter(one -> one.firstIs(word)).toList();
    return first.isEmpty() ? people.stream().filter(one -> one.has(word)).toList() : first;
  }

  private List<Nameable> fitting(List<Nameable.Word> words) {
    var beginnings = words.stream().map(Nameable.Word::folded).toList();
    return people.stream().filter(one -> one.fits(beginnings)).toList();
  }

  /** The one who must be meant. */
  private Optional<Nameable> only(List<Nameable> people) {
    var named = people.stream().filter(one -> before.contains(one.person())).toList();
    return people.size() == 1
        ? Optional.of(people.getFirst())
        : named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  /** Whether a surname follows that is none of those here: somebody else may be meant. */
  private static boolean goesOn(Typed.Place place, List<Nameable.Word> words, Nameable.Word first) {
    if (words.size() < 2 || words.get(1).text().length() < 2) {
      return false;
    }
    var next = words.get(1);
    return next.end() - next.text().length() == first.end() + 1
        && place.rest().charAt(first.end()) == ' '
        && Character.isUpperCase(next.text().codePointAt(0));
  }

  /** The same question is asked once. */
  private Named open(String typed, List<Nameable> offered, int end) {
    var question =
        asked.computeIfAbsent(
            Nameable.fold(typed), key -> new Question(asked.size() + 1, typed, firstOf(offered)));
    var answer = answers.getOrDefault(question.number(), "");
    if (answer.equals(WORDS)) {
      return new Named.Words(end);
    }
    return question.offered().stream()
        .filter(one -> Long.toString(one.person().value()).equals(answer))
        .findFirst()
        .<Named>map(one -> new Named.One(one, end))
        .orElseGet(() -> new Named.Open(question, end));
  }

  private static List<Nameable> firstOf(List<Nameable> offered) {
    return offered.stream().sorted(Nameable.BY_NAME).limit(OFFERED).toList();
  }
}
