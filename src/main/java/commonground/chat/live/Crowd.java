package commonground.chat.live;

import commonground.chat.Appearances;
import commonground.people.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Those who have one room open at this node, shown or not, each once however many pages they have.
 */
final class Crowd {

  private final ConcurrentMap<PersonId, Visit> visits = new ConcurrentHashMap<>();
  private final ConcurrentMap<PersonId, Instant> typing = new ConcurrentHashMap<>();
  private final AtomicLong places = new AtomicLong();
  private final AtomicReference<Told> told = new AtomicReference<>(new Told(0, Sight.SHUT));
  private final AtomicLong revisions;

  /**
   * @param revisions counts what is told of all rooms: those who come after everybody has gone must
   *     not take what they are told for what was told before
   */
  Crowd(AtomicLong revisions) {
    this.revisions = revisions;
  }

  /**
   * @param place counts up with those who come
   */
  private record Visit(long place, int pages) {}

  /**
   * What everybody sees of it.
   *
   * @param open whether the room is
   * @param here the first of those who are shown
   * @param all how many are shown
   * @param typing the first of those who type
   */
  record Sight(boolean open, List<Name> here, int all, List<Name> typing) {

    /** Of a room where nobody writes. */
    static final Sight SHUT = new Sight(false, List.of(), 0, List.of());
  }

  /** Somebody, as the members of the space know them. */
  record Name(long person, String words) {
    static Name of(Appearances.Shown shown) {
      return new Name(shown.person().value(), shown.name());
    }
  }

  /**
   * What was told last.
   *
   * @param revision of this node, from 1; 0 before anything was told
   */
  record Told(long revision, Sight sight) {}

  void came(PersonId person) {
    visits.compute(
        person,
        (key, known) ->
            known == null
                ? new Visit(places.incrementAndGet(), 1)
                : new Visit(known.place(), known.pages() + 1));
  }

  /** Whether somebody is left. */
  boolean went(PersonId person) {
    var left =
        visits.computeIfPresent(
            person,
            (key, known) ->
                known.pages() == 1 ? null : new Visit(known.place(), known.pages() - 1));
    if (left == null) {
      typing.remove(person);
    }
    return !visits.isEmpty();
  }

  /** In the order in which they came. */
  List<PersonId> people() {
    return visits.entrySet().stream()
        .sorted(Comparator.comparingLong(visit -> visit.getValue().place()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether they did not before. */
  boolean types(PersonId person, Instant now, Instant until) {
    var before = typing.put(person, until);
    return before == null || !before.isAfter(now);
  }

  /** Whether they did. */
  boolean stopsTyping(PersonId person) {
    return typing.remove(person) != null;
  }

  /** Who types now, and until when at least. */
  Map<PersonId, Instant> typing(Instant now) {
    typing.forEach((person, until) -> {
      if (!until.isAfter(now)) {
        typing.remove(person, until);
      }
    });
    return Map.copyOf(typing);
  }

  /** Counts what there is to tell if that is another than was told. */
  Told tell(Sight now) {
    return told.updateAndGet(before ->
        before.revision() > 0 && before.sight().equals(now)
            ? before
            : new Told(revisions.incrementAndGet(), now));
  }
}
