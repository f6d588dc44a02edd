package commonground.discussions.keeping;

import commonground.discussions.DiscussionEvent;
import commonground.discussions.DiscussionId;
import commonground.discussions.DiscussionSheets;
import commonground.discussions.LockedThreads;
import commonground.people.Erasure;
import commonground.people.Holding;
import commonground.people.Holdings;
import commonground.people.PersonId;
import commonground.people.Sheet;
import commonground.people.Step;
import commonground.platform.db.Tx;
import java.util.List;

/**
 * What keeping order holds about people: who closed a discussion, or chose when it closes, and why
 * they said.
 */
public final class KeepingHoldings implements Holdings {

  private static final String CLOSED =
      """
      select d.id as key, w.space, w.discussion, d.closed_at, d.closes_at as closes_by_itself_at,
        d.closing_reason as reason, w.address
      from discussions d
      """
          + DiscussionSheets.PLACE
          + """
          where d.closed_by = $1 and d.id > $2
          order by d.id
          limit $3
          """;

  @Override
  public List<Holding> inventory() {
    return List.of(
        Holding.of("discussions")
            .nothing("closed_at", "closes_at", "closing_set_at", "closing_audience", "pinned_until")
            .chosen("closing_reason")
            .kept(
                "Which moderator closed it, or chose when it closes. Points to a blank account.",
                "closed_by"));
  }

  @Override
  public List<Step> erasure() {
    return List.of(Step.blanks("discussions", KeepingHoldings::blankReasons));
  }

  private static int blankReasons(Tx tx, Erasure erasure) {
    if (!erasure.removesWords()) {
      return 0;
    }
    var found =
        tx.list(
            """
            select id
            from discussions
            where closed_by = $1 and closing_reason <> ''
            order by id
            limit $2
            """,
            row -> row.id("id", DiscussionId::new),
            erasure.person(),
            LockedThreads.MOST);
    if (!found.isEmpty()) {
      blank(tx, erasure.person(), found);
    }
    return found.size();
  }

  private static void blank(Tx tx, PersonId by, List<DiscussionId> found) {
    var threads = LockedThreads.of(tx, found);
    // Somebody else may have closed one of them anew before it was locked.
    var blanked =
        tx.list(
            """
            update discussions set closing_reason = ''
            where id = any($1) and closed_by = $2
            returning id
            """,
            row -> row.id("id", DiscussionId::new),
            found,
            by);
    tx.recordAll(
        blanked.stream()
            .map(threads::next)
            .map(one ->
                new DiscussionEvent.ClosingReasonErased(
                    one.space(), one.thread(), by, one.revision()))
            .toList());
    threads.keep(tx);
  }

  @Override
  public List<Sheet> copy() {
    return List.of(
        new Sheet(
            "closed-discussions",
            "Discussions that you closed",
            "Or that close by themselves when you chose; with your reasons, as they stand there.",
            (db, person, after) -> db.list(CLOSED, Sheet::read, person, after, Sheet.BATCH)));
  }
}
