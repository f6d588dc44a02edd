package commonground.contributions.moderation;

import commonground.platform.db.Row;
import java.time.Instant;
import java.util.Optional;

/**
 * What was decided about somebody, without anybody's words.
 *
 * @param space its name; "" if it is hidden and they are not in it any more
 * @param path of the space; "" with its name
 * @param until the end of a pause
 */
record Own(
    String space, String path, What what, Ground ground, Instant at, Optional<Instant> until) {

  /** What {@link #read} reads, of {@code a}, for the person {@code $1}. */
  static final String SELECT =
      """
      select case when o.open then s.name else '' end as space,
        case when o.open then '/spaces/' || s.slug else '' end as path, a.what, a.ground, a.at,
        a.until
      from moderation_acts a
      join spaces s on s.id = a.space_id
      cross join lateral (
        select s.visibility <> 'hidden' or exists (
          select 1 from memberships m where m.space_id = s.id and m.person_id = $1) as open) o
      """;

  static Own read(Row row) {
    return new Own(
        row.text("space"),
        row.text("path"),
        row.word("what", What.class),
        row.word("ground", Ground.class),
        row.instant("at"),
        row.optionalInstant("until"));
  }
}
