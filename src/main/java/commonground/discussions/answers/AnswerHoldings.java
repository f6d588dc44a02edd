package commonground.discussions.answers;

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
 * What answers and summaries hold about people. A summary goes with the words of anybody who wrote
 * in it: its writer, or a moderator who changed it.
 */
public final class AnswerHoldings implements Holdings {

  @Override
  public List<Holding> inventory() {
    return List.of(
        Holding.of("answers")
            .nothing("discussion_id", "post_id", "marked_at")
            .kept("Who marked it. Points to a blank account.", "marked_by"),
        Holding.of("summaries")
            .nothing("id", "discussion_id", "audience", "renderer", "up_to", "state", "revision")
            .nothing("suggested_at", "settled_at", "once")
            .chosen("source", "changed", "html")
            .blanked("reason")
            .kept("Points to a blank account. The words are shown to others.", "writer_id")
            .kept("Which moderator decided. Points to a blank account.", "settled_by"));
  }

  @Override
  public List<Step> erasure() {
    return List.of(
        Step.deletes("summaries", AnswerHoldings::deleteSummaries),
        Step.blanks("summaries", AnswerHoldings::blankReasons));
  }

  private record Theirs(SummaryId id, DiscussionId thread) {}

  private static int deleteSummaries(Tx tx, Erasure erasure) {
    if (!erasure.removesWords()) {
      return 0;
    }
    var found =
        tx.list(
            """
            select id, discussion_id
            from summaries
            where writer_id = $1 or (settled_by = $1 and changed <> '')
            order by discussion_id, id
            limit $2
            """,
            row ->
                new Theirs(
                    row.id("id", SummaryId::new), row.id("discussion_id", DiscussionId::new)),
            erasure.person(),
            LockedThreads.MOST);
    if (!found.isEmpty()) {
      delete(tx, erasure.person(), found);
    }
    return found.size();
  }

  private static void delete(Tx tx, PersonId by, List<Theirs> found) {
    var threads = LockedThreads.of(tx, found.stream().map(Theirs::thread).toList());
    tx.run("delete from summaries where id = any($1)", found.stream().map(Theirs::id).toList());
    tx.recordAll(
        found.stream()
            .map(one -> {
              var next = threads.next(one.thread());
              return new SummaryEvent.Erased(
                  next.space(), one.thread(), one.id(), by, next.revision());
            })
            .toList());
    threads.keep(tx);
  }

  /** What moderators said of what they suggested. */
  private static int blankReasons(Tx tx, Erasure erasure) {
    return tx.run(
        """
        update summaries set reason = ''
        where id in (select id from summaries where writer_id = $1 and reason <> '' limit $2)
        """,
        erasure.person(),
        Step.BATCH);
  }

  @Override
  public List<Sheet> copy() {
    return List.of(
        new Sheet(
            "summaries",
            "Summaries that you wrote",
            "What you suggested, what has become of it, and what you changed as a moderator.",
            (db, person, after) -> db.list(SUMMARIES, Sheet::read, person, after, Sheet.BATCH)),
        new Sheet(
            "marked-answers",
            "Posts that you marked as the answer",
            "In which discussion, and when.",
            (db, person, after) -> db.list(ANSWERS, Sheet::read, person, after, Sheet.BATCH)));
  }

  private static final String SUMMARIES =
      """
      select s.id as key, w.space, w.discussion, s.suggested_at,
        s.audience as written_for, s.up_to as up_to_post, s.state,
        case when s.writer_id = $1 then s.source end as your_words,
        case when s.settled_by = $1 then nullif(s.changed, '') end as your_words_as_a_moderator,
        case when s.writer_id = $1 then nullif(s.reason, '') end
          as a_moderator_declined_it_because
      from summaries s
      join discussions d on d.id = s.discussion_id
      """
          + DiscussionSheets.PLACE
          + """
          where (s.writer_id = $1 or s.settled_by = $1 and s.changed <> '') and s.id > $2
          order by s.id
          limit $3
          """;

  private static final String ANSWERS =
      """
      select a.post_id as key, w.space, w.discussion, p.number as post, a.marked_at
      from answers a
      join posts p on p.id = a.post_id
      join discussions d on d.id = a.discussion_id
      """
          + DiscussionSheets.PLACE
          + """
          where a.marked_by = $1 and a.post_id > $2
          order by a.post_id
          limit $3
          """;
}
