package commonground.chat.live;

import commonground.chat.Appearances;
import commonground.chat.ChatEvent;
import commonground.chat.Room;
import commonground.chat.RoomId;
import commonground.chat.Rooms;
import commonground.chat.talking.Silence;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.live.Admission;
import commonground.platform.live.Whole;
import commonground.spaces.Member;
import commonground.spaces.Space;
import commonground.spaces.Spaces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Who has a room open at this node, and who types in it: told to its members while it is open, of
 * those alone who let others see it. It is kept nowhere. Who they are is asked anew each time that
 * it is told, once for all: so whoever is no longer shown is gone with the next frame.
 */
public final class Presence implements Whole {

  public static final String KIND = "here";

  /** How long somebody types who says so once; a page says it every three seconds. */
  private static final Duration TYPING = Duration.ofSeconds(6);

  /** People who are named; of the others there is a number. */
  private static final int NAMED = 20;

  /** Of those who type: a page that hears of three says that several do. */
  private static final int TYPISTS = 4;

  private final ConcurrentMap<Long, Crowd> crowds = new ConcurrentHashMap<>();
  private final AtomicLong revisions = new AtomicLong();
  private final RoomStanding standings;
  private final Parts parts;
  private final Clock clock;

  public record Parts(Spaces spaces, Rooms rooms, Appearances appearances) {}

  public Presence(Db db, Parts parts) {
    this.standings = new RoomStanding(db, parts.spaces());
    this.parts = parts;
    this.clock = db.clock();
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** Members alone: an inspector reads what is said, and sees nobody. */
  @Override
  public Optional<Admission> admit(long person, long id) {
    return standings
        .of(new PersonId(person), id)
        .filter(Member.class::isInstance)
        .map(standing -> Admission.in(standing.space().id().value()));
  }

  @Override
  public void came(long person, long id) {
    crowds.compute(
        id,
        (key, known) -> {
          var crowd = known == null ? new Crowd(revisions) : known;
          crowd.came(new PersonId(person));
          return crowd;
        });
  }

  @Override
  public void went(long person, long id) {
    crowds.computeIfPresent(id, (key, crowd) -> crowd.went(new PersonId(person)) ? crowd : null);
  }

  @Override
  public boolean typing(long person, long id) {
    var crowd = crowds.get(id);
    var now = clock.instant();
    return crowd != null && crowd.types(new PersonId(person), now, now.plus(TYPING));
  }

  /** Whether there is something to tell because of what has happened in a room. */
  public boolean hears(ChatEvent event) {
    return switch (event) {
      case ChatEvent.Sent sent -> {
        var crowd = crowds.get(sent.room().value());
        yield crowd != null && crowd.stopsTyping(sent.by());
      }
      case ChatEvent.Closed closed -> true;
      case ChatEvent.Reopened reopened -> true;
      case ChatEvent.Held held -> true;
      case ChatEvent.Released released -> true;
      case ChatEvent.Edited edited -> false;
      case ChatEvent.Removed removed -> false;
      case ChatEvent.Returned returned -> false;
      case ChatEvent.Purged purged -> false;
      case ChatEvent.Reacted reacted -> false;
      case ChatEvent.TakenAlong taken -> false;
      case ChatEvent.Opened opened -> false;
      case ChatEvent.Renamed renamed -> false;
      case ChatEvent.Paced paced -> false;
    };
  }

  @Override
  public Optional<News> news(long id, long after) {
    var crowd = crowds.get(id);
    if (crowd == null) {
      return Optional.empty();
    }
    var now = clock.instant();
    var typing = crowd.typing(now);
    var told = crowd.tell(sight(id, crowd.people(), typing.keySet()));
    return Optional.of(new News(told.revision(), CrowdFormat.write(told), lasts(typing, now)));
  }

  private static Duration lasts(Map<PersonId, Instant> typing, Instant now) {
    return typing.values().stream()
        .min(Comparator.naturalOrder())
        .map(first -> Duration.between(now, first).plusMillis(1))
        .orElse(Duration.ZERO);
  }

  private Crowd.Sight sight(long id, List<PersonId> people, Set<PersonId> typing) {
    var space = standings.place(id).flatMap(place -> parts.spaces().find(place.space()));
    var room = space.flatMap(here -> parts.rooms().find(here.id(), new RoomId(id)));
    return people.isEmpty() || room.filter(is -> !is.isClosed()).isEmpty()
        ? Crowd.Sight.SHUT
        : sight(space.orElseThrow(), room.orElseThrow(), people, typing);
  }

  private Crowd.Sight sight(Space space, Room room, List<PersonId> people, Set<PersonId> typing) {
    if (space.archived()) {
      return Crowd.Sight.SHUT;
    }
    var shown = parts.appearances().shown(space.id(), people, NAMED, typing);
    return new Crowd.Sight(
        true,
        shown.stream().filter(one -> one.place() <= NAMED).map(Crowd.Name::of).toList(),
        shown.isEmpty() ? 0 : shown.getFirst().together(),
        shown.stream()
            .filter(one -> typing.contains(one.person()))
            .filter(one -> mayWrite(space, room, one.person()))
            .limit(TYPISTS)
            .map(Crowd.Name::of)
            .toList());
  }

  private boolean mayWrite(Space space, Room room, PersonId person) {
    return parts
        .spaces()
        .enter(Optional.of(person), space.slug().text())
        .filter(Member.class::isInstance)
        .filter(standing -> Silence.mayWrite((Member) standing, room))
        .isPresent();
  }
}
