package commonground.discussions;

import commonground.platform.db.Tx;
import commonground.spaces.SpaceId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several threads whose rows this transaction holds, for a change that reaches all of them: each
 * counts it as a change of its own.
 */
public final class LockedThreads {

  /** Threads that one transaction may change. */
  public static final int MOST = 500;

  private final Map<DiscussionId, Next> last = new LinkedHashMap<>();

  private LockedThreads() {}

  /**
   * What a change of a thread is recorded with.
   *
   * @param space where it stands now
   */
  public record Next(SpaceId space, DiscussionId thread, long revision) {}

  /** Locks these; those that are not there are left out. */
  public static LockedThreads of(Tx tx, Collection<DiscussionId> ids) {
    var held = new LockedThreads();
    // Lowest id first: two that lock the same ones in different orders would deadlock.
    tx.list(
            """
            select id, space_id, revision
            from discussions
            where id = any($1)
            order by id
            for update
            """,
            row ->
                new Next(
                    row.id("space_id", SpaceId::new),
                    row.id("id", DiscussionId::new),
                    row.number("revision")),
            List.copyOf(ids))
        .forEach(thread -> held.last.put(thread.thread(), thread));
    return held;
  }

  /**
   * One more change of one of them; {@link #keep} writes it down.
   *
   * @throws IllegalStateException if it is not held
   */
  public Next next(DiscussionId id) {
    var was = last.get(id);
    if (was == null) {
      throw new IllegalStateException(id + " is not one of " + last.keySet());
    }
    var next = new Next(was.space(), id, was.revision() + 1);
    last.put(id, next);
    return next;
  }

  /** One more change of each of them, lowest id first. */
  public List<Next> each() {
    return List.copyOf(last.keySet()).stream().map(this::next).toList();
  }

  /** Writes down how many changes each of them has had. */
  public void keep(Tx tx) {
    tx.run(
        """
        update discussions d set revision = n.revision
        from unnest($1::bigint[], $2::bigint[]) as n (id, revision)
        where d.id = n.id
        """,
        List.copyOf(last.keySet()),
        last.values().stream().map(Next::revision).toList());
  }
}
