package commonground.spaces;

import commonground.people.Sheet;
import java.util.List;

/** What somebody's copy says of them in spaces. */
final class SpaceSheets {

  private SpaceSheets() {}

  private static final String MEMBERSHIPS =
      """
      select s.id as key, s.name as space, '/spaces/' || s.slug as address, m.role, m.perspectives,
        m.joined_at, m.attention as what_you_want_to_hear
      from memberships m
      join spaces s on s.id = m.space_id
      where m.person_id = $1 and s.id > $2
      order by s.id
      limit $3
      """;

  private static final String PROFILES =
      """
      select s.id as key, s.name as space, f.name as name_here, f.biography, f.ask_me_about
      from profiles f
      join spaces s on s.id = f.space_id
      where f.person_id = $1 and s.id > $2
      order by s.id
      limit $3
      """;

  private static final String REMOVED =
      """
      select s.id as key, s.name as space, r.reason, r.removed_at
      from removals r
      join spaces s on s.id = r.space_id
      where r.person_id = $1 and s.id > $2
      order by s.id
      limit $3
      """;

  private static final String PAUSED =
      """
      select s.id as key, s.name as space, z.reason, z.paused_at, z.until
      from pauses z
      join spaces s on s.id = z.space_id
      where z.person_id = $1 and s.id > $2
      order by s.id
      limit $3
      """;

  private static final String REMOVING =
      """
      select x.*
      from (
        select row_number() over (order by r.space_id, r.person_id) as key, s.name as space, r.reason,
          r.removed_at
        from removals r
        join spaces s on s.id = r.space_id
        where r.removed_by = $1) x
      where x.key > $2
      order by x.key
      limit $3
      """;

  private static final String MUTES =
      """
      select x.*
      from (
        select row_number() over (order by m.space_id, m.muted_id) as key, s.name as space,
          k.name as whom, m.since
        from mutes m
        join spaces s on s.id = m.space_id
        join known_as k on k.space_id = m.space_id and k.person_id = m.muted_id
        where m.person_id = $1) x
      where x.key > $2
      order by x.key
      limit $3
      """;

  private static final String INSPECTIONS =
      """
      select i.id as key, s.name as space, i.reason, i.opened_at, i.ends_at
      from inspections i
      join spaces s on s.id = i.space_id
      where i.person_id = $1 and i.id > $2
      order by i.id
      limit $3
      """;

  static final List<Sheet> ALL =
      List.of(
          new Sheet(
              "spaces",
              "Your spaces",
              "The spaces that you are in, and what you are there.",
              (db, person, after) -> db.list(MEMBERSHIPS, Sheet::read, person, after, Sheet.BATCH)),
          new Sheet(
              "profiles",
              "What you say of yourself",
              "Your name in each space, and what you say of yourself there.",
              (db, person, after) -> db.list(PROFILES, Sheet::read, person, after, Sheet.BATCH)),
          new Sheet(
              "removed",
              "Where you were removed",
              "The spaces that you were removed from, and why.",
              (db, person, after) -> db.list(REMOVED, Sheet::read, person, after, Sheet.BATCH)),
          new Sheet(
              "pauses",
              "Where you were paused",
              "The spaces in which you could not write for a while, and why.",
              (db, person, after) -> db.list(PAUSED, Sheet::read, person, after, Sheet.BATCH)),
          new Sheet(
              "removing",
              "Reasons that you gave",
              "What you wrote when you removed somebody from a space.",
              (db, person, after) -> db.list(REMOVING, Sheet::read, person, after, Sheet.BATCH)),
          new Sheet(
              "mutes",
              "Whom you muted",
              "Only you see this.",
              (db, person, after) -> db.list(MUTES, Sheet::read, person, after, Sheet.BATCH)),
          new Sheet(
              "inspections",
              "Where you read as site administrator",
              "The closed spaces that you opened to read in, and why.",
              (db, person, after) ->
                  db.list(INSPECTIONS, Sheet::read, person, after, Sheet.BATCH)));
}
