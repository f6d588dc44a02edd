package commonground.search;

import commonground.people.PeopleEvent;
import commonground.people.PersonId;
import commonground.platform.cache.Cached;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.platform.events.Recorded;
import commonground.spaces.SpaceEvent;
import commonground.spaces.SpaceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    this.names =
        new Cached<>(
            SPACES, CACHED, fresh, space -> load(Set.of(space)).getOrDefault(space, Map.of()));
  }

  /** For each of the words posts of people in these spaces who have it in their name. */
  Map<String, List<String>> called(Reach reach, Question question) {
    var found = new HashMap<String, List<String>>();
    var spaces = Stream.concat(reach.own().stream(), reach.open().stream()).toList();
    var all = names.all(spaces, this::load);
    for (var space : spaces) {
      var known = all.getOrDefault(space, Map.of());
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

  private record Named(SpaceId space, PersonId person, String name) {
    static Named read(Row row) {
      return new Named(
          row.id("space_id", SpaceId::new), row.id("person_id", PersonId::new), row.text("name"));
    }

    Stream<String> words() {
      return Terms.of(name).stream().map(Terms.Term::word).distinct();
    }
  }

  /** One statement, however many spaces. */
  private Map<SpaceId, Map<String, List<PersonId>>> load(Set<SpaceId> spaces) {
    var found = new HashMap<SpaceId, Map<String, List<PersonId>>>();
    spaces.forEach(space -> found.put(space, new HashMap<>()));
    for (var one : db.list(NAMED, Named::read, List.copyOf(spaces), NAMES)) {
      var byWord = found.getOrDefault(one.space(), new HashMap<>());
      one.words()
          .forEach(word -> byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(one.person()));
    }
    return found;
  }

  /** Whoever is there, or was and has a name there or was removed. */
  private static final String NAMED =
      """
      select k.space_id, k.person_id, k.name
      from unnest($1::bigint[]) as s (id)
      cross join lateral (
        select person_id from memberships where space_id = s.id
        union
        select person_id from profiles where space_id = s.id
        union
        select person_id from removals where space_id = s.id
        order by person_id
        limit $2) here
      join people p on p.id = here.person_id and p.closed_at is null
      join known_as k on k.space_id = s.id and k.person_id = here.person_id
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
