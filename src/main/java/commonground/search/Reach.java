package commonground.search;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.spaces.SpaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where somebody may look: in their own spaces, and in public ones. This only spares the index from
 * looking elsewhere; what they may read is asked of posts and messages themselves, each time.
 *
 * @param person {@link PersonId#OPERATOR} for somebody who is not signed in
 * @param own their spaces, {@link #MOST} and one more at most
 * @param open the other public spaces, as many
 * @param newest nothing that can be found was written later
 * @param whole whether every post and message is in the index
 */
record Reach(
    PersonId person, List<SpaceId> own, List<SpaceId> open, Instant newest, boolean whole) {

  /** With more spaces to look into the index does not look for each, but for the words alone. */
  static final int MOST = 100;

  /**
   * @param slug of the only space to look into; "" for all. One that is not there, or not for them,
   *     is nowhere
   */
  static Reach of(Db db, Optional<PersonId> person, String slug) {
    record State(Instant newest, boolean whole) {}
    record Place(SpaceId space, boolean own) {}
    var reader = person.orElse(PersonId.OPERATOR);
    var state =
        db.one(STATE, row -> new State(row.instant("newest"), row.flag("whole")))
            .orElse(new State(Instant.EPOCH, false));
    var places =
        db.list(
            PLACES,
            row -> new Place(row.id("space_id", SpaceId::new), row.flag("own")),
            reader,
            MOST + 1,
            slug);
    return new Reach(
        reader,
        places.stream().filter(Place::own).map(Place::space).toList(),
        places.stream().filter(place -> !place.own()).map(Place::space).toList(),
        state.newest(),
        state.whole());
  }

  private static final String STATE =
      "select newest, rest = 0 and rest_messages = 0 as whole from search_progress";

  private static final String PLACES =
      """
      (select m.space_id, true as own
      from memberships m
      join spaces s on s.id = m.space_id
      where m.person_id = $1 and $3 in ('', s.slug)
      order by m.space_id
      limit $2)
      union all
      (select s.id, false
      from spaces s
      where s.visibility = 'public' and $3 in ('', s.slug) and not exists (
        select 1 from memberships m where m.space_id = s.id and m.person_id = $1)
      order by s.id
      limit $2)
      """;

  boolean nowhere() {
    return own.isEmpty() && open.isEmpty();
  }

  /** A {@code tsquery} of the places; empty where all are to be looked through. */
  Optional<String> marks() {
    if (own.size() > MOST) {
      return Optional.empty();
    }
    var parts = new ArrayList<>(spaces(own));
    var everyone = Expression.quoted(Marks.EVERYONE);
    if (open.size() > MOST) {
      parts.add(everyone);
    } else if (!open.isEmpty()) {
      parts.add(Expression.all(List.of(everyone, Expression.any(spaces(open)))));
    }
    return Optional.of(Expression.any(parts));
  }

  private static List<String> spaces(List<SpaceId> spaces) {
    return spaces.stream().map(Marks::space).map(Expression::quoted).toList();
  }
}
