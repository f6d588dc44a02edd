package commonground.discussions.keeping;

import commonground.discussions.DiscussionSheets;
import commonground.people.Holding;
import commonground.people.Holdings;
import commonground.people.Sheet;
import commonground.people.Step;
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
    return List.of(
        Step.blanks(
            "discussions",
            (tx, erasure) ->
                erasure.removesWords()
                    ? tx.run(
                        """
                        update discussions set closing_reason = '', revision = revision + 1
                        where id in (
                          select id
                          from discussions
                          where closed_by = $1 and closing_reason <> ''
                          limit $2)
                        """,
                        erasure.person(),
                        Step.BATCH)
                    : 0));
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
