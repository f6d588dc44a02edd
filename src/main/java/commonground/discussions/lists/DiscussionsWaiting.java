package commonground.discussions.lists;

import commonground.discussions.Addresses;
import commonground.discussions.DiscussionId;
import commonground.discussions.reading.ReadPositions;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.db.Row;
import commonground.platform.views.Count;
import commonground.platform.views.When;
import commonground.spaces.Door;
import commonground.spaces.Member;
import commonground.spaces.Space;
import commonground.spaces.SpaceId;
import commonground.spaces.Waiting;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What somebody has not read, by space: what they follow first, then the newest. Not what they
 * muted.
 */
public final class DiscussionsWaiting implements Waiting {

  /** Threads of one space, and of all. */
  private static final int MOST_HERE = 5;

  private static final int MOST = 40;

  private final Db db;
  private final ReadPositions positions;

  public DiscussionsWaiting(Db db, ReadPositions positions) {
    this.db = db;
    this.positions = positions;
  }

  /**
   * @param unread of the thread
   * @param all unread posts of the space
   */
  private record Unread(
      DiscussionId id,
      SpaceId space,
      String title,
      long unread,
      long all,
      Optional<Instant> caughtUpAt,
      Instant lastPostAt) {

    static Unread read(Row row) {
      return new Unread(
          row.id("id", DiscussionId::new),
          row.id("space_id", SpaceId::new),
          row.text("title"),
          row.number("unread"),
          row.number("all_unread"),
          row.optionalInstant("caught_up_at"),
          row.instant("last_post_at"));
    }
  }

  @Override
  public List<Pile> of(PersonId person, List<Member> places) {
    positions.settle(person);
    var spaces =
        places.stream()
            .map(Member::space)
            .collect(Collectors.toMap(Space::id, Function.identity()));
    var bySpace =
        db.list(UNREAD, Unread::read, person, MOST_HERE, MOST).stream()
            .filter(thread -> spaces.containsKey(thread.space()))
            .collect(Collectors.groupingBy(Unread::space, LinkedHashMap::new, Collectors.toList()));
    return bySpace.entrySet().stream()
        .map(entry ->
            pile(java.util.Objects.requireNonNull(spaces.get(entry.getKey())), entry.getValue()))
        .toList();
  }

  /** Counted as {@link DiscussionList#unreadBySpace} does: by the function {@code new_posts}. */
  private static final String UNREAD =
      """
      with fresh as materialized (select * from new_posts($1))
      select t.id, t.space_id, t.title, t.unread, t.all_unread, t.caught_up_at, t.last_post_at
      from (
        select d.id, d.space_id, d.title, d.last_post_at, r.caught_up_at,
          sum(n.posts)::bigint as unread,
          sum(sum(n.posts)) over (partition by d.space_id)::bigint as all_unread,
          coalesce(r.attention = 'every_post', false) as follows,
          row_number() over (partition by d.space_id
            order by r.attention = 'every_post' desc nulls last, d.last_post_at desc, d.id desc)
            as place
        from fresh n
        join discussions d on d.id = n.discussion_id
        left join reading_positions r on r.discussion_id = d.id and r.person_id = $1
        group by d.id, r.caught_up_at, r.attention) t
      where t.place <= $2
      order by t.follows desc, t.last_post_at desc, t.id desc
      limit $3
      """;

  private Pile pile(Space space, List<Unread> threads) {
    return new Pile(
        space.name(),
        Addresses.of(space),
        Count.of(threads.getFirst().all(), "new post", "new posts"),
        threads.stream()
            .map(thread ->
                new Door.Line(
                    thread.title(),
                    Addresses.of(space, thread.id()),
                    News.words(thread.unread(), thread.caughtUpAt(), db.clock().instant()),
                    "Last post " + When.at(thread.lastPostAt(), When.UK).words()))
            .toList());
  }
}
