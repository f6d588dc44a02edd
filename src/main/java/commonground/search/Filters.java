package commonground.search;

import commonground.discussions.TopicId;
import commonground.platform.views.Link;
import commonground.search.SearchView.Filter;
import commonground.spaces.Perspective;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Links that narrow what is shown, made from what was found: so they name and count only what this
 * reader may read. Perspectives have no numbers: small ones would tell who is meant.
 */
final class Filters {

  /** Links of one kind. */
  private static final int MOST = 10;

  private final Choice choice;
  private final Search.Answer answer;
  private final List<Hit> hits;
  private final Instant now;

  Filters(Choice choice, Search.Answer answer, Instant now) {
    this.choice = choice;
    this.answer = answer;
    this.hits = answer.counted();
    this.now = now;
  }

  /** None on later pages. */
  List<Filter> all() {
    if (choice.after().isPresent() || (hits.isEmpty() && !choice.narrowed())) {
      return List.of();
    }
    return List.of(order(), space(), kind(), topic(), perspective(), since(), unanswered()).stream()
        .filter(filter -> filter.links().size() > 1)
        .toList();
  }

  private Filter order() {
    return new Filter(
        "Order",
        hits.size() < 2
            ? List.of()
            : List.of(
                new Link("Newest first", choice.bestFirst(false).address(), !choice.best()),
                new Link("Best first", choice.bestFirst(true).address(), choice.best())));
  }

  private Filter space() {
    record Place(String slug, String name) {}
    var places = new LinkedHashMap<Place, Long>();
    hits.forEach(hit -> places.merge(new Place(hit.slug(), hit.space()), 1L, Long::sum));
    var links = new ArrayList<Link>();
    links.add(new Link("Any space", choice.in("").address(), choice.space().isEmpty()));
    places.entrySet().stream()
        .filter(one -> places.size() > 1 || !choice.space().isEmpty())
        .sorted(Comparator.comparing(one -> -one.getValue()))
        .limit(MOST)
        .forEach(one ->
            links.add(
                new Link(
                    one.getKey().name() + count(one.getValue()),
                    choice.in(one.getKey().slug()).address(),
                    choice.space().equals(one.getKey().slug()))));
    if (places.isEmpty() && !choice.space().isEmpty()) {
      links.add(new Link("One space", choice.address(), true));
    }
    return new Filter("Space", links);
  }

  private Filter kind() {
    var both = hits.stream().map(Hit::isMessage).distinct().count() > 1;
    return new Filter(
        "Posts or messages",
        Arrays.stream(Choice.Kind.values())
            .filter(one -> both || choice.kind() != Choice.Kind.ANY)
            .map(one ->
                new Link(
                    one.words() + (both && one != Choice.Kind.ANY ? count(number(one)) : ""),
                    choice.of(one).address(),
                    choice.kind() == one))
            .toList());
  }

  private long number(Choice.Kind kind) {
    return count(hit -> hit.isMessage() == (kind == Choice.Kind.MESSAGES));
  }

  /** Topics of one space; the link says which space, for it is of that one alone. */
  private Filter topic() {
    var links = new ArrayList<Link>();
    if (!answer.topics().isEmpty() || choice.topic().isPresent()) {
      links.add(about("Any topic", Optional.empty()));
    }
    var slug = hits.isEmpty() ? choice.space() : hits.getFirst().slug();
    answer.topics().stream()
        .sorted(Comparator.comparing(one -> -posts(one)))
        .limit(MOST)
        .forEach(one ->
            links.add(
                new Link(
                    one.topic().name() + count(posts(one)),
                    choice.in(slug).about(Optional.of(one.topic().id())).address(),
                    choice.topic().filter(one.topic().id()::equals).isPresent())));
    if (answer.topics().isEmpty() && choice.topic().isPresent()) {
      links.add(about("One topic", choice.topic()));
    }
    return new Filter("Topic", links);
  }

  private Link about(String words, Optional<TopicId> topic) {
    return new Link(words, choice.about(topic).address(), choice.topic().equals(topic));
  }

  private long posts(Results.About about) {
    var discussions = new HashSet<>(about.discussions());
    return count(hit -> hit.discussion().filter(discussions::contains).isPresent());
  }

  private Filter perspective() {
    var found =
        hits.stream().map(Hit::perspectives).flatMap(Collection::stream).distinct().toList();
    var links = new ArrayList<Link>();
    links.add(by("Anyone", Optional.empty()));
    Arrays.stream(Perspective.values())
        .filter(one -> found.contains(one) || choice.perspective().filter(one::equals).isPresent())
        .forEach(one -> links.add(by(one.words(), Optional.of(one))));
    return new Filter("Written by", links);
  }

  private Link by(String words, Optional<Perspective> perspective) {
    return new Link(
        words, choice.by(perspective).address(), choice.perspective().equals(perspective));
  }

  /** How many there are is known where posts of any time are counted. */
  private Filter since() {
    var links = new ArrayList<Link>();
    for (var one : Choice.Since.values()) {
      var number = count(hit -> !hit.at().isBefore(one.from(now)));
      if (one == Choice.Since.ANY || choice.since() != Choice.Since.ANY) {
        links.add(written(one, ""));
      } else if (number > 0) {
        links.add(written(one, count(number)));
      }
    }
    return new Filter("Written in", links);
  }

  private Link written(Choice.Since since, String number) {
    return new Link(since.words() + number, choice.since(since).address(), choice.since() == since);
  }

  private Filter unanswered() {
    var number = count(Hit::unanswered);
    var links = new ArrayList<Link>();
    links.add(new Link("All", choice.unanswered(false).address(), !choice.unanswered()));
    if (number > 0 || choice.unanswered()) {
      links.add(
          new Link(
              "Unanswered" + count(number),
              choice.unanswered(true).address(),
              choice.unanswered()));
    }
    return new Filter("Discussions", links);
  }

  private long count(Predicate<Hit> which) {
    return hits.stream().filter(which).count();
  }

  /** " (12)", or " (12+)" where not all were counted. */
  private String count(long number) {
    var all = answer.others() == Finder.Others.NONE && hits.size() < Search.COUNTED;
    return " (" + number + (all ? "" : "+") + ")";
  }
}
