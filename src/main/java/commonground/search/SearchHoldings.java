package commonground.search;

import commonground.people.Erasure;
import commonground.people.Holding;
import commonground.people.Holdings;
import commonground.people.Sheet;
import commonground.people.Step;
import commonground.platform.db.Tx;
import java.util.List;

/** What the index holds of what people wrote: nothing that is not in what is still there. */
public final class SearchHoldings implements Holdings {

  @Override
  public List<Holding> inventory() {
    return List.of(
        Holding.of("search_rows")
            .nothing("kind", "id", "at", "edited_at", "space_id", "everyone")
            .chosen("heading", "words"),
        Holding.of("search_words").chosen("word").nothing("posts"),
        Holding.of("search_progress")
            .nothing("version", "rest", "rest_messages", "newest", "event", "seen", "seen_at"));
  }

  @Override
  public List<Step> erasure() {
    return List.of(
        Step.deletes("search_rows", SearchHoldings::deleteWords),
        Step.deletes("search_rows", SearchHoldings::deleteMessages),
        Step.deletes("search_rows", SearchHoldings::deleteTitles),
        Step.deletes("search_rows", SearchHoldings::deleteNames));
  }

  /** Nothing: a copy has the posts themselves. */
  @Override
  public List<Sheet> copy() {
    return List.of();
  }

  private static int deleteWords(Tx tx, Erasure erasure) {
    return erasure.removesWords()
        ? Indexer.delete(
            tx,
            tx.list(
                """
                select r.id
                from posts p
                join search_rows r on r.kind = 'post' and r.id = p.id
                where p.writer_id = any(array(select self_id from selves where person_id = $1))
                  and p.removed_at is not null
                limit $2
                """,
                Indexer::post,
                erasure.person(),
                Step.BATCH))
        : 0;
  }

  private static int deleteMessages(Tx tx, Erasure erasure) {
    return erasure.removesWords()
        ? Indexer.delete(
            tx,
            tx.list(
                """
                select r.id
                from messages x
                join search_rows r on r.kind = 'message' and r.id = x.id
                where x.writer_id = $1 and x.removed_at is not null
                limit $2
                """,
                Indexer::message,
                erasure.person(),
                Step.BATCH))
        : 0;
  }

  /** What others wrote below a title that is another now; it comes back with that one. */
  private static int deleteTitles(Tx tx, Erasure erasure) {
    return erasure.removesWords()
        ? Indexer.delete(
            tx,
            tx.list(
                """
                select r.id
                from discussions d
                join posts p on p.discussion_id = d.id
                join search_rows r on r.kind = 'post' and r.id = p.id and r.heading <> md5(d.title)
                where d.started_by = any(array(select self_id from selves where person_id = $1))
                limit $2
                """,
                Indexer::post,
                erasure.person(),
                Step.BATCH))
        : 0;
  }

  /** The same of the name of a room. */
  private static int deleteNames(Tx tx, Erasure erasure) {
    return erasure.removesWords()
        ? Indexer.delete(
            tx,
            tx.list(
                """
                select r.id
                from rooms o
                join messages x on x.room_id = o.id
                join search_rows r on r.kind = 'message' and r.id = x.id
                  and r.heading <> md5(coalesce(o.name, ''))
                where o.opened_by = $1
                limit $2
                """,
                Indexer::message,
                erasure.person(),
                Step.BATCH))
        : 0;
  }
}
