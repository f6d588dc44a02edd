package commonground.discussions.threads;

import commonground.people.PeopleEvent;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.DbFailure;
import commonground.platform.db.Row;
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

  /** Whether this node knows what happened before it was there: nodes then say the same. */
  private volatile boolean learnt;

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
    List.of(heard, names, outside).forEach(known -> put(known, EVERYWHERE, id));
  }

  private void hear(SpaceEvent event, long id) {
    var space = event.space();
    put(heard, space, id);
    switch (event) {
      case SpaceEvent.ProfileChanged changed -> named(space, changed.by(), id);
      case SpaceEvent.Left left -> named(space, left.person(), id);
      case SpaceEvent.NamesChanged changed -> put(names, space, id);
      default -> {}
    }
  }

  private void named(SpaceId space, PersonId person, long id) {
    put(names, space, id);
    unlooked.computeIfAbsent(space, key -> new ConcurrentHashMap<>()).put(person, id);
  }

  /** Two may be heard the other way round. */
  private static void put(Map<SpaceId, Long> known, SpaceId space, long id) {
    known.merge(space, id, Math::max);
  }

  public void forgetAll() {
    learnt = false;
    List.of(heard, names, outside, unlooked).forEach(Map::clear);
  }

  /**
   * A fingerprint of all that. To those outside a node that has been started since gives another
   * one; then a page is looked at once more than need be.
   */
  public String standing(Reader reader) {
    learn();
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
    learn();
    return Fingerprint.of(last(names, space.id()));
  }

  private void learn() {
    if (learnt) {
      return;
    }
    learnt = true;
    try {
      db.list(LEARN, Around::past).forEach(this::learn);
    } catch (DbFailure e) {
      learnt = false;
      throw e;
    }
  }

  private record Past(SpaceId space, long heard, long named) {}

  private static Past past(Row row) {
    return new Past(row.id("space", SpaceId::new), row.number("heard"), row.number("named"));
  }

  private void learn(Past past) {
    put(heard, past.space(), past.heard());
    put(names, past.space(), past.named());
    if (past.space().equals(EVERYWHERE)) {
      put(outside, EVERYWHERE, past.heard());
    }
  }

  // Along the index events_around, which has nothing else in it.
  private static final String LEARN =
      """
      select coalesce(space_id, 0) as space, max(id) as heard,
        coalesce(
          max(id) filter (where kind in ('space.profilechanged', 'space.left',
            'space.nameschanged', 'people.renamed', 'people.closed', 'people.erased')),
          0) as named
      from events
      where kind like 'space.%' or kind in ('people.renamed', 'people.closed', 'people.erased')
      group by 1
      """;

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
