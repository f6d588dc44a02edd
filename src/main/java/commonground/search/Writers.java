package commonground.search;

import commonground.people.PeopleEvent;
import commonground.people.PersonId;
import commonground.platform.cache.Cached;
import commonground.platform.db.Db;
import commonground.platform.events.Recorded;
import commonground.spaces.SpaceEvent;
import commonground.spaces.SpaceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Who is called what in which space. Names are not in the index: it knows writers by their numbers,
 * so that nobody is found by a name that they no longer have, or have somewhere else.
 */
final class Writers {

  private static final Duration CACHED = Duration.ofMinutes(5);

  /** Spaces whose names are remembered, and names of each. */
  private static final int SPACES = 1_000;

  private static final int NAMES = 5_000;

  /** People who are meant by one word; more say nothing. */
  private static final int MEANT = 20;

  private final Db db;
  private final Cached<SpaceId, Map<String, List<PersonId>>> names;

  /**
   * @param fresh whether this node hears what other nodes change, see {@link Cached}
   */
  Writers(Db db, BooleanSupplier fresh) {
    this.db = db;
    this.names = new Cached<>(SPACES, CACHED, fresh, this::load);
  }

  /** For each of the words posts of people in these spaces who have it in their name. */
  Map<String, List<String>> called(Reach reach, Question question) {
    var found = new HashMap<String, List<String>>();
    for (var space : Stream.concat(reach.own().stream(), reach.open().stream()).toList()) {
      var known = names.get(space);
      for (var part : question.wanted()) {
        var word = part.terms().getFirst().word();
        if (part.free() && known.containsKey(word)) {
          found
              .computeIfAbsent(word, w -> new ArrayList<>())
              .addAll(posts(space, known.getOrDefault(word, List.of())));
        }
      }
    }
    found.replaceAll((word, places) -> places.stream().limit(MEANT).toList());
    return found;
  }

  private static List<String> posts(SpaceId space, Collection<PersonId> people) {
    return people.stream()
        .map(person ->
            Expression.all(Expression.quoted(List.of(Marks.space(space), Marks.writer(person)))))
        .toList();
  }

  private Map<String, List<PersonId>> load(SpaceId space) {
    record Named(PersonId person, String name) {}
    var byWord = new HashMap<String, List<PersonId>>();
    db.list(
            NAMED,
            row -> new Named(row.id("person_id", PersonId::new), row.text("name")),
            space,
            NAMES)
        .forEach(one ->
            Terms.of(one.name()).stream()
                .map(Terms.Term::word)
                .distinct()
                .forEach(word ->
                    byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(one.person())));
    return Map.copyOf(byWord);
  }

  /** Whoever is here, or was and has a name here or was removed. */
  private static final String NAMED =
      """
      select k.person_id, k.name
      from (
        select person_id from memberships where space_id = $1
        union
        select person_id from profiles where space_id = $1
        union
        select person_id from removals where space_id = $1
        order by person_id
        limit $2) here
      join people p on p.id = here.person_id and p.closed_at is null
      join known_as k on k.space_id = $1 and k.person_id = here.person_id
      """;

  /** Forgets what an event says has changed. */
  void hear(Recorded recorded) {
    switch (recorded.event()) {
      case PeopleEvent.Renamed renamed -> names.forgetAll();
      case PeopleEvent.Closed closed -> names.forgetAll();
      case SpaceEvent.ProfileChanged changed -> names.forget(changed.space());
      case SpaceEvent.NamesChanged changed -> names.forget(changed.space());
      case SpaceEvent.Joined joined -> names.forget(joined.space());
      case SpaceEvent.Left left -> names.forget(left.space());
      default -> {}
    }
  }

  /** Forgets everything: the database is another one. */
  void forgetAll() {
    names.forgetAll();
  }
}
