package commonground.discussions.moving;

import commonground.platform.db.Row;
import commonground.spaces.Permission;
import commonground.spaces.Role;
import commonground.spaces.Slug;
import commonground.spaces.SpaceId;

/**
 * A space that a member is in, beside the one a thread stands in.
 *
 * @param strangers how many of its members could not read the thread until now
 * @param leftOut how many can read it now and could not there
 * @param renamed whether somebody whom the thread names has, or may choose, another name there
 */
record Destination(
    SpaceId id,
    Slug slug,
    String name,
    Role role,
    boolean archived,
    int strangers,
    int leftOut,
    boolean renamed) {

  /** Those of a member $2 of the space $1, for its thread $4; whether anyone can read it is $3. */
  static final String SELECT =
      """
      select s.id, s.slug, s.name, mine.role, s.archived_at is not null as archived,
        case when $3 then 0 else
          (select count(*) from memberships t
           where t.space_id = s.id and not exists (
             select 1 from memberships h where h.space_id = $1 and h.person_id = t.person_id))
        end as strangers,
        (select count(*) from memberships h
         where h.space_id = $1 and not exists (
           select 1 from memberships t where t.space_id = s.id and t.person_id = h.person_id))
          as left_out,
        (s.names = 'display' or exists (
          select 1
          from named_in n
          join known_as h on h.space_id = $1 and h.person_id = n.person_id
          join known_as t on t.space_id = s.id and t.person_id = n.person_id
          where n.discussion_id = $4 and h.name <> t.name)) as renamed
      from memberships mine
      join spaces s on s.id = mine.space_id
      where mine.person_id = $2 and s.id <> $1
      """;

  static Destination read(Row row) {
    return new Destination(
        row.id("id", SpaceId::new),
        new Slug(row.text("slug")),
        row.text("name"),
        row.word("role", Role.class),
        row.flag("archived"),
        row.count("strangers"),
        row.count("left_out"),
        row.flag("renamed"));
  }

  /**
   * Whether everybody there could read the thread before, under the same names, and the member may
   * start one there.
   */
  boolean open() {
    return strangers == 0 && !renamed && !archived && Permission.WRITE.grantedTo(role);
  }
}
