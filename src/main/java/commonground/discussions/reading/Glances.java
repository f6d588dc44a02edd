package commonground.discussions.reading;

import commonground.discussions.DiscussionId;
import commonground.people.PersonId;
import commonground.platform.db.Db;
import commonground.platform.jobs.WriteBehind;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How far people have read: what a page says by itself waits a moment and is written with others;
 * what a button was pressed for is written at once.
 */
final class Glances {

  private static final Duration MOMENT = Duration.ofSeconds(1);

  /** People who may have something noted at once. */
  private static final int MOST = 20_000;

  private final Db db;
  private final WriteBehind<PersonId, Map<DiscussionId, Glance>> noted;
  private final Consumer<PersonId> read;

  /**
   * @param read is told whose position was written
   */
  Glances(Db db, Consumer<PersonId> read) {
    this.db = db;
    this.read = read;
    this.noted =
        new WriteBehind<>(
            "glances",
            MOMENT,
            MOST,
            Glances::merge,
            notes ->
                keep(
                    notes.values().stream().map(Map::values).flatMap(Collection::stream).toList(),
                    false));
  }

  WriteBehind<PersonId, Map<DiscussionId, Glance>> noted() {
    return noted;
  }

  void note(Glance glance) {
    noted.note(glance.person(), Map.of(glance.thread(), glance));
  }

  private static Map<DiscussionId, Glance> merge(
      Map<DiscussionId, Glance> older, Map<DiscussionId, Glance> newer) {
    var both = new HashMap<>(older);
    newer.forEach((thread, glance) -> both.merge(thread, glance, Glance::and));
    return Map.copyOf(both);
  }

  /** Somebody pressed a button: it counts whatever they have marked as unread before. */
  void press(Glance glance) {
    keep(List.of(glance), true);
  }

  /**
   * Each is kept if its person is in the space today; somebody who has left, or was erased, is not
   * written down again. No position moves back, nor beyond what its thread has.
   */
  private void keep(List<Glance> glances, boolean pressed) {
    // In one order, and each thread locked before its position, as a reply does: two transactions
    // that lock the same rows in different orders would deadlock.
    var ordered =
        glances.stream()
            .sorted(
                Comparator.comparing((Glance glance) -> glance.thread().value())
                    .thenComparing(glance -> glance.person().value()))
            .toList();
    db.transaction(tx ->
        tx.run(
            KEEP,
            of(ordered, Glance::person),
            of(ordered, Glance::space),
            of(ordered, Glance::thread),
            of(ordered, Glance::revision),
            of(ordered, Glance::markedUnread),
            of(ordered, glance -> glance.at().toString()),
            pressed));
    glances.stream().map(Glance::person).distinct().forEach(read);
  }

  private static List<Object> of(List<Glance> glances, Function<Glance, Object> part) {
    return glances.stream().map(part).toList();
  }

  private static final String KEEP =
      """
      with glances as (
        select g.person_id, d.id, least(d.revision, g.revision) as revision, g.marked_unread,
          g.read_at::timestamptz as read_at
        from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[],
            $6::text[])
          as g (person_id, space_id, discussion_id, revision, marked_unread, read_at)
        join discussions d on d.id = g.discussion_id and d.space_id = g.space_id
        join memberships m on m.space_id = g.space_id and m.person_id = g.person_id
        order by d.id, g.person_id
        for key share of d
      )
      insert into reading_positions as r (person_id, discussion_id, revision, marked_unread,
        caught_up_at)
      select g.person_id, g.id, g.revision, case when $7 then 0 else g.marked_unread end,
        case when not exists (
            select 1 from posts p where p.discussion_id = g.id and p.written_revision > g.revision)
          then g.read_at end
      from glances g
      on conflict (person_id, discussion_id) do update
        set revision = greatest(r.revision, excluded.revision),
          caught_up_at = greatest(r.caught_up_at, excluded.caught_up_at)
        where $7 or r.marked_unread = excluded.marked_unread
      """;
}
