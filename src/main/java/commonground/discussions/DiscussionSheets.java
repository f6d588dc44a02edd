package commonground.discussions;

import commonground.people.Sheet;
import java.util.List;

/** What somebody's copy has of what they wrote. */
public final class DiscussionSheets {

  private DiscussionSheets() {}

  /**
   * Where the thread {@code d} stands, as {@code w}: its {@code space}, as {@code discussion} its
   * title, and its {@code address}. A hidden space is named to the person $1 only while they are in
   * it: it may have another name since they left, and a thread may have been moved to one that they
   * never saw.
   */
  public static final String PLACE =
      """
      cross join lateral (
        select coalesce(s.name, 'a space you are not in') as space,
          case when s.id is not null then d.title end as discussion,
          '/spaces/' || s.slug || '/discussions/' || d.id as address
        from (values (d.space_id)) here (id)
        left join spaces s on s.id = here.id
          and (s.visibility <> 'hidden' or exists (
            select 1 from memberships m where m.space_id = s.id and m.person_id = $1))) w
      """;

  private static final String POSTS =
      """
      select p.id as key, w.space, w.discussion, p.number as post,
        w.address || '/posts/' || p.number as address, p.written_at, p.edited_at,
        p.audience as written_for, p.source as words,
        nullif(p.warning, '') as with_the_warning, p.removed_at,
        nullif(p.removal_reason, '') as a_moderator_removed_it_because
      from posts p
      join discussions d on d.id = p.discussion_id
      """
          + PLACE
          + """
          where p.writer_id = any(array(select self_id from selves where person_id = $1))
            and p.id > $2
          order by p.id
          limit $3
          """;

  private static final String VERSIONS =
      """
      select x.*
      from (
        select row_number() over (order by v.post_id, v.revision) as key, w.discussion,
          p.number as post, v.written_at, v.source as words
        from post_versions v
        join posts p on p.id = v.post_id
        join discussions d on d.id = p.discussion_id
      """
          + PLACE
          + """
            where p.writer_id = any(array(select self_id from selves where person_id = $1))) x
          where x.key > $2
          order by x.key
          limit $3
          """;

  private static final String STARTED =
      """
      select d.id as key, w.space, d.title, nullif(d.section, '') as section, d.started_at, w.address
      from discussions d
      """
          + PLACE
          + """
          where d.started_by = any(array(select self_id from selves where person_id = $1))
            and d.id > $2
          order by d.id
          limit $3
          """;

  private static final String READING =
      """
      select d.id as key, w.space, w.discussion, r.revision as read_up_to_change,
        r.caught_up_at as had_read_all_at, r.marked_unread as times_marked_unread,
        r.attention as what_you_want_to_hear
      from reading_positions r
      join discussions d on d.id = r.discussion_id
      """
          + PLACE
          + """
          where r.person_id = $1 and d.id > $2
          order by d.id
          limit $3
          """;

  static final List<Sheet> ALL =
      List.of(
          new Sheet(
              "posts",
              "What you wrote",
              "Every post of yours, as you typed it, with where it stands. A line like [quote post 14]"
                  + " stands for words of somebody else, which are theirs.",
              (db, person, after) -> db.list(POSTS, Sheet::read, person, after, Sheet.BATCH)),
          new Sheet(
              "earlier-versions",
              "What your posts said before",
              "As they were before you changed them, or before a moderator removed them.",
              (db, person, after) -> db.list(VERSIONS, Sheet::read, person, after, Sheet.BATCH)),
          new Sheet(
              "discussions",
              "Discussions that you started",
              "Their titles are yours.",
              (db, person, after) -> db.list(STARTED, Sheet::read, person, after, Sheet.BATCH)),
          new Sheet(
              "reading",
              "How far you have read",
              "Up to which change of each discussion. Nobody else sees it.",
              (db, person, after) -> db.list(READING, Sheet::read, person, after, Sheet.BATCH)));
}
