package commonground.chat;

import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.spaces.Member;
import commonground.spaces.Reader;
import commonground.spaces.SpaceId;
import java.util.Collection;
import java.util.List;

/** Who of those that have a room open is shown to others, and as whom: by names as in the space. */
public final class Appearances {

  private final Db db;

  public Appearances(Db db) {
    this.db = db;
  }

  /**
   * Somebody who is shown.
   *
   * @param place from 1, in the order in which they were given
   * @param together how many are shown in all
   */
  public record Shown(PersonId person, String name, int place, int together) {
    static Shown read(Row row) {
      return new Shown(
          row.id("person_id", PersonId::new),
          row.text("name"),
          row.count("place"),
          row.count("together"));
    }
  }

  /** Whether others see that this reader has a room open. */
  public boolean shown(Reader reader) {
    return reader instanceof Member member
        && db.one(
                "select shown from appearances where space_id = $1 and person_id = $2",
                row -> row.flag("shown"),
                member.space().id(),
                member.person())
            .orElse(false);
  }

  /**
   * Those of these people who are shown, in this order.
   *
   * @param people at least one
   * @param most how many of them
   * @param also who is given whatever their place is
   */
  public List<Shown> shown(
      SpaceId space, List<PersonId> people, int most, Collection<PersonId> also) {
    // An empty list has no type; whoever is first is given in any case.
    var others = also.isEmpty() ? people.subList(0, 1) : List.copyOf(also);
    return db.list(SHOWN, Shown::read, space, people, most, others);
  }

  private static final String SHOWN =
      """
      select h.person_id, h.place, h.together, k.name
      from (
        select a.person_id, row_number() over (order by here.place) as place,
          count(*) over () as together
        from unnest($2::bigint[]) with ordinality here (person_id, place)
        join appearances a on a.space_id = $1 and a.person_id = here.person_id and a.shown) h
      join known_as k on k.space_id = $1 and k.person_id = h.person_id
      where h.place <= $3 or h.person_id = any($4)
      order by h.place
      """;
}
