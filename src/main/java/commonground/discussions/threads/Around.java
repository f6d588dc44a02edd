package commonground.discussions.threads;

import commonground.people.PeopleEvent;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.events.Recorded;
import commonground.platform.views.Fingerprint;
import commonground.spaces.Audience;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.spaces.Space;
import commonground.spaces.SpaceEvent;
import commonground.spaces.SpaceId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What changes a page of a thread or of a room without being a change of that: what its reader may
 * do, how the space is, and what people are called. This node knows by the event log that something
 * has; it need not know what. For those outside only what they could see counts: not who comes and
 * goes, and another name only of somebody whose words they read.
 */
public final class Around {

  private static final SpaceId EVERYWHERE = new SpaceId(0);

  private final Db db;

  /** The event that was heard last, of each space in which there was one. */
  private final Map<SpaceId, Long> heard = new ConcurrentHashMap<>();

  /** The same of those that change what somebody is called, or what is said beside their name. */
  private final Map<SpaceId, Long> names = new ConcurrentHashMap<>();

  /** The same of those that change what people see from outside. */
  private final Map<SpaceId, Long> outside = new ConcurrentHashMap<>();

  /** Who has another name of whom nobody has looked whether they are read from outside. */
  private final Map<SpaceId, Map<PersonId, Long>> unlooked = new ConcurrentHashMap<>();

  public Around(Db db) {
    this.db = db;
  }

  public void hear(Recorded recorded) {
    switch (recorded.event()) {
      case SpaceEvent event -> hear(event, recorded.id());
      case PeopleEvent.Renamed renamed -> everywhere(recorded.id());
      case PeopleEvent.Closed closed -> everywhere(recorded.id());
      case PeopleEvent.Erased erased -> everywhere(recorded.id());
      default -> {}
    }
  }

  private void everywhere(long id) {
    List.of(heard, names, outside).forEach(known -> known.put(EVERYWHERE, id));
  }

  private void hear(SpaceEvent event, long id) {
    var space = event.space();
    heard.put(space, id);
    switch (event) {
      case SpaceEvent.ProfileChanged changed -> named(space, changed.by(), id);
      case SpaceEvent.Left left -> named(space, left.person(), id);
      case SpaceEvent.NamesChanged changed -> names.put(space, id);
      default -> {}
    }
  }

  private void named(SpaceId space, PersonId person, long id) {
    names.put(space, id);
    unlooked.computeIfAbsent(space, key -> new ConcurrentHashMap<>()).put(person, id);
  }

  public void forgetAll() {
    List.of(heard, names, outside, unlooked).forEach(Map::clear);
  }

  /**
   * A fingerprint of all that. A node that has been started since, or has heard two events the
   * other way round, gives another one; then a page is looked at once more than need be.
   */
  public String standing(Reader reader) {
    var space = reader.space();
    if (!reader.audiences().contains(Audience.MEMBERS)) {
      return Fingerprint.of(List.of(shown(space), last(outside, looked(space.id()))));
    }
    var last = last(heard, space.id());
    return Fingerprint.of(
        reader instanceof Member member
            ? List.of(space, last, member.role(), member.pause(), member.attention())
            : List.of(space, last, reader.getClass().getSimpleName()));
  }

  /** A fingerprint of what people are called there, for those who read what members read. */
  public String names(Space space) {
    return Fingerprint.of(last(names, space.id()));
  }

  private static List<Long> last(Map<SpaceId, Long> known, SpaceId space) {
    return List.of(known.getOrDefault(EVERYWHERE, 0L), known.getOrDefault(space, 0L));
  }

  /** How the space is; not how many people are in it. */
  private static List<Object> shown(Space space) {
    return List.of(
        space.slug(),
        space.name(),
        space.kind(),
        space.visibility(),
        space.joining(),
        space.names(),
        space.speaking(),
        space.archived(),
        space.picture());
  }

  /** This space, once it is known who of those with another name is read from outside. */
  private SpaceId looked(SpaceId space) {
    var waiting = unlooked.getOrDefault(space, Map.of());
    if (!waiting.isEmpty()) {
      var some = Map.copyOf(waiting);
      db.list(
              READ_OUTSIDE,
              row -> row.id("writer_id", PersonId::new),
              space,
              List.copyOf(some.keySet()))
          .forEach(person -> outside.merge(space, some.getOrDefault(person, 0L), Math::max));
      some.forEach(waiting::remove);
    }
    return space;
  }

  private static final String READ_OUTSIDE =
      """
      select distinct p.writer_id
      from posts p
      join discussions d on d.id = p.discussion_id
      where p.writer_id = any($2) and p.audience = 'everyone' and d.space_id = $1
        and d.audience = 'everyone'
      """;
}
