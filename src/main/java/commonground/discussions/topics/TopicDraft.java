package commonground.discussions.topics;

import commonground.platform.web.Form;
import commonground.platform.web.OneLine;
import commonground.platform.web.Problems;
import commonground.spaces.Audience;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a form says of a topic.
 *
 * @param name one line, cleaned
 * @param synonyms without empty ones, and without those that are like the name or one before
 * @param audience whom the page said that it would reach
 */
public record TopicDraft(String name, List<String> synonyms, Audience audience) {

  /** Characters of a name, and of a synonym. */
  static final int LENGTH = 60;

  /** Synonyms of one topic. */
  static final int SYNONYMS = 10;

  static TopicDraft read(Form form) {
    var name = OneLine.of(form.raw("name"), LENGTH);
    return new TopicDraft(
        name, synonyms(name, form.raw("synonyms")), Audience.named(form.text("_audience")));
  }

  /** One a line, or with commas between them. */
  private static List<String> synonyms(String name, String typed) {
    var seen = new java.util.HashSet<>(List.of(Fold.key(name)));
    return Stream.of(typed.split("[\\n,;]"))
        .limit(1_000)
        .map(one -> OneLine.of(one, LENGTH))
        .filter(one -> !one.isEmpty() && (Fold.key(one).isEmpty() || seen.add(Fold.key(one))))
        .toList();
  }

  Problems problems() {
    var problems = name(name);
    problems.unless(
        synonyms.size() <= SYNONYMS,
        "synonyms",
        "A topic has room for "
            + SYNONYMS
            + " other names. Leave out "
            + (synonyms.size() - SYNONYMS));
    for (var synonym : synonyms) {
      problems.unless(
          synonym.length() <= LENGTH,
          "synonyms",
          "Make each of the other names shorter: there is room for " + LENGTH + " characters");
      problems.unless(
          !Fold.key(synonym).isEmpty(),
          "synonyms",
          "Each of the other names needs a letter or a number");
    }
    return problems;
  }

  /** What is wrong with a name. */
  static Problems name(String name) {
    var problems = new Problems();
    problems.unless(!name.isEmpty(), "name", "Type a name for the topic");
    problems.unless(
        name.length() <= LENGTH,
        "name",
        "Make the name shorter: there is room for " + LENGTH + " characters");
    problems.unless(!Fold.key(name).isEmpty(), "name", "The name needs a letter or a number");
    return problems;
  }

  Stream<String> names() {
    return Stream.concat(Stream.of(name), synonyms.stream());
  }
}
