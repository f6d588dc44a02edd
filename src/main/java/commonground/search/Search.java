package commonground.search;

import commonground.contributions.Subject;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.events.Recorded;
import commonground.platform.views.Markdown;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Answers questions. What is asked is neither kept nor logged. */
public final class Search {

  /** Results on one page. */
  static final int PAGE = 20;

  /** Posts and messages that the numbers beside the filters count at most. */
  static final int COUNTED = 100;

  /** The newest ones with the right words, of which the best come first if that is wanted. */
  static final int COMPARED = 1_000;

  private final Db db;
  private final Finder finder;
  private final Results results;
  private final Suggestions suggestions;
  private final Writers writers;
  private final List<List<String>> synonyms;

  /**
   * @param fresh whether this node hears what other nodes change
   * @param synonyms of the whole site: the names in each list mean the same
   */
  public Search(
      Db db, Markdown markdown, BooleanSupplier fresh, Collection<List<String>> synonyms) {
    this.db = db;
    this.finder = new Finder(db);
    this.results = new Results(db);
    this.suggestions = new Suggestions(db, finder, results, markdown);
    this.writers = new Writers(db, fresh);
    this.synonyms = List.copyOf(synonyms);
  }

  /**
   * What was found.
   *
   * @param words that were looked for
   * @param also other names that were looked for too
   * @param results of this page
   * @param counted what the filters count; nothing but on the first page
   * @param topics of those, if they are all of one space
   * @param next where the next page goes on; empty on the last
   * @param instead what may have been meant; "" where something was found
   * @param whole whether every post and message is in the index
   */
  record Answer(
      Set<String> words,
      Set<String> also,
      List<Result> results,
      List<Hit> counted,
      Finder.Others others,
      List<Results.About> topics,
      Optional<Choice.After> next,
      String instead,
      boolean whole) {}

  /**
   * @param person empty for somebody who is not signed in
   * @param question asks for something
   */
  Answer answer(Optional<PersonId> person, Question question, Choice choice) {
    var reach = Reach.of(db, person, choice.space());
    var names =
        new Synonyms(Stream.concat(synonyms.stream(), results.synonyms(reach).stream()).toList());
    var meaning = Meaning.of(question, names, writers.called(reach, question));
    var found = choice.best() ? best(reach, meaning, choice) : newest(reach, meaning, choice);
    var first = choice.after().isEmpty();
    var counted = first ? found.counted() : List.<Hit>of();
    return new Answer(
        meaning.roots(),
        meaning.also(),
        results.of(reach, found.page()),
        counted,
        found.others(),
        topics(reach, counted),
        found.next(),
        counted.isEmpty() && first && !choice.narrowed() ? instead(reach, question) : "",
        reach.whole());
  }

  /**
   * A page of hits.
   *
   * @param counted with those of the pages after it
   */
  private record Page(
      List<Subject> page, List<Hit> counted, Finder.Others others, Optional<Choice.After> next) {}

  private Page newest(Reach reach, Meaning meaning, Choice choice) {
    var before = choice.after().orElse(Choice.After.NOTHING);
    var most = choice.after().isEmpty() ? COUNTED : PAGE;
    var found = finder.newest(reach, meaning, choice, before, most);
    var page = found.hits().stream().limit(PAGE).toList();
    var more = found.hits().size() > PAGE || found.others() == Finder.Others.SOME;
    return new Page(
        page.stream().map(Hit::subject).toList(),
        found.hits(),
        found.others(),
        more && !page.isEmpty() ? Optional.of(page.getLast().key(0)) : Optional.empty());
  }

  private Page best(Reach reach, Meaning meaning, Choice choice) {
    var found = finder.newest(reach, meaning, choice, Choice.After.NOTHING, COMPARED);
    var ranks = finder.ranks(meaning, found.hits());
    record Ranked(Hit hit, Choice.After key) {}
    var order =
        Comparator.comparing((Choice.After key) -> key.rank())
            .thenComparing(Choice.After::at)
            .thenComparing(key -> key.subject().id())
            .thenComparing(key -> key.subject().kind())
            .reversed();
    var before = choice.after().orElse(Choice.After.NOTHING);
    var rest =
        IntStream.range(0, found.hits().size())
            .mapToObj(n -> new Ranked(found.hits().get(n), found.hits().get(n).key(ranks.get(n))))
            .filter(one -> order.compare(one.key(), before) > 0)
            .sorted(Comparator.comparing(Ranked::key, order))
            .toList();
    var page = new ArrayList<>(rest.subList(0, Math.min(PAGE, rest.size())));
    return new Page(
        page.stream().map(one -> one.hit().subject()).toList(),
        found.hits().stream().limit(COUNTED).toList(),
        found.others(),
        rest.size() > PAGE ? Optional.of(page.getLast().key()) : Optional.empty());
  }

  private List<Results.About> topics(Reach reach, List<Hit> counted) {
    var discussions =
        counted.stream().flatMap(hit -> hit.discussion().stream()).distinct().toList();
    return counted.stream().map(Hit::slug).distinct().count() == 1
        ? results.topics(reach, discussions)
        : List.of();
  }

  private String instead(Reach reach, Question question) {
    return suggestions
        .instead(reach, question)
        .filter(other -> finds(reach, Question.parse(other)))
        .orElse("");
  }

  private boolean finds(Reach reach, Question question) {
    var meaning = Meaning.of(question, new Synonyms(synonyms), writers.called(reach, question));
    return !finder
        .newest(reach, meaning, Choice.EVERYTHING, Choice.After.NOTHING, 1)
        .hits()
        .isEmpty();
  }

  /** What no longer may be kept in memory. */
  public void hear(Recorded recorded) {
    writers.hear(recorded);
  }

  /** The database is another one. */
  public void forgetAll() {
    writers.forgetAll();
  }
}
